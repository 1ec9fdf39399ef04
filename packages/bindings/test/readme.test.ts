import { readFileSync } from "node:fs";
import * as memory from "@ccp/memory";
import ts from "typescript";
import { expect, test, vi } from "vitest";
import * as bindings from "../src/index.ts";

const modules: Readonly<Record<string, unknown>> = { "@ccp/bindings": bindings, "@ccp/memory": memory };

test("the code of the README runs, and prints what its comments say", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  // A function holds no import, and awaits: so the modules come by require, and all of it stands in an async function.
  await new Function("require", "exports", `return (async () => { ${outputText} })()`)(
    (name: string) => modules[name],
    {},
  );
  const said = [...code.matchAll(/console\.log\(.*?\); \/\/ (.*)/g)].map(([, comment]) => comment);
  expect(said).toHaveLength(2);
  expect(printed.mock.calls.map((words) => words.join(" "))).toStrictEqual(said);
});
