import type { NodeAllocation, ResourceUsageInfo } from "@ccp/core";
import type { EngineClock } from "../clock/index.ts";
import type { Executor, RunningTask, TaskExit, TaskRun } from "./executor.ts";

/** What a simulation is told about the task that it stands in for. */
export interface SimulatedTask {
  readonly jobId: number;
  readonly taskId: number;
  /** Counts up each time the task is queued again: the way to let a first try fail and a second one succeed. */
  readonly attempt: number;
  /** The task's name; empty when it has none. */
  readonly name: string;
  readonly commandLine: string;
  /** The processors it has, node by node. */
  readonly allocation: readonly NodeAllocation[];
  /** Every variable it sees (rule TSK-16). */
  readonly environment: Readonly<Record<string, string>>;
}

/** What a simulated task does. */
export interface SimulatedResult {
  /** Milliseconds on the engine's clock until it ends, 0 and up; `Infinity` never by itself. Default 1,000. */
  readonly runtime?: number | undefined;
  /** Any 32-bit integer. Default 0. */
  readonly exitCode?: number | undefined;
  /** What the task prints. It is not written to the task's standard output file: a simulation touches no files. */
  readonly output?: string | undefined;
}

const DEFAULT_RUNTIME = 1000;

/** The code of a simulated task that was ended: that of a process ended by SIGTERM. */
const KILLED_CODE = 143;

/**
 * An executor that starts no process: a task lasts as long, and ends with the code, that a function says.
 *
 * Same function, same schedule (rule SCH-10). Its user processor time is the time it ran times its processors;
 * it has no memory and no processes. Being ended takes no time.
 *
 * @param behaviour - Called when a task starts. Default: 1 second, exit code 0. What it throws, and a result out of
 * range, count as a broken executor, a system error (rule JOB-17).
 */
export function simulate(behaviour: (task: SimulatedTask) => SimulatedResult = () => ({})): Executor {
  return { start: (run, clock, ended) => new SimulatedRun(run, clock, ended, outcome(behaviour, run)) };
}

interface Outcome {
  readonly reason: TaskExit["reason"];
  readonly runtime: number;
  readonly exitCode: number;
  readonly message: string;
}

class SimulatedRun implements RunningTask {
  readonly #run: TaskRun;
  readonly #clock: EngineClock;
  readonly #startedAt: number;
  readonly #cancel: () => void;
  #ended: ((exit: TaskExit) => void) | undefined;

  constructor(run: TaskRun, clock: EngineClock, ended: (exit: TaskExit) => void, outcome: Outcome) {
    this.#run = run;
    this.#clock = clock;
    this.#ended = ended;
    this.#startedAt = clock.now();
    this.#cancel = clock.scheduleWork(outcome.runtime, () =>
      this.#end(outcome.reason, outcome.exitCode, outcome.message),
    );
  }

  async kill(): Promise<void> {
    this.#cancel();
    this.#end("exited", KILLED_CODE, "");
  }

  async usage(): Promise<ResourceUsageInfo> {
    return this.#usage();
  }

  #end(reason: TaskExit["reason"], exitCode: number, message: string): void {
    const ended = this.#ended;
    this.#ended = undefined;
    ended?.({ reason, exitCode, message, usage: this.#usage() });
  }

  #usage(): ResourceUsageInfo {
    const { allocation } = this.#run;
    const processors = allocation.reduce((sum, each) => sum + each.processors, 0);
    return {
      allocatedNodes: allocation,
      processes: [],
      kernelProcessorTime: 0,
      userProcessorTime: (this.#clock.now() - this.#startedAt) * processors,
      workingSet: 0,
    };
  }
}

function outcome(behaviour: (task: SimulatedTask) => SimulatedResult, run: TaskRun): Outcome {
  try {
    return { reason: "exited", message: "", ...checked(behaviour(viewOf(run))) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The simulation of task ${run.task.taskId} of job ${run.task.jobId} failed: ${why}`;
    return { reason: "executor failed", runtime: 0, exitCode: 1, message };
  }
}

function viewOf({ task, allocation, environment }: TaskRun): SimulatedTask {
  const { jobId, taskId, attempt, commandLine } = task;
  return {
    jobId,
    taskId,
    attempt,
    name: environment["CCP_TASKNAME"] ?? "",
    commandLine,
    allocation,
    environment,
  };
}

/** Checks what a caller's function gave, which plain JavaScript does not. */
function checked(result: unknown): { runtime: number; exitCode: number } {
  if (typeof result !== "object" || result === null || result instanceof Promise) {
    throw new TypeError(
      `it gave ${result instanceof Promise ? "a promise" : String(result)}. Give an object with runtime, exitCode and output.`,
    );
  }
  const {
    runtime = DEFAULT_RUNTIME,
    exitCode = 0,
    output = "",
  }: { runtime?: unknown; exitCode?: unknown; output?: unknown } = result;
  if (typeof runtime !== "number" || !(runtime >= 0)) {
    throw new RangeError(`its runtime is ${String(runtime)}. Give milliseconds, 0 and up.`);
  }
  if (typeof exitCode !== "number" || exitCode !== (exitCode | 0)) {
    throw new RangeError(`its exitCode is ${String(exitCode)}. Give a 32-bit integer.`);
  }
  if (typeof output !== "string") throw new TypeError(`its output is ${String(output)}. Give a string.`);
  return { runtime, exitCode };
}
