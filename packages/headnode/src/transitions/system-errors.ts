import { JobStatus, NodeStatus, TaskStatus } from "@ccp/core";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import { withJobFacts } from "../state/records.ts";
import { completeJob, completeTask, settleJob, stopTasks } from "./completion.ts";
import type { Draft } from "./draft.ts";
import { engineTask, jobRef, numberParameter } from "./engine-requests.ts";
import { putStatus } from "./nodes.ts";
import { queueJob, queueTask } from "./queue.ts";

/** Runs a task again that a system error stopped, up to `TaskRetryCount` times (rule JOB-17). */
export function retryTask(draft: Draft, task: TaskRecord, exitCode: number, reason: string): void {
  const { jobId, id, isRerunnable } = task.facts;
  const job = draft.job(jobId);
  const limit = numberParameter(draft.state, "TaskRetryCount");
  if (isRerunnable && task.retries < limit) {
    const queued = queueTask(draft, task, task.retries + 1);
    draft.request({ kind: "add tasks", job: jobRef(job), tasks: [engineTask(draft, job, queued)] });
    return;
  }
  const why = isRerunnable
    ? `It was run again ${times(task.retries)} already, as often as TaskRetryCount allows.`
    : "It was not run again, since IsRerunnable is false.";
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
      `${reason} The job was put back into the queue ${times(job.retries)} already, as often as JobRetryCount allows.`,
    );
    return;
  }
  for (const task of draft.tasks(jobId)) {
    if (task.facts.status === TaskStatus.Queued) queueTask(draft, task, task.retries);
    if (task.facts.status !== TaskStatus.Running) continue;
    if (task.facts.isRerunnable) queueTask(draft, task, task.retries + 1);
    else {
      completeTask(draft, task, TaskStatus.Failed, {
        errorMessage: `${reason} The task was not run again, since IsRerunnable is false.`,
      });
    }
  }
  const [, queued] = draft.taskCounts(jobId);
  if (queued === 0 && !job.facts.runUntilCanceled) {
    settleJob(draft, jobId);
    return;
  }
  draft.request({ kind: "end job", job: jobRef(job) });
  queueJob(draft, draft.job(jobId), job.retries + 1);
}

/**
 * A node is lost (rules SCH-7, JOB-17): a job that keeps at least its minimum of processors goes on with those,
 * and its lost tasks come back one by one as the engine reports them; any other job is put back into the queue.
 */
export function loseNode(draft: Draft, name: string): void {
  const entry = draft.state.node(name);
  if (entry === undefined || entry.node.status === NodeStatus.Unreachable) return;
  putStatus(draft, entry.node, NodeStatus.Unreachable);
  for (const jobId of [...entry.jobIds]) {
    const job = draft.job(jobId);
    const left = job.facts.allocatedNodes.filter(({ node }) => node.toLowerCase() !== name.toLowerCase());
    const processors = left.reduce((sum, allocation) => sum + allocation.processors, 0);
    if (processors >= job.facts.minimumNumberOfProcessors) {
      draft.putJob(withJobFacts(job, { allocatedNodes: left }));
    } else {
      retryJob(draft, job, `Node ${entry.node.name}, on which the job ran, was lost.`);
    }
  }
}

/** A lost node answers again: it is Ready (rule NOD-4). */
export function regainNode(draft: Draft, name: string): void {
  const node = draft.node(name);
  if (node.status !== NodeStatus.Unreachable) return;
  putStatus(draft, node, NodeStatus.Ready);
  draft.request({ kind: "resume node", name: node.name });
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
