import type { JobRef, TaskRef } from "../src/index.ts";
import type { ManualEngine } from "./manual-engine.ts";

/** What an engine has in hand after the requests and endings so far, by `job.attempt` and `task.attempt`. */
export class EngineModel {
  readonly jobs: Map<string, Set<string>> = new Map();
  readonly #engine: ManualEngine;

  constructor(engine: ManualEngine) {
    this.#engine = engine;
  }

  /** Takes in the requests made since the last call. */
  update(): void {
    for (const request of this.#engine.takeRequests()) {
      switch (request.kind) {
        case "submitJob":
          this.jobs.set(job(request.job), new Set(request.job.tasks.map(task)));
          break;
        case "addTasks":
          for (const each of request.tasks) this.jobs.get(job(request.job))?.add(task(each));
          break;
        case "endTask":
          this.ended(request.task);
          break;
        case "endJob":
          this.jobs.delete(job(request.job));
          break;
        default:
      }
    }
  }

  /** A run of a task is over. */
  ended(ref: TaskRef): void {
    for (const [name, tasks] of this.jobs) if (name.startsWith(`${ref.jobId}.`)) tasks.delete(task(ref));
  }

  /** What is in hand, as plain data in a fixed order. */
  get contents(): readonly (readonly [string, readonly string[]])[] {
    return [...this.jobs]
      .map(([name, tasks]) => [name, [...tasks].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

export function job({ jobId, attempt }: JobRef): string {
  return `${jobId}.${attempt}`;
}

export function task({ taskId, attempt }: Pick<TaskRef, "taskId" | "attempt">): string {
  return `${taskId}.${attempt}`;
}
