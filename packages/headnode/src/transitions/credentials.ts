import { JobStatus, MAX_NAME_LENGTH } from "@ccp/core";
import type { Sealed } from "../credentials/credential-vault.ts";
import type { RunAs } from "../credentials/run-as.ts";
import { checkLength } from "../rules/job-rules.ts";
import { isCompletedJob } from "../state/cluster-state.ts";
import type { JobRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { jobRef } from "./engine-requests.ts";
import { rerunWaitingTasks, resubmitJob } from "./queue.ts";
import { type CallingUser, checkOwner, refuseStatus, statusName } from "./refusals.ts";

/** Puts a password into the caller's cache, in the place of one for the same user (rule CRD-2). */
export function cacheCredential(draft: Draft, caller: CallingUser, user: string, sealed: Sealed): void {
  draft.change({ kind: "credential", owner: caller.user, user, sealed });
}

/** Takes one user's password, or without a name all of them, out of the caller's cache (rule CRD-2). */
export function deleteCachedCredentials(draft: Draft, caller: CallingUser, user: string | null): void {
  if (user) checkLength(user, MAX_NAME_LENGTH, "The user name");
  const cached = draft.state.cachedCredentials(caller.user);
  for (const [key, { owner, user: name }] of cached) {
    if (user && key !== user.toLowerCase()) continue;
    draft.change({ kind: "credential", owner, user: name, sealed: null });
  }
}

/** Lets a job that is not completed run as somebody else: what of it runs already goes on as before (rule CRD-3). */
export function setJobCredentials(draft: Draft, caller: CallingUser, jobId: number, runAs: RunAs): void {
  const job = draft.job(jobId);
  checkOwner(caller, job, "set the credentials of");
  if (isCompletedJob(job.facts.status)) {
    refuseStatus(
      `The credentials of job ${jobId} were not set: it is ${statusName(job)}. Only those of a job that is not completed can be.`,
      { jobId },
    );
  }
  const changed = draft.putJob(runAs.apply(job));
  if (changed.facts.user !== job.facts.user) tellUser(draft, changed);
}

/** Every task was given its user: only new runs of those that wait can have another one. */
function tellUser(draft: Draft, job: JobRecord): void {
  if (job.facts.status === JobStatus.Queued) {
    draft.request({ kind: "end job", job: jobRef(job) });
    resubmitJob(draft, job);
  } else if (job.facts.status === JobStatus.Running) {
    rerunWaitingTasks(draft, job);
  }
}
