import {
  type Credentials,
  JobPriority,
  JobStatus,
  MAX_NAME_LENGTH,
  MAX_PASSWORD_LENGTH,
  TaskStatus,
} from "@ccp/core";
import { checkLength } from "../rules/job-rules.ts";
import { type JobRecord, withJobFacts } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { queueJob, queueTask } from "./queue.ts";
import { type CallingUser, checkOwner, refuseAccess, refuseStatus, statusName } from "./refusals.ts";

/**
 * Moves a NotSubmitted job and its NotSubmitted tasks into the queue (rule JOB-6). A user named in the credentials
 * becomes the user the job runs as; the password is looked at for its length only and kept nowhere.
 */
export function submitJob(draft: Draft, caller: CallingUser, jobId: number, credentials: Credentials): void {
  const { user, password } = credentials;
  if (user) checkLength(user, MAX_NAME_LENGTH, "The user name");
  if (password) checkLength(password, MAX_PASSWORD_LENGTH, "The password");
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
  queueJob(draft, user ? withJobFacts(job, { user }) : job);
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
