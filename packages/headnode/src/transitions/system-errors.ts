import { JobStatus, NodeStatus, sameName, TaskStatus } from "@ccp/core";
import type { JobRef, TaskRef } from "../engine.ts";
import { isCompletedJob } from "../state/cluster-state.ts";
import { isCompletedTask } from "../state/job-entry.ts";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import { withJobFacts } from "../state/records.ts";
import { completeJob, completeTask, settleJob, stopTasks, TERMINATED } from "./completion.ts";
import type { Draft } from "./draft.ts";
import { engineTasks, jobRef, numberParameter } from "./engine-requests.ts";
import { putStatus } from "./nodes.ts";
import { queueJob, queueTask } from "./queue.ts";

/**
 * Runs a task again that a system error stopped, up to `TaskRetryCount` times (rule JOB-17). `mayRun` tells whether it
 * may, which one that certainly never started always may.
 */
export function retryTask(
  draft: Draft,
  task: TaskRecord,
  exitCode: number,
  reason: string,
  mayRun: boolean = task.facts.isRerunnable,
): void {
  const { jobId, id } = task.facts;
  const job = draft.job(jobId);
  const limit = numberParameter(draft.state, "TaskRetryCount");
  if (mayRun && task.retries < limit) {
    const queued = queueTask(draft, task, task.retries + 1);
    draft.request({ kind: "add tasks", job: jobRef(job), tasks: engineTasks(draft, job, [queued]) });
    return;
  }
  const why = mayRun
    ? exhausted("The task", "run again", task.retries, "TaskRetryCount")
    : "The task was not run again, since IsRerunnable is false.";
  completeTask(draft, task, TaskStatus.Failed, {
    exitCode,
    errorMessage: `Task ${id} of job ${jobId} failed: ${reason} ${why}`,
  });
  settleJob(draft, jobId);
}

/**
 * Puts a job that a system error stopped back into the queue with all that is left to run, up to `JobRetryCount`
 * times; past that it is Failed (rule JOB-17). A task that ran and must not run twice is Failed.
 */
export function retryJob(draft: Draft, job: JobRecord, reason: string): void {
  const jobId = job.facts.id;
  const limit = numberParameter(draft.state, "JobRetryCount");
  if (job.retries >= limit) {
    stopTasks(draft, jobId, reason);
    completeJob(
      draft,
      jobId,
      JobStatus.Failed,
      `${reason} ${exhausted("The job", "put back into the queue", job.retries, "JobRetryCount")}`,
    );
    return;
  }
  for (const task of draft.tasks(jobId)) {
    if (task.facts.status === TaskStatus.Queued) queueTask(draft, task, task.retries);
    if (task.facts.status !== TaskStatus.Running) continue;
    if (task.facts.isRerunnable) queueTask(draft, task, task.retries + 1);
    else {
      completeTask(draft, task, TaskStatus.Failed, {
        exitCode: TERMINATED,
        errorMessage: `Task ${task.facts.id} of job ${jobId} failed: ${reason} The task was not run again, since IsRerunnable is false.`,
      });
    }
  }
  const [, queued] = draft.taskCounts(jobId);
  if (queued === 0 && job.facts.status === JobStatus.Running && !job.facts.runUntilCanceled) {
    settleJob(draft, jobId);
    return;
  }
  draft.request({ kind: "end job", job: jobRef(job) });
  queueJob(draft, draft.job(jobId), job.retries + 1);
}

/** The engine did not take a job (rule JOB-17). */
export function refuseJob(draft: Draft, ref: JobRef, reason: string): void {
  const job = draft.findJob(ref.jobId);
  if (job?.attempt === ref.attempt && !isCompletedJob(job.facts.status)) retryJob(draft, job, reason);
}

/** The engine did not take further tasks of a job (rule JOB-17); the others of the job go on. */
export function refuseTasks(draft: Draft, refs: readonly TaskRef[], reason: string): void {
  for (const { jobId, taskId, attempt } of refs) {
    const task = draft.findTask(jobId, taskId);
    if (task?.attempt !== attempt || isCompletedTask(task.facts.status)) continue;
    retryTask(draft, task, TERMINATED, reason, true);
  }
}

/**
 * A node is lost (rules SCH-7, JOB-17): a job that keeps at least its minimum of processors, and the nodes that its
 * tasks require, goes on with those, and its lost tasks come back one by one as the engine reports them; any other job
 * is put back into the queue. A node that waits for approval is not part of the cluster yet: it stays as it is, or it
 * would come back without having been approved.
 */
export function loseNode(draft: Draft, name: string): void {
  const entry = draft.state.node(name);
  if (entry === undefined) return;
  const { node } = entry;
  if (node.status === NodeStatus.Unreachable || node.status === NodeStatus.PendingApproval) return;
  putStatus(draft, node, NodeStatus.Unreachable);
  for (const jobId of [...entry.jobIds]) {
    const job = draft.job(jobId);
    const left = job.facts.allocatedNodes.filter((allocation) => !sameName(allocation.node, name));
    const processors = left.reduce((sum, allocation) => sum + allocation.processors, 0);
    if (processors >= job.facts.minimumNumberOfProcessors && !isRequired(draft, jobId, name)) {
      draft.putJob(withJobFacts(job, { allocatedNodes: left }));
    } else {
      retryJob(draft, job, `Node ${node.name}, on which the job ran, was lost.`);
    }
  }
}

/** Whether a task of the job that is not completed can run on no other node. */
function isRequired(draft: Draft, jobId: number, name: string): boolean {
  for (const { facts } of draft.tasks(jobId)) {
    if (!isCompletedTask(facts.status) && facts.requiredNodes.some((node) => sameName(node, name)))
      return true;
  }
  return false;
}

/** A lost node answers again: it is Ready (rule NOD-4). */
export function regainNode(draft: Draft, name: string): void {
  const node = draft.state.node(name)?.node;
  if (node?.status !== NodeStatus.Unreachable) return;
  putStatus(draft, node, NodeStatus.Ready);
  draft.request({ kind: "resume node", name: node.name });
}

/** Why work is not tried again. Nothing was tried again yet only where the parameter is 0. */
function exhausted(what: string, participle: string, count: number, parameter: string): string {
  if (count === 0) return `${what} was not ${participle}, since ${parameter} is 0.`;
  const times = count === 1 ? "once" : `${count} times`;
  return `${what} was ${participle} ${times} before, and ${parameter} allows no more.`;
}
