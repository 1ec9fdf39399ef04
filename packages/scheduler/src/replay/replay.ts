import type { JobRequest } from "../job-request.ts";
import { Scheduler } from "../scheduler.ts";
import type { SchedulerNode } from "../scheduler-node.ts";
import { EndHeap } from "./end-heap.ts";
import type { WorkloadJob } from "./swf.ts";

/** How a workload is replayed. */
export interface ReplayOptions {
  /** The cluster. One node of many processors is a plain pool of processors. */
  readonly nodes: readonly SchedulerNode[];
  /** `fcfs` is strict order, `easy` is backfill with one reservation (rule SCH-5). */
  readonly policy: "easy" | "fcfs";
  /** The priority of a job, higher first. Default: the same for all. */
  readonly priority?: ((job: WorkloadJob) => number) | undefined;
  /** Called now and then with the number of jobs that have ended. */
  readonly onProgress?: ((ended: number) => void) | undefined;
}

/** When each job of a workload ran. */
export interface Schedule {
  /** By the place of the job in the workload, its start in seconds. */
  readonly starts: Float64Array;
  /** By the place of the job in the workload, 1 when it went ahead of a job before it in the queue. */
  readonly backfilled: Uint8Array;
}

const PROGRESS_STEP = 4096;

/**
 * Runs a workload through the scheduler: at each instant all ends, then all submissions, then one pass. A job runs for
 * its runtime, and at most until its limit (rule JT-5).
 *
 * Throws a RangeError when a job asks for more processors than the nodes have: it would never start.
 */
export function replay(jobs: readonly WorkloadJob[], options: ReplayOptions): Schedule {
  const { nodes, policy, priority = () => 0, onProgress } = options;
  checkSizes(jobs, nodes);
  const scheduler = new Scheduler({ backfillLookahead: policy === "easy" ? -1 : 0 });
  for (const node of nodes) scheduler.addNode(node, true);
  const order = arrivals(jobs);
  const starts = new Float64Array(jobs.length);
  const backfilled = new Uint8Array(jobs.length);
  const running = new EndHeap();
  let ended = 0;
  let arrived = 0;
  while (ended < jobs.length) {
    const nextJob = jobs[order[arrived] ?? -1];
    const now = Math.min(nextJob?.submit ?? Infinity, running.nextTime);
    while (running.nextTime === now) {
      // The scheduler knows a job by its place in the order of arrival, which is the order of the ids among equals.
      scheduler.remove(running.take());
      ended += 1;
      if (ended % PROGRESS_STEP === 0) onProgress?.(ended);
    }
    for (; arrived < order.length; arrived += 1) {
      const job = jobs[order[arrived] ?? -1];
      if (job === undefined || job.submit !== now) break;
      scheduler.submit(requestOf(arrived, job, priority(job)));
    }
    for (const { id, isBackfill } of scheduler.pass(now)) {
      const place = order[id] ?? -1;
      const job = jobs[place];
      if (job === undefined) continue;
      starts[place] = now;
      if (isBackfill) backfilled[place] = 1;
      running.add(now + Math.min(job.runtime, job.limit), id);
    }
  }
  return { starts, backfilled };
}

const nothing: readonly never[] = [];

function requestOf(id: number, job: WorkloadJob, priority: number): JobRequest {
  return {
    id,
    priority,
    submitTime: job.submit,
    minimum: job.processors,
    maximum: job.processors,
    isExclusive: false,
    nodes: nothing,
    requiredNodes: nothing,
    licenses: nothing,
    limit: job.limit,
  };
}

/** The places of the jobs, in the order in which they are submitted: by time, then by id. */
function arrivals(jobs: readonly WorkloadJob[]): Uint32Array {
  const order = Uint32Array.from(jobs.keys());
  return order.sort((a, b) => {
    const [one, other] = [jobs[a], jobs[b]];
    return one === undefined || other === undefined ? 0 : one.submit - other.submit || one.id - other.id;
  });
}

function checkSizes(jobs: readonly WorkloadJob[], nodes: readonly SchedulerNode[]): void {
  const all = nodes.reduce((sum, node) => sum + node.processors, 0);
  for (const { id, processors } of jobs) {
    if (processors > all) {
      throw new RangeError(
        `Job ${id} asks for ${processors} processors, and the cluster has ${all}: it would never start. Replay it on a larger cluster, or take it out of the trace.`,
      );
    }
  }
}
