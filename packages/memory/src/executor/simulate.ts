import type { NodeAllocation, ResourceUsageInfo } from "@ccp/core";
import type { EngineClock } from "../clock/index.ts";
import type { CommandRun, Executor, RunningTask, TaskExit, TaskRun } from "./executor.ts";

/** What a simulation is told about the task, or the command on one node, that it stands in for. */
export interface SimulatedTask {
  /** 0 for a command. */
  readonly jobId: number;
  /** 0 for a command. */
  readonly taskId: number;
  /** Id of the command; 0 for a task. */
  readonly commandId: number;
  /** Counts up each time the task is queued again: the way to let a first try fail and a second one succeed. */
  readonly attempt: number;
  /** The task's name; empty when it has none. */
  readonly name: string;
  readonly commandLine: string;
  /** The processors it has, node by node; of a command, its node with 0 processors. */
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
  /**
   * What it prints. That of a task is not written to its standard output file: a simulation touches no files. That of a
   * command arrives when it ends, also when it is ended early (rule CMD-2).
   */
  readonly output?: string | undefined;
}

const DEFAULT_RUNTIME = 1000;

/** The code of a simulated task that was ended: that of a process ended by SIGTERM. */
const KILLED_CODE = 143;

/**
 * An executor that starts no process: a task lasts as long, and ends with the code, that a function says; a command on
 * a node likewise, and it prints what the function says.
 *
 * Same function, same schedule (rule SCH-10). The user processor time of a task is the time it ran times its
 * processors; it has no memory and no processes. Being ended takes no time.
 *
 * @param behaviour - Called when a task starts, and when a command starts on a node. Default: 1 second, exit code 0, no
 * output. What it throws, and a result out of range, count as a broken executor, for a task a system error (rule JOB-17).
 */
export function simulate(behaviour: (task: SimulatedTask) => SimulatedResult = () => ({})): Executor {
  return {
    start: (run, clock, ended) => {
      const { jobId, taskId } = run.task;
      const outcome = outcomeOf(behaviour, viewOfTask(run), `task ${taskId} of job ${jobId}`);
      return new SimulatedRun(run, clock, outcome, () => {}, ended);
    },
    startCommand: (run, clock, output, ended) => {
      const { commandId, node } = run.command;
      const outcome = outcomeOf(behaviour, viewOfCommand(run), `command ${commandId} on node ${node}`);
      return new SimulatedRun(run, clock, outcome, output, ended);
    },
  };
}

interface Outcome {
  readonly reason: TaskExit["reason"];
  readonly runtime: number;
  readonly exitCode: number;
  readonly output: string;
  readonly message: string;
}

class SimulatedRun implements RunningTask {
  readonly #run: TaskRun | CommandRun;
  readonly #clock: EngineClock;
  readonly #startedAt: number;
  readonly #print: () => void;
  readonly #cancel: () => void;
  #ended: ((exit: TaskExit) => void) | undefined;

  constructor(
    run: TaskRun | CommandRun,
    clock: EngineClock,
    outcome: Outcome,
    output: (text: string) => void,
    ended: (exit: TaskExit) => void,
  ) {
    this.#run = run;
    this.#clock = clock;
    this.#print = () => {
      if (outcome.output !== "") output(outcome.output);
    };
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
    if (ended === undefined) return;
    this.#ended = undefined;
    this.#print();
    ended({ reason, exitCode, message, usage: this.#usage() });
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

function outcomeOf(
  behaviour: (task: SimulatedTask) => SimulatedResult,
  view: SimulatedTask,
  what: string,
): Outcome {
  try {
    return { reason: "exited", message: "", ...checked(behaviour(view)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The simulation of ${what} failed: ${why}`;
    return { reason: "executor failed", runtime: 0, exitCode: 1, output: "", message };
  }
}

/** The variables are put together only for a simulation that looks at them, and are its own, so that copies have them. */
function viewOfTask(run: TaskRun): SimulatedTask {
  const { jobId, taskId, attempt, commandLine, ccpVariables } = run.task;
  return {
    jobId,
    taskId,
    commandId: 0,
    attempt,
    name: ccpVariables["CCP_TASKNAME"] ?? "",
    commandLine,
    allocation: run.allocation,
    get environment() {
      return run.environment;
    },
  };
}

function viewOfCommand({ command, allocation, environment }: CommandRun): SimulatedTask {
  const { commandId, commandLine } = command;
  return { jobId: 0, taskId: 0, commandId, attempt: 1, name: "", commandLine, allocation, environment };
}

/** Checks what a caller's function gave, which plain JavaScript does not. */
function checked(result: unknown): { runtime: number; exitCode: number; output: string } {
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
  return { runtime, exitCode, output };
}
