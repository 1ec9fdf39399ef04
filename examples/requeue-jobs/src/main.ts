import { runEmbedded } from "./embedded-run.ts";

const WHERE_NEXT = `
Where to go next
  examples/requeue-jobs     this program, and the C++ of which it is the port
  docs/rules.md             how a cluster behaves, rule by rule
  packages/core/src/port    every interface and member, documented
  CONTRIBUTING.md           how to change this repository, or add a backend`;

const interruption = new AbortController();
// Only the first signal is caught: a second one ends the program at once, should cleaning up take too long.
process.once("SIGINT", () => interruption.abort());
process.once("SIGTERM", () => interruption.abort());
process.stdout.on("error", () => interruption.abort()); // nobody reads any more, as after `| head`

try {
  console.log("Three weather stations, a job for each; one has sent no measurements yet.");
  process.exitCode = await runEmbedded(process.stdout, interruption.signal);
  if (process.exitCode === 0) console.log(WHERE_NEXT);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(interruption.signal.aborted ? "\nInterrupted." : `\n${reason}`);
  process.exitCode = interruption.signal.aborted ? 130 : 1;
}
