import { readFileSync } from "node:fs";
import * as memory from "@ccp/memory";
import ts from "typescript";
import { expect, test } from "vitest";
import * as testkit from "../src/index.ts";

type Registered = readonly [name: string, body: () => Promise<void>];

test("the code of the README registers every case, and all pass but the difference that is none", async () => {
  const registered: Registered[] = [];
  const modules: Readonly<Record<string, object>> = {
    "@ccp/memory": memory,
    "@ccp/testkit": testkit,
    "node:test": { test: (...test: Registered) => registered.push(test) },
  };
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const program = [...text.matchAll(/```ts\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? "")
    .join("\n")
    .replaceAll(/import (\{.*\}) from (".*");/g, "const $1 = modules[$2];")
    .replaceAll(/, type \w+/g, "");
  const { outputText } = ts.transpileModule(program, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  new Function("modules", outputText)(modules);

  const failed: string[] = [];
  for (const [name, body] of registered) {
    await body().catch(() => failed.push(name.split(" ")[0]!));
  }
  // The second block lists a case as a difference that this backend passes.
  expect(failed).toEqual(["icluster-get-name#1"]);
});
