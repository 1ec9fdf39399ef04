import type { Allocation } from "./allocation.ts";
import { compareJobs, type JobRequest } from "./job-request.ts";
import { LicensePool } from "./license-pool.ts";
import { allocationOf, NodeSpace, type Piece } from "./node-space.ts";
import { compareNodes, type SchedulerNode } from "./scheduler-node.ts";
import { lowerBound, SortedList } from "./sorted-list.ts";

/** The decision that a job starts. */
export interface Start {
  readonly id: number;
  /** The processors its tasks may use, in the order in which nodes are filled (rule SCH-4). */
  readonly allocation: readonly Allocation[];
  /** Whether it goes ahead of a job that was before it in the queue (rule JT-8). In strict order none does. */
  readonly isBackfill: boolean;
}

/** What a scheduler can be told about its cluster at the outset. */
export interface SchedulerOptions {
  /** Copies of each license in the cluster. Without a table, licenses are not looked at (rule JT-6). */
  readonly licenses?: ReadonlyMap<string, number> | undefined;
}

interface RunningJob {
  readonly request: JobRequest;
  readonly startTime: number;
  readonly pieces: readonly Piece[];
}

/**
 * Decides which jobs start, when and where. Events go in, `pass` gives the decisions; it has no clock, and the same
 * calls in the same order always give the same decisions (rule SCH-10).
 *
 * The order is strict: while the first job of the queue cannot start, none behind it does (rule SCH-1). Events about
 * jobs and nodes that it does not know, or that are told twice, do nothing, so that a caller may repeat them.
 *
 * Jobs and nodes are named by id and by name; the objects passed in must not change afterwards.
 */
export class Scheduler {
  readonly #licenses: LicensePool | null;
  /** In the order of rule SCH-4, position by position the nodes of the space. */
  readonly #nodes: SchedulerNode[] = [];
  readonly #space: NodeSpace = new NodeSpace();
  readonly #queue: SortedList<JobRequest> = new SortedList(compareJobs);
  readonly #waiting = new Map<number, JobRequest>();
  readonly #running = new Map<number, RunningJob>();
  /** The job that did not fit when it was first, as long as nothing came free since: it need not be tried again. */
  #blocked: JobRequest | null = null;

  constructor(options: SchedulerOptions = {}) {
    this.#licenses = options.licenses === undefined ? null : new LicensePool(options.licenses);
  }

  /**
   * Adds a node with all its processors idle.
   *
   * @param node - Of a name that is there already, nothing of it is taken over.
   * @param accepting - Whether jobs may start on it, also for a node that is there already (rule SCH-7).
   */
  addNode(node: SchedulerNode, accepting: boolean): void {
    if (this.#space.has(node.name)) {
      this.setAccepting(node.name, accepting);
      return;
    }
    const position = lowerBound(this.#nodes, (other) => compareNodes(other, node) < 0);
    this.#nodes.splice(position, 0, node);
    this.#space.insert(position, node.name, node.processors, accepting);
    this.#blocked = null;
  }

  /** Pauses or resumes a node: whether jobs may start on it. What runs there goes on (rule SCH-7). */
  setAccepting(name: string, accepting: boolean): void {
    this.#space.setAccepting(name, accepting);
    if (accepting) this.#blocked = null;
  }

  /**
   * Takes a node out that was lost: its processors leave every allocation at once (rule SCH-7).
   *
   * Jobs that had processors there stay running, even with none left, until they are removed. A node added later
   * under the same name is a new one, of which they have nothing.
   */
  removeNode(name: string): void {
    const position = this.#space.remove(name);
    if (position >= 0) this.#nodes.splice(position, 1);
  }

  /** Puts a job in its place in the queue (rule SCH-1). A waiting job of that id is replaced; a running one stays. */
  submit(job: JobRequest): void {
    if (this.#running.has(job.id)) return;
    this.#leaveQueue(job.id);
    this.#waiting.set(job.id, job);
    this.#queue.add(job);
  }

  /** Gives a waiting job new terms, and moves it to its place at once (rule MOD-8). Other jobs stay as they are. */
  change(job: JobRequest): void {
    if (this.#waiting.has(job.id)) this.submit(job);
  }

  /** Takes a job out of the queue, or gives back the processors and licenses of a running one (rule SCH-6). */
  remove(id: number): void {
    this.#leaveQueue(id);
    const job = this.#running.get(id);
    if (job === undefined) return;
    this.#running.delete(id);
    this.#space.release(job.pieces);
    this.#licenses?.giveBack(job.request.licenses);
    this.#blocked = null;
  }

  /**
   * Starts what may start now, in queue order. One pass is meant for each instant, after all of its events.
   *
   * It tries each job that starts and the first that does not; a pass in which the first job is the same as before
   * and nothing came free costs nothing.
   *
   * @param now - The time at which these jobs start, in the unit and from the origin that the caller uses for all.
   */
  pass(now: number): readonly Start[] {
    const starts: Start[] = [];
    for (let job = this.#queue.first(); job !== undefined; job = this.#queue.first()) {
      if (job === this.#blocked) break;
      const pieces = this.#take(job);
      if (pieces === undefined) {
        this.#blocked = job;
        break;
      }
      this.#leaveQueue(job.id);
      this.#running.set(job.id, { request: job, startTime: now, pieces });
      starts.push({ id: job.id, allocation: allocationOf(pieces), isBackfill: false });
    }
    return starts;
  }

  /** Jobs in the queue. */
  get waitingCount(): number {
    return this.#waiting.size;
  }

  /** Jobs that started and were not removed. */
  get runningCount(): number {
    return this.#running.size;
  }

  /** The processors that a running job has now, without those of lost nodes; `undefined` when it is not running. */
  allocation(id: number): readonly Allocation[] | undefined {
    const job = this.#running.get(id);
    return job === undefined ? undefined : allocationOf(job.pieces);
  }

  /** The time of the pass that started a running job; `undefined` when it is not running. */
  startTime(id: number): number | undefined {
    return this.#running.get(id)?.startTime;
  }

  /**
   * The processors of a node that no job holds, whether it is accepting or not; an exclusive job holds all of its
   * nodes' (rule SCH-3). 0 for an unknown name.
   */
  idleProcessors(name: string): number {
    return this.#space.idleProcessors(name);
  }

  #take(job: JobRequest): readonly Piece[] | undefined {
    if (this.#licenses !== null && !this.#licenses.covers(job.licenses)) return undefined;
    const pieces = this.#space.take(job);
    if (pieces !== undefined) this.#licenses?.take(job.licenses);
    return pieces;
  }

  #leaveQueue(id: number): void {
    const job = this.#waiting.get(id);
    if (job === undefined) return;
    this.#waiting.delete(id);
    this.#queue.delete(job);
  }
}
