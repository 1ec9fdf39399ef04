import { crc32 } from "node:zlib";
import type { Change } from "../state/change.ts";
import { encodeChange } from "./stored-change.ts";

/** One write to the database; `null` deletes the key. */
type Write = readonly [key: string, value: string | null];

/** How the whole database is after a commit; kept in it with each one. */
export interface Balance {
  /** The format of the database: 2, or 1 while nothing was written to one that an earlier version made. */
  readonly format: number;
  /** How many commits there were. */
  readonly commit: number;
  /** How many records there are. */
  readonly records: number;
  /** The checksums of all records, added up. */
  readonly sum: number;
}

/**
 * The format that is written. Databases of format 1 are read: they hold records of jobs and tasks with all their members,
 * and those that change are written in the new form.
 */
export const FORMAT = 2;

/** The key of the {@link Balance}; records come after it. */
export const BALANCE = "0";

const LIMIT = 2 ** 52;

/**
 * Turns changes into writes of current records, and keeps the balance: the checksums of all current records added up.
 * A database whose records do not add up to its balance has lost a write, or has one that was never made.
 */
export class Ledger {
  /** The checksum of each record by key; as signed numbers, which take the least memory. */
  readonly #checksums = new Map<string, number>();
  /** The highest id of a task by job. */
  readonly #lastTasks = new Map<number, number>();
  #commit = 0;
  #sum = 0;

  get balance(): Balance {
    return { format: FORMAT, commit: this.#commit, records: this.#checksums.size, sum: this.#sum };
  }

  /** Takes in a record that the database holds. */
  read(key: string, value: string, change: Change): void {
    this.#put(key, value);
    this.#noteTask(change);
  }

  /** Starts from a database with that many commits. */
  startAt(commit: number): void {
    this.#commit = commit;
  }

  /** Enters the changes of one commit, and gives the writes that keep it. */
  enter(changes: readonly Change[]): Write[] {
    this.#commit++;
    const writes: Write[] = [];
    for (const change of changes) this.#enter(change, writes);
    return writes;
  }

  #enter(change: Change, writes: Write[]): void {
    if (change.kind === "job removed") {
      const { jobId } = change;
      const lastTask = this.#lastTasks.get(jobId) ?? 0;
      for (let taskId = 1; taskId <= lastTask; taskId++) this.#delete(taskKey(jobId, taskId), writes);
      this.#lastTasks.delete(jobId);
      this.#delete(jobKey(jobId), writes);
    }
    const key = keyOf(change);
    if (isDeletion(change)) {
      this.#delete(key, writes);
    } else {
      const value = encodeChange(change);
      this.#put(key, value);
      this.#noteTask(change);
      writes.push([key, value]);
    }
  }

  #put(key: string, value: string): void {
    const checksum = crc32(value, crc32(key)) | 0;
    this.#add(checksum >>> 0);
    this.#subtract(key);
    this.#checksums.set(key, checksum);
  }

  #delete(key: string, writes: Write[]): void {
    if (!this.#checksums.has(key)) return;
    this.#subtract(key);
    this.#checksums.delete(key);
    writes.push([key, null]);
  }

  #subtract(key: string): void {
    const old = this.#checksums.get(key);
    if (old !== undefined) this.#add(LIMIT - (old >>> 0));
  }

  #add(number: number): void {
    this.#sum = (this.#sum + number) % LIMIT;
  }

  #noteTask(change: Change): void {
    if (change.kind !== "task") return;
    const { jobId, id } = change.task.facts;
    if (id > (this.#lastTasks.get(jobId) ?? 0)) this.#lastTasks.set(jobId, id);
  }
}

/** Whether the change takes something away and leaves nothing to keep. */
function isDeletion(change: Change): boolean {
  switch (change.kind) {
    case "parameter":
    case "variable":
      return change.value === null;
    case "answer":
      return change.answer === null;
    case "credential":
      return change.sealed === null;
    case "job":
    case "task":
    case "job removed": // what stays is the number that the next job with the id counts on from
    case "node":
    case "command id":
      return false;
  }
}

/** The key of what the change is about. Keys are in an order in which the current records can be applied. */
function keyOf(change: Change): string {
  switch (change.kind) {
    case "node":
      return `1 ${change.node.name.toLowerCase()}`;
    case "parameter":
      return `2 ${change.name}`;
    case "variable":
      return `3 ${change.name}`;
    case "credential":
      return `4 ${JSON.stringify([change.owner.toLowerCase(), change.user.toLowerCase()])}`;
    case "command id":
      return "5";
    case "answer":
      return `8 ${String(change.until).padStart(16, "0")} ${change.key}`;
    case "job removed":
      return `5 ${idKey(change.jobId)}`;
    case "job":
      return jobKey(change.job.facts.id);
    case "task":
      return taskKey(change.task.facts.jobId, change.task.facts.id);
  }
}

function jobKey(jobId: number): string {
  return `6 ${idKey(jobId)}`;
}

function taskKey(jobId: number, taskId: number): string {
  return `7 ${idKey(jobId)} ${idKey(taskId)}`;
}

function idKey(id: number): string {
  return String(id).padStart(10, "0");
}
