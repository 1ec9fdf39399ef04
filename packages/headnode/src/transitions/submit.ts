import { JobPriority, JobStatus, TaskStatus } from "@ccp/core";
import type { RunAs } from "../credentials/run-as.ts";
import type { JobRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { queueJob, queueTask } from "./queue.ts";
import { type CallingUser, checkOwner, refuseAccess, refuseStatus, statusName } from "./refusals.ts";

/** Moves a NotSubmitted job and its NotSubmitted tasks into the queue, to run as that user (rules JOB-6, CRD-1). */
export function submitJob(draft: Draft, caller: CallingUser, jobId: number, runAs: RunAs): void {
  const job = draft.job(jobId);
  checkOwner(caller, job, "submit");
  if (job.facts.status !== JobStatus.NotSubmitted) {
    refuseStatus(
      `Job ${jobId} was not submitted: it is ${statusName(job)}. Only a job that was added and not submitted yet can be; RequeueJob runs a failed or canceled one again.`,
      { jobId },
    );
  }
  checkPriorityRight(draft, caller, job);
  for (const task of draft.tasks(jobId)) {
    if (task.facts.status === TaskStatus.NotSubmitted) queueTask(draft, task);
  }
  queueJob(draft, draft.review(runAs.apply(job)));
}

/** Lets only administrators queue a job of more than normal priority (rule JT-10). */
export function checkPriorityRight(draft: Draft, caller: CallingUser, job: JobRecord): void {
  const { id, name, priority } = job.facts;
  if (caller.isAdministrator || priority <= JobPriority.Normal) return;
  const isNew = draft.state.job(id) === undefined; // queued in one call: once that is refused, nothing has the id
  refuseAccess(
    `User ${caller.user} may not submit ${isNew ? `the job "${name}"` : `job ${id}`} with priority ${JobPriority[priority]}: only administrators may go above Normal. Lower its priority or ask an administrator.`,
    isNew ? {} : { jobId: id },
  );
}
