import type { NodeAllocation, ResourceUsageInfo } from "@ccp/core";
import type { EngineCommand, EngineTask } from "@ccp/headnode";
import type { EngineClock } from "../clock/index.ts";

/** One run of a task, ready to start. */
export interface TaskRun {
  readonly task: EngineTask;
  /** The processors it has, node by node in the order of rule SCH-4; at least one entry. */
  readonly allocation: readonly NodeAllocation[];
  /** Its variables: cluster-wide, its own, CCP-defined, each winning over those before (rule TSK-16). */
  readonly environment: Readonly<Record<string, string>>;
}

/** One run of a command on a node, ready to start. */
export interface CommandRun {
  readonly command: EngineCommand;
  /** Its node, with 0 processors: a command holds none. */
  readonly allocation: readonly NodeAllocation[];
  /** As that of a task. */
  readonly environment: Readonly<Record<string, string>>;
}

/** How a run ended, as the executor saw it. */
export interface TaskExit {
  /**
   * `exited` also stands for a run that {@link RunningTask.kill} ended; `executor failed` for what may go well another
   * time; `could not start` for a task that cannot run as it is (rule TSK-15).
   */
  readonly reason: "exited" | "executor failed" | "could not start";
  readonly exitCode: number;
  /** A sentence for a person where there is something to say, else empty. */
  readonly message: string;
  readonly usage: ResourceUsageInfo;
}

/** A run under way. */
export interface RunningTask {
  /** Ends it and all that it started; resolves when everything is gone (rule CXL-5). May be repeated. */
  kill(): Promise<void>;
  /** What it uses now (rule COL-5). */
  usage(): Promise<ResourceUsageInfo>;
}

/** Runs tasks and commands. Where and when they run was decided before. */
export interface Executor {
  /**
   * Starts a run.
   *
   * @param clock - The engine's clock. An executor whose work is not made of its timers holds it meanwhile.
   * @param ended - Called exactly once for each run, killed ones included: when it and all that it started are gone.
   * Never called before `start` has returned.
   */
  start(run: TaskRun, clock: EngineClock, ended: (exit: TaskExit) => void): RunningTask;
  /**
   * Starts a run of a command.
   *
   * @param output - Called with what it writes, standard output and error in order of arrival (rule CMD-2).
   * @param ended - As for a task; all output comes before.
   */
  startCommand(
    run: CommandRun,
    clock: EngineClock,
    output: (text: string) => void,
    ended: (exit: TaskExit) => void,
  ): RunningTask;
  /**
   * Ends what an executor of an earlier head node left running, and gives one that keeps notes of its runs, so that the
   * next one can do the same; left out where runs end with their executor.
   *
   * @param folder - Where the notes are. Nobody else uses it meanwhile.
   */
  takeOver?(folder: string): Promise<Executor>;
}
