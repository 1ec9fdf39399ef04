import { JobStatus, MAX_CANCEL_MESSAGE_LENGTH, TaskStatus } from "@ccp/core";
import { checkLength } from "../rules/job-rules.ts";
import { isCompletedJob } from "../state/cluster-state.ts";
import { isCompletedTask } from "../state/job-entry.ts";
import { completeJob, completeTask, settleJob, stopTasks } from "./completion.ts";
import type { Draft } from "./draft.ts";
import { type CallingUser, checkOwner, refuseStatus, statusName } from "./refusals.ts";

/** Cancels a job that is not completed (rules CXL-1, CXL-2). */
export function cancelJob(draft: Draft, caller: CallingUser, jobId: number, message: string | null): void {
  const text = cancelText(caller, message);
  const job = draft.job(jobId);
  checkOwner(caller, job, "cancel");
  if (isCompletedJob(job.facts.status)) {
    refuseStatus(
      `Job ${jobId} was not canceled: it is ${statusName(job)} already. Only a job that is not completed can be canceled.`,
      { jobId },
    );
  }
  stopTasks(draft, jobId, "the job was canceled.");
  completeJob(draft, jobId, JobStatus.Cancelled, text);
}

/** Cancels one task that is not completed (rule CXL-4). */
export function cancelTask(
  draft: Draft,
  caller: CallingUser,
  jobId: number,
  taskId: number,
  message: string | null,
): void {
  const text = cancelText(caller, message);
  const job = draft.job(jobId);
  checkOwner(caller, job, "cancel tasks of");
  const task = draft.task(jobId, taskId);
  if (isCompletedTask(task.facts.status)) {
    refuseStatus(
      `Task ${taskId} of job ${jobId} was not canceled: it is ${statusName(task)} already. Only a task that is not completed can be canceled.`,
      { jobId, taskId },
    );
  }
  completeTask(draft, task, TaskStatus.Cancelled, { errorMessage: text });
  if (task.facts.status !== TaskStatus.NotSubmitted) {
    draft.request({ kind: "end task", task: { jobId, taskId, attempt: task.attempt } });
  }
  settleJob(draft, jobId);
}

/** What a cancellation leaves as error message: the caller's, or a default one (rule CXL-2). */
function cancelText(caller: CallingUser, message: string | null): string {
  if (message === null || message === "") return `Canceled by ${caller.user}.`;
  checkLength(message, MAX_CANCEL_MESSAGE_LENGTH, "The cancellation message");
  return message;
}
