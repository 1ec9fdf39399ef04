import type { Allocation } from "./allocation.ts";
import type { Demand } from "./demand.ts";
import { NodeSpace } from "./node-space.ts";
import { allocationOf, type Piece } from "./slot.ts";
import { SortedList } from "./sorted-list.ts";

/** A task that is to run on its job's processors. */
export interface TaskRequest {
  /** Unique in the job. Tasks start in the order of their ids (rule TSK-9). */
  readonly id: number;
  /** Processors without which it does not start: 1 and up. */
  readonly minimum: number;
  /** Processors beyond which it takes no more: `minimum` and up. */
  readonly maximum: number;
  /** Whether no other task of the job may be on its nodes meanwhile (rule TSK-10). */
  readonly isExclusive: boolean;
  /**
   * The only nodes it runs on, with at least one processor on each; empty means any. When there are more of them than
   * `maximum`, their number is the maximum.
   */
  readonly requiredNodes: readonly string[];
  /** Tasks that must be completed first (rule TSK-8). An id that is neither waiting nor running is completed. */
  readonly after: readonly number[];
}

/** The decision that a task starts. */
export interface TaskStart {
  readonly id: number;
  /** Its processors, node by node in the order of the job's allocation. */
  readonly allocation: readonly Allocation[];
}

const nothing: readonly never[] = [];
const noTasks: ReadonlySet<number> = new Set();

interface WaitingTask {
  readonly id: number;
  readonly demand: Demand;
  readonly after: ReadonlySet<number>;
  /** How many of `after` are waiting or running. */
  open: number;
}

/**
 * Places the tasks of one running job on the job's allocation (rules TSK-8 to TSK-10).
 *
 * Tasks start in the order of their ids. One whose dependencies are not completed is passed over; one that does not
 * fit holds back those after it, even when it can never fit because a node it requires is not in the allocation:
 * only this job's tasks then wait, until that task is removed.
 */
export class TaskPlacement {
  readonly #space: NodeSpace = new NodeSpace();
  readonly #waiting = new Map<number, WaitingTask>();
  readonly #running = new Map<number, readonly Piece[]>();
  /** Waiting tasks with no open dependency. */
  readonly #ready: SortedList<WaitingTask> = new SortedList((a, b) => a.id - b.id);
  /** By task id, the waiting tasks that name it in their dependencies; made for the first that names one. */
  #dependents: Map<number, Set<WaitingTask>> | undefined;

  /** @param allocation - The job's processors, at most one entry for a node, in the order in which nodes are filled. */
  constructor(allocation: readonly Allocation[]) {
    for (const [position, { node, processors }] of allocation.entries()) {
      this.#space.insert(position, node, processors, true);
    }
  }

  /**
   * Adds a task to those that wait. One of that id that waits is replaced, one that runs stays. Once removed, an id may
   * be added again: those that wait for it then wait for the new run.
   */
  add(task: TaskRequest): void {
    if (this.#running.has(task.id)) return;
    this.#forget(task.id);
    const { id, minimum, maximum, isExclusive, requiredNodes } = task;
    const onEach =
      requiredNodes.length === 0 ? nothing : requiredNodes.map((node) => ({ node, processors: 1 }));
    const demand = { minimum, maximum, isExclusive, nodes: requiredNodes, requiredNodes: onEach };
    const waiting: WaitingTask = {
      id,
      demand,
      after: task.after.length === 0 ? noTasks : new Set(task.after),
      open: 0,
    };
    for (const dependent of this.#dependents?.get(id) ?? nothing) this.#open(dependent);
    this.#waiting.set(id, waiting);
    for (const other of waiting.after) {
      if (this.#waiting.has(other) || this.#running.has(other)) waiting.open += 1;
      this.#dependents ??= new Map();
      const dependents = this.#dependents.get(other);
      if (dependents === undefined) this.#dependents.set(other, new Set([waiting]));
      else dependents.add(waiting);
    }
    if (waiting.open === 0) this.#ready.add(waiting);
  }

  /**
   * Forgets a waiting task, or takes back the processors of a running one. Either way it is completed for those that
   * wait for it. Unknown ids do nothing.
   */
  remove(id: number): void {
    this.#forget(id);
    const pieces = this.#running.get(id);
    if (pieces === undefined) return;
    this.#running.delete(id);
    this.#space.release(pieces);
    this.#completed(id);
  }

  /** Takes the processors of a lost node out of the job's allocation, and out of that of its tasks. */
  removeNode(name: string): void {
    this.#space.remove(name);
  }

  /** Starts the tasks that may start now, in order, each with as many processors as it may have and are idle. */
  place(): readonly TaskStart[] {
    const starts: TaskStart[] = [];
    for (let task = this.#ready.first(); task !== undefined; task = this.#ready.first()) {
      const pieces = this.#space.take(task.demand, false);
      if (pieces === undefined) break;
      this.#leave(task);
      this.#running.set(task.id, pieces);
      starts.push({ id: task.id, allocation: allocationOf(pieces) });
    }
    return starts;
  }

  #forget(id: number): void {
    const task = this.#waiting.get(id);
    if (task === undefined) return;
    this.#leave(task);
    this.#completed(id);
  }

  /** Takes a task out of those that wait. */
  #leave(task: WaitingTask): void {
    this.#waiting.delete(task.id);
    if (task.open === 0) this.#ready.delete(task);
    for (const other of task.after) {
      const dependents = this.#dependents?.get(other);
      dependents?.delete(task);
      if (dependents?.size === 0) this.#dependents?.delete(other);
    }
  }

  #completed(id: number): void {
    for (const dependent of this.#dependents?.get(id) ?? nothing) {
      dependent.open -= 1;
      if (dependent.open === 0) this.#ready.add(dependent);
    }
  }

  #open(dependent: WaitingTask): void {
    if (dependent.open === 0) this.#ready.delete(dependent);
    dependent.open += 1;
  }
}
