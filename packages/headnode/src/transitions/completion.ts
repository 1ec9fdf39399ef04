import { JobStatus, TaskStatus } from "@ccp/core";
import { isCompletedTask } from "../state/job-entry.ts";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { jobRef } from "./engine-requests.ts";

/** The exit code of a run that was cut short, whose process gave none: not zero, since the task is Failed (rule TSK-11). */
export const TERMINATED = -1;

/** Completes a task with a status, and counts the completion (rule TSK-14). */
export function completeTask(
  draft: Draft,
  task: TaskRecord,
  status: typeof TaskStatus.Finished | typeof TaskStatus.Failed | typeof TaskStatus.Cancelled,
  facts: { readonly errorMessage: string; readonly exitCode?: number },
): TaskRecord {
  const job = draft.job(task.facts.jobId);
  const completion = job.completions + 1;
  draft.putJob({ ...job, completions: completion });
  const { exitCode = task.facts.exitCode, errorMessage } = facts;
  return draft.putTask({
    ...task,
    facts: { ...task.facts, exitCode, errorMessage, status, endTime: draft.now },
    completion,
  });
}

/**
 * Completes a job, takes it out of the engine, and erases its password (rule CRD-4). Its tasks must be completed
 * already.
 */
export function completeJob(
  draft: Draft,
  jobId: number,
  status: typeof JobStatus.Finished | typeof JobStatus.Failed | typeof JobStatus.Cancelled,
  errorMessage: string,
): JobRecord {
  const job = draft.job(jobId);
  if (job.facts.status === JobStatus.Queued || job.facts.status === JobStatus.Running) {
    draft.request({ kind: "end job", job: jobRef(job) });
  }
  return draft.putJob({
    ...job,
    facts: { ...job.facts, status, errorMessage, endTime: draft.now },
    credential: null,
  });
}

/**
 * Stops everything of a job that is not completed: what runs is Failed, what waits is Cancelled and may run again
 * with the job (rules CXL-1, RQ-3). The job's own completion ends the processes.
 */
export function stopTasks(draft: Draft, jobId: number, reason: string): void {
  for (const task of draft.tasks(jobId)) {
    const { id, status } = task.facts;
    const which = `Task ${id} of job ${jobId}`;
    if (status === TaskStatus.Running) {
      completeTask(draft, task, TaskStatus.Failed, {
        exitCode: TERMINATED,
        errorMessage: `${which} was terminated: ${reason}`,
      });
    } else if (!isCompletedTask(status)) {
      completeTask(draft, { ...task, stoppedWithJob: true }, TaskStatus.Cancelled, {
        errorMessage: `${which} did not run: ${reason}`,
      });
    }
  }
}

/**
 * Completes a Queued or Running job none of whose tasks is left to run (rules JOB-10, JOB-12): Failed if a task
 * failed, Cancelled if all were canceled one by one, else Finished.
 */
export function settleJob(draft: Draft, jobId: number): void {
  const job = draft.job(jobId);
  const { status, runUntilCanceled } = job.facts;
  if (runUntilCanceled || (status !== JobStatus.Queued && status !== JobStatus.Running)) return;
  const [notSubmitted, queued, running, finished, failed, cancelled] = draft.taskCounts(jobId);
  if (notSubmitted + queued + running > 0) return;
  if (failed > 0) {
    completeJob(draft, jobId, JobStatus.Failed, describeFailures(draft, jobId, failed));
  } else if (finished === 0 && cancelled > 0) {
    completeJob(draft, jobId, JobStatus.Cancelled, "All tasks of the job were canceled.");
  } else {
    completeJob(draft, jobId, JobStatus.Finished, "");
  }
}

function describeFailures(draft: Draft, jobId: number, failed: number): string {
  let count = 0;
  let first: TaskRecord | undefined;
  for (const task of draft.tasks(jobId)) {
    count++;
    if (first === undefined && task.facts.status === TaskStatus.Failed) first = task;
  }
  const why = first === undefined ? "" : ` ${first.facts.errorMessage}`;
  return `${failed} of ${count} ${count === 1 ? "task" : "tasks"} failed.${why}`;
}
