import type { EngineClock } from "../clock/index.ts";
import type { Executor, TaskExit } from "./executor.ts";
import { LocalAccounts } from "./local-accounts.ts";
import { ProcessRun } from "./process-run.ts";
import { ProcessSampler } from "./process-sampler.ts";
import { RunRegistry } from "./run-registry.ts";

/** How tasks run as processes. */
export interface ProcessOptions {
  /** Milliseconds of real time from the request to end to force (rule CXL-5); 0 and up, default 5,000. */
  readonly gracePeriod?: number | undefined;
  /**
   * Accounts of this host by the names of users, such as `{ "LAB\\ann": "ann" }`; users compare without case. With it, a
   * command line runs as the account of the user whose work it is, which needs root and `getent`, and it refuses to run
   * anything as somebody else: a user who is not in the table runs nothing. Left out, everything runs as the user of
   * this process.
   *
   * The account enters the work directory (left out, its home directory) and opens the files itself, with its own
   * rights. It has its own group, and none of the further groups that a login would give it. Who names a user is
   * trusted with the account: use it with `credentials: "require"` and `verifyCredentials`, or where all callers are
   * known.
   */
  readonly accounts?: Readonly<Record<string, string>> | undefined;
}

/**
 * An executor that runs the command lines of tasks and commands as real processes of this host, whatever the node they were given.
 *
 * - A command line runs in `/bin/sh`, on Windows in `cmd.exe`, as the user of this process (or see `accounts`), in the task's work
 *   directory (absolute; left out, the user's home directory, and `CCP_WORKDIR` then says so).
 * - It sees the task's variables and a few of the host's (the search path, the home directory, the locale, temporary
 *   folders), but nothing else of this process's environment; and `CCP_RUN_MARK`, by which its processes are known.
 * - Standard streams go to the task's files (rule TSK-15). What a command writes to standard output and error is read in
 *   the order in which it was written, as UTF-8 (rule CMD-2); both are a socket, which `>&2` can write to, but which cannot
 *   be opened by name as `/dev/stderr`. On Windows they are two pipes, read as they come.
 * - A run is over when its whole tree is gone: what the command line leaves running in the background is ended like a
 *   task that is killed, SIGTERM first, SIGKILL after the grace period (rule CXL-5). The tree reaches to services that
 *   left it, as long as they kept its mark (on Linux).
 * - The exit code is that of the command line, or 128 and the number of the signal that ended it.
 * - Processor time and memory are those of the whole tree; memory is looked at now and then, so that a peak between two
 *   looks is missed. On Windows only the first process is known, and times and memory are 0; there, ending is by force at once.
 * - A virtual clock stands still while processes run, so limits on run time need a real clock.
 * - When this process of Node.js exits, the processes are killed (not on Windows). A signal that ends it gives it no
 *   chance to do that: a program that may be interrupted handles SIGINT and SIGTERM, and closes its cluster. In a cluster
 *   with a store on disk, the next head node kills what is left before it starts anything (on Linux).
 */
export function runProcesses(options: ProcessOptions = {}): Executor {
  const { gracePeriod = 5000 } = options;
  if (!(gracePeriod >= 0 && gracePeriod < 2 ** 31)) {
    throw new RangeError(
      `The grace period is ${String(gracePeriod)}. Give milliseconds, 0 up to 2,147,483,647.`,
    );
  }
  const accounts = options.accounts === undefined ? undefined : new LocalAccounts(options.accounts);
  const sampler = new ProcessSampler();
  const executor = (registry?: RunRegistry): Executor => ({
    start: (run, clock, ended) =>
      new ProcessRun(run, gracePeriod, sampler, whileHeld(clock, ended), accounts, registry),
    startCommand({ command, allocation, environment }, clock, output, ended) {
      const task = { ...command, stdout: "", stderr: "" };
      const run = { task, allocation, environment, output };
      return new ProcessRun(run, gracePeriod, sampler, whileHeld(clock, ended), accounts, registry);
    },
    takeOver: async (folder) => executor(await RunRegistry.takeOver(folder)),
  });
  return executor();
}

/** Holds the clock until the run has ended. */
function whileHeld(clock: EngineClock, ended: (exit: TaskExit) => void): (exit: TaskExit) => void {
  const release = clock.hold();
  return (exit) => {
    try {
      ended(exit);
    } finally {
      release();
    }
  };
}
