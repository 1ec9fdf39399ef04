import type { JobInfo } from "@ccp/core";
import type { JobFacts, TaskRecord } from "./records.ts";

/**
 * A job as it was at one moment. It refers to records, which never change; what a caller sees is put together only for
 * jobs that somebody looks at, so that to take a list of all jobs costs a reference for each.
 */
export class JobView {
  readonly facts: JobFacts;
  readonly #tasks: readonly (TaskRecord | undefined)[];
  #info: JobInfo | undefined;

  /** @param tasks - In the order of their ids, with gaps. Nobody changes the array any more. */
  constructor(facts: JobFacts, tasks: readonly (TaskRecord | undefined)[]) {
    this.facts = facts;
    this.#tasks = tasks;
  }

  /** The job with its tasks; the same object each time. */
  get info(): JobInfo {
    this.#info ??= {
      // In front, so that all these objects have one shape; behind a spread, V8 would give each its own.
      tasks: this.#tasks.flatMap((task) => (task === undefined ? [] : [task.facts])),
      ...this.facts,
    };
    return this.#info;
  }
}
