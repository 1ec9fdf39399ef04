import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import * as core from "../../src/index.ts";

test("XML-8: the code of the README about documents runs, and its job comes back", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const block =
    [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].find(([code]) => code.includes("readJobXml"))?.[1] ?? "";
  // Stands for import, which a function cannot hold.
  const program = block.replace(/import (\{.*\}) from "@ccp\/core";/, "const $1 = core;");
  const { outputText } = ts.transpileModule(program, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const run = new Function("core", `return (async () => { ${outputText}; return { job, text }; })()`);
  const { job, text } = await run(core);
  expect(job.name).toBe("nightly");
  expect(job.tasks[0].stdout).toBe("out.txt");
  expect(await core.readJobXml(text)).toEqual({ ...job, runtime: "00:02:30" });
});
