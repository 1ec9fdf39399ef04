import { JobStatus, TaskStatus } from "@ccp/core";
import type { RunAs } from "../credentials/run-as.ts";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import { checkTaskFitsAllocation } from "./add.ts";
import type { Draft } from "./draft.ts";
import { engineTasks, jobRef } from "./engine-requests.ts";
import { queueJob, queueTask } from "./queue.ts";
import { type CallingUser, checkOwner, refuseStatus, statusName } from "./refusals.ts";
import { checkPriorityRight } from "./submit.ts";

/** Queues a Failed, Cancelled or Running job again, to run as its user (rules RQ-1 to RQ-5, CRD-4). */
export function requeueJob(draft: Draft, caller: CallingUser, jobId: number, runAs: RunAs): void {
  const job = draft.job(jobId);
  checkOwner(caller, job, "requeue");
  const { status } = job.facts;
  if (status !== JobStatus.Failed && status !== JobStatus.Cancelled && status !== JobStatus.Running) {
    refuseStatus(
      `Job ${jobId} was not requeued: it is ${statusName(job)}. Only failed, canceled or running jobs can be requeued.`,
      { jobId },
    );
  }
  checkRerunnable(draft, jobId);
  checkFirstSubmission(draft, caller, job);
  if (status === JobStatus.Running) draft.request({ kind: "end job", job: jobRef(job) });
  for (const task of draft.tasks(jobId)) if (runsAgain(task)) queueTask(draft, task);
  queueJob(draft, draft.review(runAs.apply(draft.job(jobId))));
}

/** Whether a task runs again with its job (rules RQ-3, RQ-4). */
function runsAgain(task: TaskRecord): boolean {
  switch (task.facts.status) {
    case TaskStatus.NotSubmitted:
    case TaskStatus.Queued:
    case TaskStatus.Running:
    case TaskStatus.Failed:
      return true;
    case TaskStatus.Cancelled:
      return task.stoppedWithJob;
    case TaskStatus.Finished:
      return false;
  }
}

const NAMED_TASKS = 10;

/** Refuses a job with tasks that must not run twice, naming them (rule RQ-2). */
function checkRerunnable(draft: Draft, jobId: number): void {
  if (draft.state.job(jobId)?.notRerunnable === 0) return;
  const ids = Array.from(draft.tasks(jobId))
    .filter(({ facts }) => !facts.isRerunnable)
    .map(({ facts }) => facts.id);
  const named = ids.slice(0, NAMED_TASKS).join(", ");
  const more = ids.length > NAMED_TASKS ? ` and ${ids.length - NAMED_TASKS} more` : "";
  refuseStatus(
    `Job ${jobId} was not requeued: ${ids.length === 1 ? "task" : "tasks"} ${named}${more} must not run twice (IsRerunnable is false). Add a new job instead.`,
    { jobId, taskId: ids[0] },
  );
}

/** A job that was canceled before it was ever submitted is submitted by being requeued (rule JT-10). */
function checkFirstSubmission(draft: Draft, caller: CallingUser, job: JobRecord): void {
  if (job.facts.submitTime === null) checkPriorityRight(draft, caller, job);
}

/** Queues one Failed, Cancelled or Running task again, and its job with it if that is completed (rule RQ-8). */
export function requeueTask(
  draft: Draft,
  caller: CallingUser,
  jobId: number,
  taskId: number,
  runAs: RunAs,
): void {
  const job = draft.job(jobId);
  checkOwner(caller, job, "requeue tasks of");
  const task = draft.task(jobId, taskId);
  const { status, isRerunnable } = task.facts;
  if (status !== TaskStatus.Failed && status !== TaskStatus.Cancelled && status !== TaskStatus.Running) {
    refuseStatus(
      `Task ${taskId} of job ${jobId} was not requeued: it is ${statusName(task)}. Only failed, canceled or running tasks can be requeued.`,
      { jobId, taskId },
    );
  }
  if (!isRerunnable) {
    refuseStatus(
      `Task ${taskId} of job ${jobId} was not requeued: it must not run twice (IsRerunnable is false). Add a new task instead.`,
      { jobId, taskId },
    );
  }
  if (job.facts.status === JobStatus.NotSubmitted) {
    draft.putTask({
      ...task,
      completion: 0,
      facts: { ...task.facts, status: TaskStatus.NotSubmitted, endTime: null, errorMessage: "" },
    });
    return;
  }
  checkTaskFitsAllocation(task.facts, job, `task ${taskId}`, "Requeue it with its job, by RequeueJob.");
  if (status === TaskStatus.Running) {
    draft.request({ kind: "end task", task: { jobId, taskId, attempt: task.attempt } });
  }
  const queued = queueTask(draft, task);
  if (job.facts.status === JobStatus.Queued || job.facts.status === JobStatus.Running) {
    draft.request({ kind: "add tasks", job: jobRef(job), tasks: engineTasks(draft, job, [queued]) });
  } else {
    checkFirstSubmission(draft, caller, job);
    queueJob(draft, draft.review(runAs.apply(draft.job(jobId))));
  }
}
