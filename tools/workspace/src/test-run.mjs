import { readFileSync } from "node:fs";
import { join } from "node:path";
import { provideBrowser } from "./browser.mjs";
import { root } from "./root.mjs";
import { runTask, step } from "./steps.mjs";

/** Every check, in the order in which they are shown: root tasks of turbo.json. */
const TASKS = [
  "build",
  "types",
  "lint",
  "gen:check",
  "arrows",
  "lengths",
  "unused",
  "doc:check",
  "reference:check",
  "api:check",
  "packages",
  "unit",
];

/**
 * Runs every check and every test. A failed one does not stop the others, except those that need the build.
 *
 * @returns {Promise<number>} the exit code
 */
export async function runTests() {
  const { tasks } = JSON.parse(readFileSync(join(root, "turbo.json"), "utf8"));
  /** @type {string[]} */
  const failed = [];
  if (!(await browserStep())) failed.push("browser");
  let summary = "";
  for (const task of TASKS) {
    if (failed.includes("build") && tasks[`//#${task}`].dependsOn?.includes("//#build")) continue;
    const succeeded = await step(task, async () => {
      const ended = await runTask(task);
      if (task === "unit") summary = testSummary(ended.output);
      return ended;
    });
    if (!succeeded) failed.push(task);
  }
  console.log(`\n${summary}`);
  if (failed.length > 0) console.log(`npm test failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
}

/**
 * Sees to the browser, and tells the tests where it is. Without one, tests are skipped; but not in CI.
 *
 * @returns {Promise<boolean>} whether the tests can do without it or have it
 */
async function browserStep() {
  let lack = "";
  const succeeded = await step("browser", async () => {
    const { path, problem } = await provideBrowser();
    if (path !== undefined) process.env["CCP_BROWSER"] = path;
    lack = problem;
    return { code: problem !== "" && process.env["CI"] ? 1 : 0, output: problem };
  });
  if (succeeded && lack !== "") console.log(`             Tests that open pages are skipped. ${lack}`);
  return succeeded;
}

/**
 * The closing lines of a test run, and its count of tests alone on a line.
 *
 * @param {string} log what vitest printed
 * @returns {string}
 */
export function testSummary(log) {
  const closing = log.match(/^ +(Test Files|Tests) .*$/gm) ?? [];
  const tests = closing.find((line) => line.trim().startsWith("Tests")) ?? "";
  const count = (/** @type {string} */ word) => new RegExp(`(\\d+) ${word}`).exec(tests)?.[1] ?? "0";
  return [...closing, `${count("passed")} passed, ${count("failed")} failed`].join("\n");
}
