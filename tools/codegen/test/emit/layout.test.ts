import { expect, test } from "vitest";
import { bracketed, type Code, statement } from "../../src/emit/layout.ts";

const call = (name: string, ...args: Code[]): Code => ({ call: name, args });
const long = "x".repeat(60);

test("what fits stays on its line", () => {
  expect(statement("  ", "return ", call("f", "a", "b"), ";")).toBe("  return f(a, b);");
  expect(bracketed("  ", "f(", ["a: A", "b: B"], "): C")).toBe("  f(a: A, b: B): C");
});

test("a call that does not fit has one argument to a line", () => {
  expect(statement("  ", "return ", call("f", long, long), ";")).toBe(
    `  return f(\n    ${long},\n    ${long},\n  );`,
  );
});

test("an arrow function at the end stays on the line of the call", () => {
  const code = call("query", "raw", { arrow: "(p)", gives: call(long, long) });
  expect(statement("", "await ", code, ";")).toBe(
    `await query(raw, (p) =>\n  ${long}(\n    ${long},\n  ),\n);`,
  );
});

test("what converts a promise is broken off before the call is", () => {
  const code: Code = { call: "query", args: [long, "y".repeat(20)], converter: "Some.converter" };
  expect(statement("", "return ", code, ";")).toBe(
    `return query(${long}, ${"y".repeat(20)}).then(\n  Some.converter,\n);`,
  );
});

test("parameters that do not fit stand one to a line; no comma follows a rest", () => {
  expect(bracketed("  ", `${long}(`, [`a: ${long}`, "...rest: R"], "): C")).toBe(
    `  ${long}(\n    a: ${long},\n    ...rest: R\n  ): C`,
  );
});
