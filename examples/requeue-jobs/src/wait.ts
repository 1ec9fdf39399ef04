import { setTimeout } from "node:timers/promises";
import { type ICluster, type IClusterCounter, type IJob, JobStatus, type long, out } from "@ccp/core";
import { CHECK_CLUSTER, get, written } from "./check.ts";
import type { Screen } from "./screen.ts";

const POLL_INTERVAL = 100;

/** Looks at the jobs every tenth of a second, as clients of the time did, until all are completed; shows how far they are. */
export async function waitForJobs(
  pCluster: ICluster,
  jobIds: readonly long[],
  screen: Screen,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now();
  using progress = screen.progress();
  for (;;) {
    const statuses = await Promise.all(jobIds.map((jobId) => jobStatus(pCluster, jobId)));
    const seconds = (performance.now() - started) / 1000;
    const noun = statuses.length === 1 ? "job" : "jobs";
    progress.show(`${noun}: ${describe(statuses)}; ${await taskCounts(pCluster)}`, seconds);
    if (statuses.every(isCompleted)) return;
    await setTimeout(POLL_INTERVAL, undefined, { signal });
  }
}

async function jobStatus(pCluster: ICluster, jobId: long): Promise<JobStatus> {
  const pJob = out<IJob>();
  await CHECK_CLUSTER(pCluster, await pCluster.GetJob(jobId, pJob), "ICluster::GetJob");
  return get<JobStatus>((p) => written(pJob).get_Status(p), "IJob::get_Status");
}

function isCompleted(status: JobStatus): boolean {
  return status === JobStatus.Finished || status === JobStatus.Failed || status === JobStatus.Cancelled;
}

/** For example "2 Running, 1 Queued". */
function describe(statuses: readonly JobStatus[]): string {
  const counts = new Map<JobStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${JobStatus[status]}`).join(", ");
}

/** For example "5 of 12 tasks Finished, 1 Failed". */
async function taskCounts(pCluster: ICluster): Promise<string> {
  const ppCounter = out<IClusterCounter>();
  await CHECK_CLUSTER(pCluster, await pCluster.get_ClusterCounter(ppCounter), "ICluster::get_ClusterCounter");
  const pCounter = written(ppCounter);
  const total = get<long>(
    (p) => pCounter.get_TotalNumberOfTasks(p),
    "IClusterCounter::get_TotalNumberOfTasks",
  );
  const finished = get<long>(
    (p) => pCounter.get_NumberOfFinishedTasks(p),
    "IClusterCounter::get_NumberOfFinishedTasks",
  );
  const failed = get<long>(
    (p) => pCounter.get_NumberOfFailedTasks(p),
    "IClusterCounter::get_NumberOfFailedTasks",
  );
  return `${finished} of ${total} tasks Finished, ${failed} Failed`;
}
