import type { TaskStatus } from "../port/enumerations.ts";

/** How many tasks of a job are in each status. */
export type TaskCounts = Readonly<Record<TaskStatus, number>>;

/** The counters of a cluster at one moment; totals are the sums of their parts (rule COL-4). */
export interface ClusterCounterInfo {
  /** Jobs by status, indexed by `JobStatus`. */
  readonly jobs: Readonly<Record<0 | 1 | 2 | 3 | 4 | 5, number>>;
  /** Tasks by status, indexed by `TaskStatus`. */
  readonly tasks: TaskCounts;
  readonly nodes: {
    readonly ready: number;
    readonly paused: number;
    readonly unreachable: number;
    readonly pending: number;
    /** Nodes that are Ready and on which no job holds a processor. */
    readonly idle: number;
  };
  /** Every processor counts once. */
  readonly processors: {
    /** On Ready or Paused nodes, held by no job. */
    readonly idle: number;
    /** On Ready or Paused nodes, held by jobs. */
    readonly busy: number;
    readonly unreachable: number;
    readonly pending: number;
  };
  /** An opaque stamp: equal stamps mean that nothing changed in between. */
  readonly timestamp: Uint8Array;
}
