import type { EngineClock } from "../clock/index.ts";
import type { CommandRun, Executor, RunningTask, TaskExit, TaskRun } from "./executor.ts";

/** An executor that can take over, before it starts anything, from the one of an earlier head node. */
export class HandedOver implements Executor {
  #executor: Executor;

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /** Ends what the earlier one left running, of which it kept notes in the folder. */
  async inherit(folder: string): Promise<void> {
    this.#executor = (await this.#executor.takeOver?.(folder)) ?? this.#executor;
  }

  start(run: TaskRun, clock: EngineClock, ended: (exit: TaskExit) => void): RunningTask {
    return this.#executor.start(run, clock, ended);
  }

  startCommand(
    run: CommandRun,
    clock: EngineClock,
    output: (text: string) => void,
    ended: (exit: TaskExit) => void,
  ): RunningTask {
    return this.#executor.startCommand(run, clock, output, ended);
  }
}
