import { readFileSync } from "node:fs";
import { join } from "node:path";
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
  "docs",
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
