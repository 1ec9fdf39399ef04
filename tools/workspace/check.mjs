/** `node tools/workspace/check.mjs arrows|lengths|api|packages`: one check of the repository, and `api:write`, which mends one; exit code 1 if it finds something. */
import { apiReportProblems, writeApiReports } from "./src/api-reports.mjs";
import { arrowProblems } from "./src/arrows.mjs";
import { longFileProblems } from "./src/long-files.mjs";
import { packageProblems } from "./src/packages.mjs";
import { root } from "./src/root.mjs";

/** @type {Record<string, (root: string) => string[] | Promise<string[]>>} */
const checks = {
  arrows: arrowProblems,
  lengths: longFileProblems,
  api: apiReportProblems,
  "api:write": writeApiReports,
  packages: packageProblems,
};

const name = process.argv[2] ?? "";
const check = checks[name];
const problems = check
  ? await check(root)
  : [`There is no check "${name}": take ${Object.keys(checks).join(", ")}.`];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
