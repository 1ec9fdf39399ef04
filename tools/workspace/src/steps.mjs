import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./child.mjs";
import { root } from "./root.mjs";

/** What turbo and the tasks see: no telemetry, no colours in their logs, and the Node that a cached result is for. */
function environment() {
  return {
    ...process.env,
    FORCE_COLOR: undefined,
    NO_COLOR: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    CCP_TOOLCHAIN: `${process.version}-${process.platform}-${process.arch}`,
  };
}

const NAME_WIDTH = 16;

/**
 * Shows one line for a piece of work: its name and how long it took; what it printed only when it failed.
 *
 * @param {string} name
 * @param {() => Promise<import("./child.mjs").Ended>} work
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function step(name, work) {
  const label = `  ${name.padEnd(NAME_WIDTH)}`;
  if (process.stdout.isTTY) process.stdout.write(`${label} …`);
  const started = performance.now();
  const { code, output } = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  if (process.stdout.isTTY) process.stdout.write("\r");
  console.log(`${label}${seconds} s${code === 0 ? "" : "   failed"}`);
  if (code !== 0) console.log(`\n${output.trimEnd()}\n`);
  return code === 0;
}

/**
 * Runs one root task through turbo, which runs first what the task needs and takes results from its cache. The
 * output is the task's own log, without turbo's.
 *
 * @param {string} task a script of the root package.json that turbo.json knows
 * @returns {Promise<import("./child.mjs").Ended>}
 */
export async function runTask(task) {
  const log = join(root, ".turbo", `turbo-${task.replaceAll(":", "$colon$")}.log`);
  rmSync(log, { force: true });
  const { code, output } = await runProgram("turbo", ["run", task, "--output-logs=errors-only"], {
    env: environment(),
  });
  return { code, output: existsSync(log) ? readFileSync(log, "utf8") : output };
}
