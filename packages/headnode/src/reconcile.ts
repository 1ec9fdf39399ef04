import { JobStatus, TaskStatus } from "@ccp/core";
import type { EngineInventory } from "./engine.ts";
import type { Draft } from "./transitions/draft.ts";
import { queueJob } from "./transitions/queue.ts";
import { retryJob } from "./transitions/system-errors.ts";

/**
 * After a restart: work that the engine still has goes on; a job that waited is queued again; a job that ran, and of
 * which the engine knows nothing, was stopped by a system error (rule JOB-17).
 */
export function reconcile(draft: Draft, inventory: EngineInventory): void {
  const known = new Set(inventory.jobs.map(({ jobId, attempt }) => `${jobId}.${attempt}`));
  for (const status of [JobStatus.Queued, JobStatus.Running]) {
    for (const jobId of [...draft.state.jobIdsByStatus(status)]) {
      const job = draft.job(jobId);
      if (known.has(`${jobId}.${job.attempt}`)) continue;
      if (status === JobStatus.Running)
        retryJob(draft, job, "The head node was restarted while the job ran.");
      else resubmit(draft, jobId);
    }
  }
}

/** Queues a waiting job again at its old place: it keeps its submit time. */
function resubmit(draft: Draft, jobId: number): void {
  const job = draft.job(jobId);
  for (const task of draft.tasks(jobId)) {
    if (task.facts.status === TaskStatus.Queued) draft.putTask({ ...task, attempt: task.attempt + 1 });
  }
  queueJob(draft, job, job.retries, job.facts.submitTime ?? draft.now);
}
