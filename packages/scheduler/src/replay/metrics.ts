import type { Schedule } from "./replay.ts";
import type { WorkloadJob } from "./swf.ts";

/** What a schedule comes to. Times are in seconds; all is 0 for a workload without jobs. */
export interface Metrics {
  readonly jobs: number;
  /** From submission to start, over all jobs. */
  readonly averageWait: number;
  /** Over all jobs, (wait + run) / run, with a run counted as at least 10 seconds and the result as at least 1. */
  readonly averageBoundedSlowdown: number;
  /** From the first submission to the last end. */
  readonly makespan: number;
  /** The part of the processors that was at work during the makespan, 0 to 1. */
  readonly utilization: number;
  /** Jobs that went ahead of one before them in the queue. */
  readonly backfilled: number;
}

const SHORTEST_RUN = 10;

/** How long a job really runs: until its limit at most (rule JT-5). */
export function runOf({ runtime, limit }: WorkloadJob): number {
  return Math.min(runtime, limit);
}

/** Measures a schedule of jobs on so many processors. */
export function measure(
  jobs: readonly WorkloadJob[],
  { starts, backfilled }: Schedule,
  processors: number,
): Metrics {
  let [wait, slowdown, work, backfills] = [0, 0, 0, 0];
  let [first, last] = [Infinity, -Infinity];
  for (const [place, job] of jobs.entries()) {
    const start = starts[place] ?? job.submit;
    const waited = start - job.submit;
    const run = runOf(job);
    wait += waited;
    slowdown += Math.max(1, (waited + run) / Math.max(run, SHORTEST_RUN));
    work += run * job.processors;
    backfills += backfilled[place] ?? 0;
    first = Math.min(first, job.submit);
    last = Math.max(last, start + run);
  }
  const count = jobs.length;
  const makespan = count === 0 ? 0 : last - first;
  return {
    jobs: count,
    averageWait: count === 0 ? 0 : wait / count,
    averageBoundedSlowdown: count === 0 ? 0 : slowdown / count,
    makespan,
    utilization: makespan === 0 ? 0 : work / (processors * makespan),
    backfilled: backfills,
  };
}
