import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { ResourceUsageInfo } from "@ccp/core";
import type { EngineTask } from "@ccp/headnode";
import { type AccountPlace, accountVariables, faultOf, placeOf } from "./account-place.ts";
import { CannotStart, reasonOf } from "./cannot-start.ts";
import type { RunningTask, TaskExit, TaskRun } from "./executor.ts";
import { guardGroup, signalGroup, signalProcess } from "./exit-guard.ts";
import {
  exitOf,
  killWindowsTree,
  listenTo,
  type ProcessorTimes,
  parseTimes,
  readOutput,
  type ShellStream,
  spawnShell,
  withHostVariables,
} from "./host-shell.ts";
import type { LocalAccounts } from "./local-accounts.ts";
import type { ProcessSampler, ProcessWatcher } from "./process-sampler.ts";
import { type ProcessEntry, procEntry, readProcessTable } from "./process-table.ts";
import { type TreeRoot, treeOf } from "./process-tree.ts";
import type { RunRegistry } from "./run-registry.ts";
import { openStandardFiles } from "./standard-files.ts";
import { openWorkDirectory } from "./work-directory.ts";

/** Milliseconds between two looks at dying processes: at first, and when they take long. */
const FIRST_LOOK = 5;
const SLOWEST_LOOK = 250;

/** Milliseconds after which output that nobody should be left to write is given up. */
const LONGEST_REST = 2000;

/** The variable whose value is different for each run, by which a process is known that left the tree. */
const MARK = "CCP_RUN_MARK";

/** How a run ends that was killed before it had a process: with the exit code of SIGTERM. */
const NEVER_STARTED = { exitCode: 143, message: "" } as const;

/** What there is to run: a task, or a command, whose output is not written to files but passed on. */
interface RunOfProcesses extends Pick<TaskRun, "allocation" | "environment"> {
  readonly task: Pick<EngineTask, "commandLine" | "workDirectory" | "stdin" | "stdout" | "stderr" | "user">;
  /** Takes what is written to standard output and error, instead of files. */
  readonly output?: ((text: string) => void) | undefined;
}

/** One run of a task as a tree of real processes, from its start until the last of them is gone. */
export class ProcessRun implements RunningTask, ProcessWatcher {
  readonly #run: RunOfProcesses;
  readonly #gracePeriod: number;
  readonly #sampler: ProcessSampler;
  readonly #done: Promise<void>;
  readonly #accounts: LocalAccounts | undefined;
  readonly #registry: RunRegistry | undefined;
  #root: TreeRoot | undefined;
  /** Resolves when the command line can be sent signals. */
  #ready: Promise<void> = Promise.resolve();
  #isShellGone = false;
  #isKillAsked = false;
  #killing: Promise<void> | undefined;
  /** Start time by number of the processes of the run at the last look. */
  readonly #known = new Map<number, number>();
  #reported: ProcessorTimes | undefined;
  #userTime = 0;
  #kernelTime = 0;
  #peakMemory = 0;

  /** @param ended - Called once, after this constructor: when all processes of the run are gone. */
  constructor(
    run: RunOfProcesses,
    gracePeriod: number,
    sampler: ProcessSampler,
    ended: (exit: TaskExit) => void,
    accounts?: LocalAccounts | undefined,
    registry?: RunRegistry | undefined,
  ) {
    this.#registry = registry;
    this.#accounts = accounts;
    this.#run = run;
    this.#gracePeriod = gracePeriod;
    this.#sampler = sampler;
    this.#done = this.#live().then(ended);
  }

  kill(): Promise<void> {
    this.#isKillAsked = true;
    const root = this.#root;
    // Once the shell is gone, what it left is being ended already.
    if (root !== undefined && !this.#isShellGone)
      this.#killing ??= this.#ready.then(() => this.#endTree(root));
    return this.#done;
  }

  async usage(): Promise<ResourceUsageInfo> {
    const root = this.#root;
    if (root === undefined) return this.#usage(0);
    const members = this.#look(await readProcessTable(), root);
    const pids = [...new Set([root.pid, ...members.map(({ pid }) => pid)])];
    const node = this.#run.allocation[0]?.node ?? "";
    return { ...this.#usage(memoryOf(members)), processes: [{ node, shellPid: root.pid, pids }] };
  }

  see(table: readonly ProcessEntry[]): void {
    if (this.#root !== undefined) this.#look(table, this.#root);
  }

  async #live(): Promise<TaskExit> {
    try {
      return { reason: "exited", ...(await this.#runShell()), usage: this.#usage(this.#peakMemory) };
    } catch (error) {
      const usage = this.#usage(this.#peakMemory);
      if (error instanceof CannotStart) {
        return { reason: "could not start", exitCode: 1, message: error.message, usage };
      }
      const why = error instanceof Error ? reasonOf(error) : String(error);
      const message = `The process could not be run: ${why}.`;
      return { reason: "executor failed", exitCode: 1, message, usage };
    }
  }

  async #runShell(): Promise<{ exitCode: number; message: string }> {
    const { task, environment, output } = this.#run;
    if (this.#accounts !== undefined) return this.#runAs(placeOf(await this.#accounts.find(task.user), task));
    const directory = await openWorkDirectory(task.workDirectory);
    const files = await openStandardFiles(task, directory);
    try {
      // A kill finds either this flag or, since nothing is awaited from here on, the process.
      if (this.#isKillAsked) return NEVER_STARTED;
      const mark = randomUUID();
      const variables = withHostVariables({ ...environment, CCP_WORKDIR: directory, [MARK]: mark });
      const stdio: readonly ShellStream[] =
        output === undefined ? files.stdio : [files.stdio[0] ?? "ignore", "pipe", "pipe"];
      return this.#follow(this.#spawn(directory, variables, stdio), mark);
    } finally {
      files.close();
    }
  }

  #runAs(place: AccountPlace): Promise<{ exitCode: number; message: string }> | typeof NEVER_STARTED {
    if (this.#isKillAsked) return NEVER_STARTED;
    const { environment, output } = this.#run;
    const { account, directory } = place;
    const mark = randomUUID();
    const own = { ...accountVariables(account), ...environment, CCP_WORKDIR: directory, [MARK]: mark };
    const stdio: readonly ShellStream[] =
      output === undefined ? ["ignore", "ignore", "ignore"] : ["ignore", "pipe", "pipe"];
    return this.#follow(this.#spawn(directory, withHostVariables(own), stdio, place), mark, place);
  }

  /** Starts the command line; from before that until its processes are gone, it is in the registry. */
  #spawn(
    directory: string,
    variables: Record<string, string>,
    stdio: readonly ShellStream[],
    place?: AccountPlace | undefined,
  ): ChildProcess {
    const mark = `${MARK}=${variables[MARK]}`;
    this.#registry?.starts(mark);
    try {
      return spawnShell(this.#run.task.commandLine, directory, variables, stdio, place);
    } catch (error) {
      this.#registry?.ended(mark);
      throw error;
    }
  }

  async #follow(
    shell: ChildProcess,
    mark: string,
    place?: AccountPlace | undefined,
  ): Promise<{ exitCode: number; message: string }> {
    const closed = new Promise<[code: number | null, signal: NodeJS.Signals | null]>((resolve, reject) => {
      shell.once("error", reject);
      // "close" would wait for what runs on in the background with an output of its own.
      shell.once("exit", (code, signal) => resolve([code, signal]));
    });
    const { pid } = shell;
    if (pid === undefined) {
      this.#registry?.ended(`${MARK}=${mark}`);
      return exitOf(...(await closed));
    }
    const root = { pid, startTime: procEntry(pid)?.startTime ?? 0, mark: `${MARK}=${mark}` };
    this.#registry?.started(root);
    const report = listenTo(shell);
    const output = readOutput(shell, this.#run.output ?? (() => {}));
    this.#ready = report.ready;
    this.#root = root;
    const unguard = guardGroup(pid);
    this.#sampler.add(this);
    const [code, signal] = await closed;
    this.#isShellGone = true;
    this.#sampler.delete(this);
    const said = await report.text;
    this.#reported = parseTimes(said);
    await this.#killing;
    // What the command line left running in the background must not hold the processors that others get now.
    await this.#endTree(root);
    unguard();
    this.#registry?.ended(root.mark);
    await restOf(shell, output);
    const fault = place && faultOf(said, place);
    if (fault !== undefined) throw fault;
    return exitOf(code, signal);
  }

  /** Ends all processes of the run, politely and then by force (rule CXL-5); resolves when they are gone. */
  async #endTree(root: TreeRoot): Promise<void> {
    if (process.platform === "win32") {
      if (!this.#isShellGone) await killWindowsTree(root.pid);
      return;
    }
    const forceAt = performance.now() + this.#gracePeriod;
    const asked = new Set<number>();
    for (let pause = FIRST_LOOK; ; ) {
      const members = this.#look(await readProcessTable(), root);
      if (members.length === 0 && this.#isShellGone) return;
      const left = forceAt - performance.now();
      if (asked.size === 0) this.#signal(root, members, "SIGTERM");
      else if (left <= 0) this.#signal(root, members, "SIGKILL");
      else for (const { pid } of strays(members, asked)) signalProcess(pid, "SIGTERM");
      for (const { pid } of members) asked.add(pid);
      asked.add(root.pid);
      await delay(left > 0 ? Math.min(pause, left) : pause);
      pause = Math.min(pause * 2, SLOWEST_LOOK);
    }
  }

  #signal(root: TreeRoot, members: readonly ProcessEntry[], signal: NodeJS.Signals): void {
    // A stopped process heeds SIGTERM only when it goes on.
    for (const each of signal === "SIGTERM" ? (["SIGTERM", "SIGCONT"] as const) : [signal]) {
      if (!this.#isShellGone || members.some(({ group }) => group === root.pid)) signalGroup(root.pid, each);
      for (const { pid, group } of members) if (group !== root.pid) signalProcess(pid, each);
    }
  }

  /** Finds the processes of the run and takes note of what they use. */
  #look(table: readonly ProcessEntry[], root: TreeRoot): readonly ProcessEntry[] {
    const members = treeOf(table, root, this.#known);
    this.#known.clear();
    let { user, kernel } = this.#reported ?? { user: 0, kernel: 0 };
    for (const { pid, startTime, userTime, kernelTime } of members) {
      this.#known.set(pid, startTime);
      user += userTime;
      kernel += kernelTime;
    }
    // A process that nobody waited for takes its times with it; what was seen once still counts.
    this.#userTime = Math.max(this.#userTime, user);
    this.#kernelTime = Math.max(this.#kernelTime, kernel);
    this.#peakMemory = Math.max(this.#peakMemory, memoryOf(members));
    return members;
  }

  #usage(workingSet: number): ResourceUsageInfo {
    return {
      allocatedNodes: this.#run.allocation,
      processes: [],
      kernelProcessorTime: this.#kernelTime,
      userProcessorTime: this.#userTime,
      workingSet,
    };
  }
}

/**
 * Resolves when all output has been read. When the processes of a run are gone, nobody should be left who could write;
 * somebody who slipped away is not waited for.
 */
async function restOf(shell: ChildProcess, output: Promise<unknown>): Promise<void> {
  const waiting = new AbortController();
  await Promise.race([output, delay(LONGEST_REST, undefined, { signal: waiting.signal })]);
  waiting.abort();
  shell.stdout?.destroy();
  shell.stderr?.destroy();
}

/**
 * Members that were not asked to end and that no member started: they were there before and were overlooked. What a
 * member starts while it ends, in order to clean up, is left to it.
 */
function strays(members: readonly ProcessEntry[], asked: ReadonlySet<number>): readonly ProcessEntry[] {
  const pids = new Set(members.map(({ pid }) => pid));
  return members.filter(({ pid, parent }) => !asked.has(pid) && !pids.has(parent));
}

function memoryOf(members: readonly ProcessEntry[]): number {
  return members.reduce((sum, { memory }) => sum + memory, 0);
}
