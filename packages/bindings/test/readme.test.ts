import { readFileSync } from "node:fs";
import * as memory from "@ccp/memory";
import ts from "typescript";
import { expect, test, vi } from "vitest";
import * as bindings from "../src/index.ts";
import * as lateBound from "../src/late-bound/index.ts";

const modules: Readonly<Record<string, unknown>> = {
  "@ccp/bindings": bindings,
  "@ccp/bindings/late-bound": lateBound,
  "@ccp/memory": memory,
};

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

test.each(blocks)("the code of the README runs, and prints what its comments say: %#", async (code) => {
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
  expect(said).not.toHaveLength(0);
  const lines = printed.mock.calls.map((words) => words.join(" "));
  printed.mockRestore();
  expect(lines.slice(-said.length)).toStrictEqual(said);
});
