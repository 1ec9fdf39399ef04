import { TaskStatus } from "@ccp/core";
import { JobView } from "./job-view.ts";
import { mapEntry } from "./map-entry.ts";
import type { JobRecord, TaskRecord } from "./records.ts";
import { TaskTable, type TaskTableView } from "./task-table.ts";

/** How many tasks are in each status, indexed by `TaskStatus`. */
export type StatusCounts = [number, number, number, number, number, number];

/** One completion of a task, in the order of rule TSK-14. */
interface Completion {
  readonly number: number;
  readonly taskId: number;
}

/** A job with its tasks, and what is derived from them so that no question costs a walk over all tasks. */
export class JobEntry {
  /** The version of the state at which the job came. */
  readonly addedAt: number;
  #job: JobRecord;
  #changedAt: number;
  #view: JobView | undefined;
  readonly #tasks = new TaskTable();
  readonly #counts: StatusCounts = [0, 0, 0, 0, 0, 0];
  /** Made for the first task with a name: no task waits for one without. */
  #idsByName: Map<string, number[]> | undefined;
  #dependedOn: Set<string> | undefined;
  #completions: Completion[] | undefined;
  /** Not where a store gave the tasks in another order. */
  #areCompletionsSorted = true;
  #notRerunnable = 0;

  constructor(job: JobRecord, version: number) {
    this.#job = job;
    this.addedAt = version;
    this.#changedAt = version;
  }

  get job(): JobRecord {
    return this.#job;
  }

  /** The version of the state at which the job came or last changed status (rule PG-2). */
  get changedAt(): number {
    return this.#changedAt;
  }

  /** The version of the state at which a task came or last changed status (rule PG-2). */
  taskChangedAt(taskId: number): number {
    return this.#tasks.changedAt(taskId) ?? this.addedAt;
  }

  /** The job as it is now; the same view for as long as it is. */
  view(): JobView {
    this.#view ??= new JobView(this.#job.facts, this.#tasks.shared());
    return this.#view;
  }

  putJob(job: JobRecord, version: number): void {
    if (job.facts.status !== this.#job.facts.status) this.#changedAt = version;
    this.#job = job;
    this.#view = undefined;
  }

  get tasks(): TaskTableView {
    return this.#tasks;
  }

  get counts(): Readonly<StatusCounts> {
    return this.#counts;
  }

  /** How many tasks must not run twice (rule RQ-2). */
  get notRerunnable(): number {
    return this.#notRerunnable;
  }

  /** The ids of the tasks that bear a name (rule TSK-8). */
  idsByName(name: string): readonly number[] {
    return this.#idsByName?.get(name) ?? [];
  }

  /** Whether a task of the job waits for tasks of that name. */
  isDependedOn(name: string): boolean {
    return this.#dependedOn?.has(name) ?? false;
  }

  putTask(task: TaskRecord, version: number): void {
    const { id, status, name, depend } = task.facts;
    const old = this.#tasks.put(task, version);
    if (old === undefined) {
      if (name !== "") {
        this.#idsByName ??= new Map();
        mapEntry(this.#idsByName, name, () => []).push(id);
      }
      for (const other of depend) {
        this.#dependedOn ??= new Set();
        this.#dependedOn.add(other);
      }
      if (!task.facts.isRerunnable) this.#notRerunnable++;
    } else {
      this.#counts[old.facts.status]--;
    }
    this.#view = undefined;
    this.#counts[status]++;
    if (task.completion !== 0 && task.completion !== old?.completion) this.#noteCompletion(task);
  }

  /** The first task that completed after completion `after`, or `undefined` (rule TSK-14). */
  nextCompletion(after: number): TaskRecord | undefined {
    const completions = this.#completions ?? [];
    if (!this.#areCompletionsSorted) {
      completions.sort((a, b) => a.number - b.number);
      this.#areCompletionsSorted = true;
    }
    let low = 0;
    let high = completions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((completions[middle]?.number ?? 0) <= after) low = middle + 1;
      else high = middle;
    }
    for (; low < completions.length; low++) {
      const completion = completions[low];
      const task = completion && this.#tasks.get(completion.taskId);
      if (completion !== undefined && task?.completion === completion.number) return task;
    }
    return undefined;
  }

  #noteCompletion(task: TaskRecord): void {
    const noted = { number: task.completion, taskId: task.facts.id };
    if (this.#completions === undefined) {
      this.#completions = [noted];
      return;
    }
    if ((this.#completions.at(-1)?.number ?? 0) > task.completion) this.#areCompletionsSorted = false;
    this.#completions.push(noted);
    if (this.#completions.length > 16 && this.#completions.length > 2 * this.#tasks.size) {
      this.#completions = this.#completions.filter(
        ({ number, taskId }) => this.#tasks.get(taskId)?.completion === number,
      );
    }
  }
}

/** Whether a task with this status will not run any more. */
export function isCompletedTask(status: TaskStatus): boolean {
  return status === TaskStatus.Finished || status === TaskStatus.Failed || status === TaskStatus.Cancelled;
}
