import { JobStatus, type NodeAllocation, TaskStatus } from "@ccp/core";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { engineJob, engineTasks, jobRef } from "./engine-requests.ts";

/** Where work is that does not run yet. */
const nowhere: readonly NodeAllocation[] = Object.freeze([]);

/**
 * Puts a task into the Queued phase, for its first run or another one: what was of an earlier run is forgotten (rules
 * JOB-6, RQ-5).
 */
export function queueTask(draft: Draft, task: TaskRecord, retries = 0): TaskRecord {
  return draft.putTask({
    ...task,
    facts: {
      ...task.facts,
      startTime: null,
      endTime: null,
      errorMessage: "",
      allocatedNodes: nowhere,
      status: TaskStatus.Queued,
      exitCode: 0,
      submitTime: draft.now,
    },
    attempt: task.attempt + 1,
    retries,
    stoppedWithJob: false,
    completion: 0,
  });
}

/**
 * Puts a job into the queue with those of its tasks that are Queued. Its place is by priority, then by the new
 * submit time (rules RQ-5, SCH-1).
 */
export function queueJob(
  draft: Draft,
  job: JobRecord,
  retries = 0,
  submitTime: number = draft.now,
): JobRecord {
  const queued = draft.putJob({
    ...job,
    facts: {
      ...job.facts,
      startTime: null,
      endTime: null,
      errorMessage: "",
      allocatedNodes: nowhere,
      status: JobStatus.Queued,
      isBackfill: false,
      submitTime,
    },
    attempt: job.attempt + 1,
    retries,
  });
  draft.request({ kind: "submit job", job: engineJob(draft, queued, queuedTasks(draft, job.facts.id)) });
  return queued;
}

/** Gives the engine a waiting job anew, at its old place in the queue: it keeps its submit time. */
export function resubmitJob(draft: Draft, job: JobRecord): void {
  for (const task of queuedTasks(draft, job.facts.id)) draft.putTask({ ...task, attempt: task.attempt + 1 });
  queueJob(draft, job, job.retries, job.facts.submitTime ?? draft.now);
}

/** Gives the engine the waiting tasks of a running job anew, in their order. */
export function rerunWaitingTasks(draft: Draft, job: JobRecord): void {
  const before = queuedTasks(draft, job.facts.id);
  for (const { facts, attempt } of before) {
    draft.request({ kind: "end task", task: { jobId: facts.jobId, taskId: facts.id, attempt } });
  }
  const after = before.map((task) => draft.putTask({ ...task, attempt: task.attempt + 1 }));
  if (after.length === 0) return;
  draft.request({ kind: "add tasks", job: jobRef(job), tasks: engineTasks(draft, job, after) });
}

function queuedTasks(draft: Draft, jobId: number): readonly TaskRecord[] {
  const queued: TaskRecord[] = [];
  for (const task of draft.tasks(jobId)) if (task.facts.status === TaskStatus.Queued) queued.push(task);
  return queued;
}
