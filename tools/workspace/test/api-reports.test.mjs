import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiReportProblems, writeApiReports } from "../src/api-reports.mjs";
import { workspaceOf } from "./fixture.mjs";

test("the report of a package is written, and a change of what it exports is a problem that says how to mend it", () => {
  const exports = { ".": { types: "./dist/index.d.ts" }, "./more": { types: "./dist/more.d.ts" } };
  const root = workspaceOf({
    "packages/a/package.json": JSON.stringify({ name: "@ccp/a", version: "0.0.0", type: "module", exports }),
    "packages/a/dist/index.d.ts": "/** One. */\nexport declare const one: 1;\n",
    "packages/a/dist/more.d.ts": "/** Two. */\nexport declare const two: 2;\n",
    "docs/api/gone.api.md": "",
  });
  expect(apiReportProblems(root)).toStrictEqual([
    "docs/api/a.api.md is missing.",
    "docs/api/a.more.api.md is missing.",
    "docs/api/gone.api.md stands for no entry point any more.",
    "The reports of what is exported are out of date. To mend them, run: npm run api",
  ]);
  expect(writeApiReports(root)).toStrictEqual([]);
  expect(apiReportProblems(root)).toStrictEqual([]);
  expect(readFileSync(join(root, "docs/api/a.api.md"), "utf8")).toContain("export const one: 1;");

  writeFileSync(join(root, "packages/a/dist/index.d.ts"), "/** One. */\nexport declare const one: 3;\n");
  const [problem] = apiReportProblems(root);
  expect(problem).toBe("docs/api/a.api.md differs:\n- export const one: 1;\n+ export const one: 3;");
}, 60_000);
