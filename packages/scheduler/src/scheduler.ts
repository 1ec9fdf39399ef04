import type { Allocation } from "./allocation.ts";
import { type Explanation, holding, lacks, type WaitReason } from "./explanation.ts";
import { JobQueue, type LookFilter, passes } from "./job-queue.ts";
import { compareJobs, type JobRequest } from "./job-request.ts";
import { LicensePool } from "./license-pool.ts";
import { NodeSpace } from "./node-space.ts";
import { type Reservation, reserve } from "./reservation.ts";
import { compareEnds, type RunningJob } from "./running-job.ts";
import { compareNodes, type SchedulerNode } from "./scheduler-node.ts";
import { allocationOf, type Piece } from "./slot.ts";
import { lowerBound, SortedList } from "./sorted-list.ts";

/** More jobs than there are; not `Infinity`, so that counting down from it stays with small integers. */
const ALL = 2 ** 30;

/** The decision that a job starts. */
export interface Start {
  readonly id: number;
  /** The processors its tasks may use, in the order in which nodes are filled (rule SCH-4). */
  readonly allocation: readonly Allocation[];
  /** Whether it goes ahead of a job that was before it in the queue (rule JT-8). */
  readonly isBackfill: boolean;
}

/** What a scheduler can be told about its cluster at the outset. */
export interface SchedulerOptions {
  /** Copies of each license in the cluster. Without a table, licenses are not looked at (rule JT-6). */
  readonly licenses?: ReadonlyMap<string, number> | undefined;
  /** See {@link Scheduler.backfillLookahead}. Default -1: all. */
  readonly backfillLookahead?: number | undefined;
}

/**
 * Decides which jobs start, when and where. Events go in, `pass` gives the decisions; it has no clock, and the same
 * calls in the same order always give the same decisions (rule SCH-10).
 *
 * Jobs start in the order of the queue (rule SCH-1). While the first one does not fit, it has a reservation: a time,
 * and what it needs of each node then. Jobs behind it may start now if they are over by that time or leave alone what
 * it needs (rule SCH-5). The reservation stands until something that it rests on changes: a running job ends, starts
 * in its turn, or gets another limit, a node changes, or another job becomes the first.
 *
 * Events about jobs and nodes that it does not know, or that are told twice, do nothing, so that a caller may repeat
 * them. Jobs and nodes are named by id and by name; the objects passed in must not change afterwards.
 */
export class Scheduler {
  readonly #licenses: LicensePool | null;
  /** In the order of rule SCH-4, position by position the nodes of the space. */
  readonly #nodes: SchedulerNode[] = [];
  readonly #space: NodeSpace = new NodeSpace();
  readonly #queue: JobQueue = new JobQueue();
  readonly #waiting = new Map<number, JobRequest>();
  readonly #running = new Map<number, RunningJob>();
  readonly #ends: SortedList<RunningJob> = new SortedList(compareEnds);
  #lookahead: number;
  /** The job that did not fit when it was first, as long as nothing came free since: it need not be tried again. */
  #blocked: JobRequest | null = null;
  /** That of the blocked job, once a job behind it was worth a look. */
  #reservation: Reservation | null = null;
  /**
   * Jobs submitted since the queue was last looked through, `null` when all of it is to be looked through. Under the
   * same reservation a job that was passed over stays so: less is idle, and less time is left.
   */
  #fresh: JobRequest[] | null = null;

  constructor(options: SchedulerOptions = {}) {
    this.#licenses = options.licenses === undefined ? null : new LicensePool(options.licenses);
    this.#lookahead = options.backfillLookahead ?? -1;
  }

  /**
   * How many jobs behind the first a pass looks at for one that may go ahead: negative all of them, 0 none, so that
   * the order is strict (rule SCH-5).
   */
  get backfillLookahead(): number {
    return this.#lookahead;
  }

  set backfillLookahead(jobs: number) {
    this.#lookahead = jobs;
    this.#fresh = null;
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
    this.#capacityChanged();
  }

  /** Pauses or resumes a node: whether jobs may start on it. What runs there goes on (rule SCH-7). */
  setAccepting(name: string, accepting: boolean): void {
    this.#space.setAccepting(name, accepting);
    this.#capacityChanged();
  }

  /**
   * Takes a node out that was lost: its processors leave every allocation at once (rule SCH-7).
   *
   * Jobs that had processors there stay running, even with none left, until they are removed. A node added later
   * under the same name is a new one, of which they have nothing.
   */
  removeNode(name: string): void {
    const position = this.#space.remove(name);
    if (position < 0) return;
    this.#nodes.splice(position, 1);
    this.#capacityChanged();
  }

  /** Puts a job in its place in the queue (rule SCH-1). A waiting job of that id is replaced; a running one stays. */
  submit(job: JobRequest): void {
    if (this.#running.has(job.id)) return;
    this.#leaveQueue(job.id);
    this.#waiting.set(job.id, job);
    this.#queue.add(job);
    this.#fresh?.push(job);
  }

  /** Gives a waiting job new terms, and moves it to its place at once (rule MOD-8). Other jobs stay as they are. */
  change(job: JobRequest): void {
    if (this.#waiting.has(job.id)) this.submit(job);
  }

  /** Gives a running job another limit, still from its start: the plan for the first waiting job follows. */
  changeLimit(id: number, limit: number): void {
    const job = this.#running.get(id);
    if (job === undefined) return;
    this.#ends.delete(job);
    const changed = { ...job, end: job.startTime + limit };
    this.#running.set(id, changed);
    this.#ends.add(changed);
    this.#dropReservation();
  }

  /** Takes a job out of the queue, or gives back the processors and licenses of a running one (rule SCH-6). */
  remove(id: number): void {
    this.#leaveQueue(id);
    const job = this.#running.get(id);
    if (job === undefined) return;
    this.#running.delete(id);
    this.#ends.delete(job);
    this.#space.release(job.pieces);
    this.#licenses?.giveBack(job.request.licenses);
    this.#capacityChanged();
  }

  /**
   * Starts what may start now: the first jobs of the queue while they fit, then those behind that may go ahead. One
   * pass is meant for each instant, after all of its events.
   *
   * Its cost is that of the jobs which start and of those worth a look; a pass in which nothing came free since the
   * last one looks at new jobs alone.
   *
   * @param now - The time at which these jobs start, in the unit and from the origin that the caller uses for all.
   */
  pass(now: number): readonly Start[] {
    const starts: Start[] = [];
    let job = this.#queue.first();
    for (; job !== undefined && job !== this.#blocked; job = this.#queue.first()) {
      this.#dropReservation();
      if (this.#start(job, now, false, starts, false) === undefined) this.#blocked = job;
      else this.#queue.delete(job);
    }
    if (job !== undefined && this.#lookahead !== 0) this.#backfill(job, now, starts);
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

  /**
   * Says why a job waits; `undefined` when it is not waiting. Asking changes nothing.
   *
   * @param now - The time that the next pass would have.
   */
  explain(id: number, now: number): Explanation | undefined {
    const job = this.#waiting.get(id);
    const first = this.#queue.first();
    if (job === undefined || first === undefined) return undefined;
    const jobsAhead = this.#queue.placeOf(job);
    const missing = lacks(job, this.#space, this.#licenses, false);
    if (job === first) return { id, jobsAhead, ...this.#explainFirst(job, now, missing) };
    return {
      id,
      jobsAhead,
      latestStart: null,
      reasons: this.#explainOther(job, first, now, jobsAhead, missing),
    };
  }

  #explainFirst(
    job: JobRequest,
    now: number,
    missing: readonly WaitReason[],
  ): Pick<Explanation, "latestStart" | "reasons"> {
    if (missing.length === 0) return { latestStart: now, reasons: missing };
    const { time } = this.#reservationOf(job);
    if (time === Infinity) return { latestStart: null, reasons: missing };
    const isHeldBy = holding(job, missing, this.#space);
    const jobs: number[] = [];
    for (const chunk of this.#ends.chunks) {
      for (const running of chunk) {
        if (running.end <= time && isHeldBy(running)) jobs.push(running.request.id);
      }
    }
    return { latestStart: Math.max(now, time), reasons: [...missing, { kind: "ends", jobs }] };
  }

  #explainOther(
    job: JobRequest,
    first: JobRequest,
    now: number,
    jobsAhead: number,
    missing: readonly WaitReason[],
  ): readonly WaitReason[] {
    const order: WaitReason = { kind: "order", first: first.id };
    const lookahead = this.#lookahead;
    if (lookahead === 0) return [order, ...missing];
    if (lookahead > 0 && jobsAhead > lookahead) return [order, { kind: "lookahead", lookahead }, ...missing];
    if (missing.length > 0) return [order, ...missing];
    // While the first job itself fits, nothing is promised to it: it starts, and this one may follow.
    if (lacks(first, this.#space, this.#licenses, false).length === 0) return [order];
    const { time } = this.#reservationOf(first);
    if (job.limit <= time - now || lacks(job, this.#space, this.#licenses, true).length === 0) return [];
    return [order, { kind: "reservation", first: first.id, time, kept: this.#space.kept }];
  }

  #reservationOf(first: JobRequest): Reservation {
    return this.#reservation?.job === first ? this.#reservation : this.#reserveFor(first);
  }

  /** Starts jobs behind the first one that cannot delay it (rule SCH-5). */
  #backfill(first: JobRequest, now: number, starts: Start[]): void {
    const fresh = this.#fresh;
    const isBounded = this.#lookahead > 0;
    this.#fresh = [];
    if (fresh !== null && !isBounded) {
      const idle = this.#space.idleTotal;
      const isWorthIt = (job: JobRequest): boolean =>
        job.minimum <= idle && job !== first && this.#waiting.get(job.id) === job;
      const worthy = fresh.filter(isWorthIt).sort(compareJobs);
      if (worthy.length === 0) return;
      const hasMore = this.#look(first, now, starts, (filter, visit) => {
        for (const job of worthy) {
          const isWaiting = this.#waiting.get(job.id) === job;
          if (isWaiting && passes(filter, job.minimum, job.limit)) visit(job);
        }
      });
      if (!hasMore) return;
    }
    const before = starts.length;
    let hasMore = true;
    while (hasMore) {
      const left = isBounded ? this.#lookahead - (starts.length - before) : ALL;
      hasMore = this.#look(first, now, starts, (filter, visit) => {
        this.#queue.lookBehindFirst(filter, left, visit);
      });
    }
  }

  /**
   * Starts those jobs that `through` visits and that may go ahead; `through` leaves out what does not pass the filter.
   *
   * @returns Whether a node now has more for jobs that were passed over: once a job that is over in time took part of
   * what is idle, the reservation can have that part, and leave another.
   */
  #look(
    first: JobRequest,
    now: number,
    starts: Start[],
    through: (filter: LookFilter, visit: (job: JobRequest) => void) => void,
  ): boolean {
    const filter = { idle: this.#space.idleTotal, window: Infinity, spare: Infinity };
    let reservation: Reservation | null = this.#reservation?.job === first ? this.#reservation : null;
    const narrow = ({ time }: Reservation): void => {
      filter.idle = this.#space.idleTotal;
      filter.window = time - now;
      filter.spare = this.#space.openTotal;
    };
    if (reservation !== null) narrow(reservation);
    let hasMore = false;
    const gone: JobRequest[] = [];
    through(filter, (job) => {
      if (reservation === null) {
        reservation = this.#reserveFor(first);
        narrow(reservation);
        if (!passes(filter, job.minimum, job.limit)) return;
      }
      const isOver = job.limit <= filter.window;
      const pieces = this.#start(job, now, true, starts, !isOver);
      if (pieces === undefined) return;
      gone.push(job);
      if (isOver && this.#space.isKeeping && this.#renewClaim(reservation, pieces)) hasMore = true;
      narrow(reservation);
    });
    for (const job of gone) this.#queue.delete(job);
    return hasMore;
  }

  /** Starts a job if it fits now; it is then no longer waiting, but still in its place in the queue. */
  #start(
    job: JobRequest,
    now: number,
    isBackfill: boolean,
    starts: Start[],
    isOpenOnly: boolean,
  ): readonly Piece[] | undefined {
    if (this.#licenses?.covers(job.licenses, isOpenOnly) === false) return undefined;
    const pieces = this.#space.take(job, isOpenOnly);
    if (pieces === undefined) return undefined;
    this.#licenses?.take(job.licenses, isOpenOnly);
    this.#waiting.delete(job.id);
    const running: RunningJob = { request: job, startTime: now, end: now + job.limit, pieces };
    this.#running.set(job.id, running);
    this.#ends.add(running);
    starts.push({ id: job.id, allocation: allocationOf(pieces), isBackfill });
    return pieces;
  }

  #reserveFor(first: JobRequest): Reservation {
    const reservation = reserve(first, this.#space, this.#licenses, this.#ends.chunks);
    this.#reservation = reservation;
    this.#space.keep(reservation.projection?.claim() ?? []);
    this.#licenses?.keep(first.licenses, reservation.givenBack);
    return reservation;
  }

  /** Chooses anew what is kept, now that these come free by the time of the reservation as well. */
  #renewClaim({ projection }: Reservation, pieces: readonly Piece[]): boolean {
    projection?.release(pieces);
    return this.#space.keep(projection?.claim() ?? []);
  }

  /** Something may have come free, or gone. */
  #capacityChanged(): void {
    this.#blocked = null;
    this.#dropReservation();
  }

  #dropReservation(): void {
    this.#fresh = null;
    if (this.#reservation === null) return;
    this.#reservation = null;
    this.#space.keepNothing();
    this.#licenses?.keepNothing();
  }

  #leaveQueue(id: number): void {
    const job = this.#waiting.get(id);
    if (job === undefined) return;
    this.#waiting.delete(id);
    this.#queue.delete(job);
  }
}
