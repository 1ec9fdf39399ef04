/**
 * `node tools/workspace/run.mjs COMMAND`: makes the repository ready (pnpm, dependencies), then runs the command.
 * Everything it needs beyond Node and npm it fetches itself, so that a fresh clone needs no preparation.
 */
import { nodeProblem } from "./src/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem === "") {
  const { runCommand } = await import("./src/commands.mjs");
  process.exitCode = await runCommand(process.argv[2] ?? "");
} else {
  console.error(problem);
  process.exitCode = 1;
}
