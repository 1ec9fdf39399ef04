import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./child.mjs";
import { install, isInstalled } from "./install.mjs";
import { root } from "./root.mjs";
import { runTask, step } from "./steps.mjs";
import { runTests } from "./test-run.mjs";

/** @type {Readonly<Record<string, () => Promise<number>>>} */
const commands = {
  start: async () => {
    const code = await afterBuild(["pnpm", "--dir", "examples/requeue-jobs", "--silent", "start"]);
    if (code === 0)
      console.log(
        `\nThe reference: ${join(root, "docs", "reference", "README.md")}; as a site: npm run docs`,
      );
    return code;
  },
  test: runTests,
  pack: async () => {
    const folder = join(root, "packed");
    const options = ["-r", "--silent", "--filter", "./packages/*"];
    const code = await afterBuild(["pnpm", ...options, "pack", "--pack-destination", folder]);
    if (code === 0) console.log(`\nIn the folder of your program: npm install ${join(folder, "*.tgz")}`);
    return code;
  },
  bench: () =>
    afterBuild(
      ["node", "packages/scheduler/bench/scheduling.mjs"],
      ["node", "packages/memory/bench/throughput.mjs"],
      ["node", "packages/memory/bench/paging.mjs"],
      ["node", "packages/memory/bench/durable.mjs"],
      ["node", "packages/http/bench/requests.mjs"],
    ),
  crash: () => {
    // What the tests do far less of otherwise.
    Object.assign(process.env, { CCP_KILLS: "100", CCP_DAMAGES: "1000" });
    const tests = ["packages/memory/test/crash", "packages/http/test/crash", "packages/headnode/test/level"];
    return afterBuild(["pnpm", "exec", "vitest", "run", ...tests]);
  },
  fuzz: () => {
    process.env["CCP_FUZZ_RUNS"] = "10000";
    return afterBuild(["pnpm", "exec", "vitest", "run", "packages/http/test/server/security.test.ts"]);
  },
  load: () => {
    process.env["CCP_LOAD_SECONDS"] = "120";
    return afterBuild(["pnpm", "exec", "vitest", "run", "packages/http/test/load"]);
  },
  soak: () => afterBuild(["node", "packages/http/bench/soak.mjs"]),
  docs: () => afterBuild(["node", "tools/reference/dist/main.js", "--serve"]),
  api: () => afterBuild(["node", "tools/workspace/check.mjs", "api:write"]),
  gen: async () =>
    (await onTerminal("pnpm", ["--dir", "tools/codegen", "--silent", "gen"])) ||
    onTerminal("pnpm", ["--dir", "tools/reference", "--silent", "gen"]),
};

/**
 * Makes the repository ready and runs one of its commands.
 *
 * @param {string} name
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(name) {
  const command = commands[name];
  if (command === undefined) {
    console.error(`There is no command "${name}": take ${Object.keys(commands).join(", ")}.`);
    return 1;
  }
  const version = pnpmVersion();
  if (process.env["CCP_PNPM"] !== version) return withPnpm(version, name);
  if (!isInstalled() && !(await step("install", install))) return 1;
  return command();
}

/** @returns {string} the pinned version of pnpm, which package.json holds */
function pnpmVersion() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devEngines.packageManager.version;
}

/**
 * Starts the same command again where `pnpm` is the pinned one: turbo looks for it on the path, a new machine has
 * none, and another machine another.
 *
 * @param {string} version
 * @param {string} name
 * @returns {Promise<number>}
 */
async function withPnpm(version, name) {
  if (!isInstalled()) console.log(`Fetching pnpm ${version} and the dependencies.`);
  const npx = ["--yes", "--no-progress", "--loglevel=error", `--package=pnpm@${version}`];
  const args = [...npx, "--", "node", "tools/workspace/run.mjs", name];
  return (await runProgram("npx", args, { show: true, env: { ...process.env, CCP_PNPM: version } })).code;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
async function onTerminal(program, args) {
  return (await runProgram(program, args, { show: true })).code;
}

/**
 * Builds, then runs programs one after the other, as long as they succeed.
 *
 * @param {...readonly [program: string, ...args: string[]]} lines
 * @returns {Promise<number>}
 */
async function afterBuild(...lines) {
  if (!(await step("build", () => runTask("build")))) return 1;
  for (const [program, ...args] of lines) {
    const code = await onTerminal(program, args);
    if (code !== 0) return code;
  }
  return 0;
}
