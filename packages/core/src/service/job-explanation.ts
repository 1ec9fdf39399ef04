/** One thing that keeps a job from starting. */
export interface WaitReason {
  /**
   * `status`: it is not in the queue, so it waits for nothing. `processors`: fewer can be had than its minimum.
   * `node`: a node that it needs is full, paused, unknown or not among those it asks for. `license`: too few copies
   * are free. `order`: another job goes first. `lookahead`: it stands too far behind the first (rule SCH-5).
   * `reservation`: it would delay the first job. `ends`: it waits for jobs that are running.
   */
  readonly kind:
    | "status"
    | "processors"
    | "node"
    | "license"
    | "order"
    | "lookahead"
    | "reservation"
    | "ends";
  /** The reason in words. */
  readonly sentence: string;
  /** The other jobs concerned. */
  readonly jobIds?: readonly number[] | undefined;
  readonly nodeName?: string | undefined;
  readonly license?: string | undefined;
  /** Processors or copies of a license that it needs. */
  readonly needed?: number | undefined;
  /** Those of them that it could have now. */
  readonly available?: number | undefined;
  /** The time of the reservation, in milliseconds since 1970-01-01 UTC. */
  readonly time?: number | undefined;
}

/** Why a job has not started. */
export interface JobExplanation {
  readonly jobId: number;
  /** Jobs before it in the queue; `null` when it is not in the queue. */
  readonly jobsAhead: number | null;
  /**
   * When it starts at the latest if running jobs keep their limits, no node is lost or paused, and nothing is put
   * before it: milliseconds since 1970-01-01 UTC. `null` when nothing is promised: only the first job of the queue has
   * a reservation, and only where limits of running jobs make room for it.
   */
  readonly latestStart: number | null;
  /** None when it is to start at once. */
  readonly reasons: readonly WaitReason[];
}
