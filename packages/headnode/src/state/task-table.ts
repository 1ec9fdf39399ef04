import type { TaskRecord } from "./records.ts";

/** What may be read of a {@link TaskTable}. */
export type TaskTableView = Pick<TaskTable, "get" | "has" | "size" | "values" | "changedAt"> &
  Iterable<readonly [id: number, task: TaskRecord]>;

/**
 * The tasks of a job by their ids, which count up from 1: they are places in an array, and most jobs, which have one
 * task, cost next to nothing.
 */
export class TaskTable {
  #records: (TaskRecord | undefined)[] = [];
  /** The version of the state at which each task came or last changed status. */
  #changedAt: number[] = [];
  #size = 0;
  #isShared = false;

  get size(): number {
    return this.#size;
  }

  get(id: number): TaskRecord | undefined {
    return this.#records[id - 1];
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }

  /** The version at which the task came or last changed status; `undefined` when there is none. */
  changedAt(id: number): number | undefined {
    return this.#changedAt[id - 1];
  }

  /** Puts a task, and gives the one that was in its place. */
  put(task: TaskRecord, version: number): TaskRecord | undefined {
    const { id, status } = task.facts;
    const old = this.get(id);
    if (old === undefined) this.#size++;
    if (this.#isShared) {
      this.#records = this.#records.slice();
      this.#isShared = false;
    }
    if (this.#records.length === 0 && id === 1) {
      // Arrays made of their first item have room for it alone; one that grows gets room for more.
      this.#records = [task];
      this.#changedAt = [version];
    } else {
      this.#records[id - 1] = task;
      if (old?.facts.status !== status) this.#changedAt[id - 1] = version;
    }
    return old;
  }

  /** The tasks in the order of their ids, with gaps, as they are now: the next change is made in a copy. */
  shared(): readonly (TaskRecord | undefined)[] {
    this.#isShared = true;
    return this.#records;
  }

  /** The tasks in the order of their ids. */
  *values(): Generator<TaskRecord> {
    for (const task of this.#records) if (task !== undefined) yield task;
  }

  *[Symbol.iterator](): Generator<readonly [id: number, task: TaskRecord]> {
    for (const task of this.values()) yield [task.facts.id, task];
  }
}
