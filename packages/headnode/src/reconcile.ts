import { JobStatus, TaskStatus } from "@ccp/core";
import type { EngineInventory } from "./engine.ts";
import { isCompletedTask } from "./state/job-entry.ts";
import type { JobRecord, TaskRecord } from "./state/records.ts";
import type { Draft } from "./transitions/draft.ts";
import { engineTasks, jobRef } from "./transitions/engine-requests.ts";
import { resubmitJob } from "./transitions/queue.ts";
import { retryJob } from "./transitions/system-errors.ts";

/**
 * After a restart: work that the engine still has goes on; a job that waited is queued again; a job that ran, and of
 * which the engine knows nothing, was stopped by a system error (rule JOB-17). Requests that were decided and may not
 * have reached the engine are made again: it drops what is over, and takes the waiting tasks that it does not know.
 */
export function reconcile(draft: Draft, inventory: EngineInventory): void {
  endStrays(draft, inventory);
  const jobs = new Set(inventory.jobs.map(({ jobId, attempt }) => `${jobId}.${attempt}`));
  const tasks = new Set(inventory.tasks.map(({ jobId, taskId, attempt }) => `${jobId}.${taskId}.${attempt}`));
  for (const status of [JobStatus.Queued, JobStatus.Running]) {
    for (const jobId of [...draft.state.jobIdsByStatus(status)]) {
      const job = draft.job(jobId);
      if (jobs.has(`${jobId}.${job.attempt}`)) {
        sendUnknown(draft, job, ({ facts, attempt }) => tasks.has(`${jobId}.${facts.id}.${attempt}`));
      } else if (status === JobStatus.Running) {
        retryJob(draft, job, "The head node was restarted while the job ran.");
      } else {
        resubmitJob(draft, job);
      }
    }
  }
}

/** Ends what the engine still has and the head node does not want any more. */
function endStrays(draft: Draft, inventory: EngineInventory): void {
  const strays = new Set<string>();
  for (const { jobId, attempt } of inventory.jobs) {
    const job = draft.findJob(jobId);
    const status = job?.facts.status;
    if (job?.attempt === attempt && (status === JobStatus.Queued || status === JobStatus.Running)) continue;
    strays.add(`${jobId}.${attempt}`);
    draft.request({ kind: "end job", job: { jobId, attempt } });
  }
  for (const task of inventory.tasks) {
    const job = draft.findJob(task.jobId);
    if (job === undefined || strays.has(`${task.jobId}.${job.attempt}`)) continue;
    const known = draft.findTask(task.jobId, task.taskId);
    if (known?.attempt === task.attempt && !isCompletedTask(known.facts.status)) continue;
    draft.request({ kind: "end task", task });
  }
}

/** Gives the engine the waiting tasks of a job that it has not got; one that it had is over, and it says how it ended. */
function sendUnknown(draft: Draft, job: JobRecord, isKnown: (task: TaskRecord) => boolean): void {
  const unknown = [...draft.tasks(job.facts.id)].filter(
    (task) => task.facts.status === TaskStatus.Queued && !isKnown(task),
  );
  if (unknown.length === 0) return;
  draft.request({ kind: "add tasks", job: jobRef(job), tasks: engineTasks(draft, job, unknown) });
}
