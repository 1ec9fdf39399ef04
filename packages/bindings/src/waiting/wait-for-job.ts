import { JobStatus } from "@ccp/core";
import type { Cluster } from "../managed/cluster.gen.ts";
import type { Job } from "../managed/job.gen.ts";
import type { JobCounter } from "../managed/job-counter.gen.ts";
import type { Connection } from "./connection.ts";
import { News } from "./news.ts";
import { orAborted } from "./or-aborted.ts";

/** How far a job is. */
export interface JobProgress {
  /** The status of the job, as last read. */
  readonly Status: JobStatus;
  /** How many of its tasks are in each status. */
  readonly Counter: JobCounter;
}

/** How to wait for a job. */
export interface WaitForJobOptions {
  /** Ends the waiting: it rejects with the reason of the signal. The job goes on. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with how far the job is: at once, and when its status or that of a task has changed. It tells where the job stands, not
   * each step: what changes while the job is read is told together. {@link Cluster.watch} gives every step.
   */
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
}

/** Waits until a job is completed, by the news of its cluster or by looking, and gives it as it then is. */
export async function waitForJob(
  cluster: Cluster,
  connection: Connection,
  jobId: number,
  options: WaitForJobOptions,
): Promise<Job> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  // A job can have very many tasks: it is fetched only when its own status may have changed.
  let isJobNew = true;
  const news = new News(
    connection,
    (event) => {
      if (event.kind === "node" || event.jobId !== jobId) return false;
      if (event.kind === "job") isJobNew = true;
      return event.kind === "job" || onProgress !== undefined;
    },
    () => {
      isJobNew = true;
    },
  );
  try {
    let job: Job | undefined;
    let last = "";
    for (;;) {
      if (isJobNew || job === undefined || !news.isTold) {
        isJobNew = false;
        job = await orAborted(cluster.GetJob(jobId), signal);
      }
      const counter = onProgress && (await orAborted(cluster.GetJobCounter(jobId), signal));
      const seen = [job.Status, ...(counter === undefined ? [] : countsOf(counter))].join();
      if (seen !== last) {
        last = seen;
        news.changed();
        if (counter !== undefined) onProgress?.({ Status: job.Status, Counter: counter });
      }
      if (isCompleted(job.Status)) return job;
      await news.next(signal);
    }
  } finally {
    news.close();
  }
}

function isCompleted(status: JobStatus): boolean {
  return status === JobStatus.Finished || status === JobStatus.Failed || status === JobStatus.Cancelled;
}

/** The numbers of a counter, in the order of the statuses. */
export function countsOf(counter: JobCounter): readonly number[] {
  return [
    counter.NumberOfNotSubmittedTasks,
    counter.NumberOfQueuedTasks,
    counter.NumberOfRunningTasks,
    counter.NumberOfFinishedTasks,
    counter.NumberOfFailedTasks,
    counter.NumberOfCancelledTasks,
  ];
}
