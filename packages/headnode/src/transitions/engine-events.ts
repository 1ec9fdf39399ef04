import { JobStatus, NodeStatus, type NodeStatus as NodeStatusValue, TaskStatus } from "@ccp/core";
import type { EngineEvent, EngineNode, TaskEndReason } from "../engine.ts";
import { type TaskRecord, withJobFacts, withTaskFacts } from "../state/records.ts";
import { completeJob, completeTask, settleJob, stopTasks } from "./completion.ts";
import type { Draft } from "./draft.ts";
import { loseNode, regainNode, retryTask } from "./system-errors.ts";

type EventOf<K extends EngineEvent["kind"]> = Extract<EngineEvent, { kind: K }>;

/** Takes in what happened in the engine. An event of an earlier run, or one that came twice, changes nothing. */
export function takeEvent(draft: Draft, event: EngineEvent): void {
  switch (event.kind) {
    case "job started":
      startJob(draft, event);
      break;
    case "job limit reached":
      limitJob(draft, event);
      break;
    case "task started":
      startTask(draft, event);
      break;
    case "task ended":
      endTask(draft, event);
      break;
    case "node lost":
      loseNode(draft, event.node);
      break;
    case "node back":
      regainNode(draft, event.node);
      break;
    case "node joined":
      joinNode(draft, event.node);
      break;
  }
}

const statusOfNode = {
  Ready: NodeStatus.Ready,
  Paused: NodeStatus.Paused,
  Pending: NodeStatus.PendingApproval,
} satisfies Record<EngineNode["status"], NodeStatusValue>;

/** Puts a node of the engine into the cluster; one that is there already keeps its status. */
export function joinNode(draft: Draft, node: EngineNode): void {
  const { name, processors, memory, speed, architecture } = node;
  const status = draft.state.node(name)?.node.status ?? statusOfNode[node.status];
  draft.change({ kind: "node", node: { name, processors, memory, speed, architecture, status } });
}

function startJob(draft: Draft, event: EventOf<"job started">): void {
  const job = draft.findJob(event.jobId);
  if (job?.attempt !== event.attempt || job.facts.status !== JobStatus.Queued) return;
  draft.putJob(
    withJobFacts(job, {
      status: JobStatus.Running,
      startTime: event.at,
      allocatedNodes: event.allocation,
      isBackfill: event.isBackfill,
    }),
  );
  settleJob(draft, event.jobId);
}

/** Ends a job that outlived its limit: its own makes it Cancelled, the cluster's makes it Failed (rule JT-5). */
function limitJob(draft: Draft, event: EventOf<"job limit reached">): void {
  const job = draft.findJob(event.jobId);
  if (job?.attempt !== event.attempt || job.facts.status !== JobStatus.Running) return;
  const { id, runtime } = job.facts;
  const own = runtime !== "Infinite";
  const limit = own
    ? `its Runtime of ${runtime}`
    : `the cluster's JobRuntime of ${draft.state.parameters.get("JobRuntime")}`;
  stopTasks(draft, id, `the job outlived ${limit}.`);
  completeJob(
    draft,
    id,
    own ? JobStatus.Cancelled : JobStatus.Failed,
    `Job ${id} was terminated: it outlived ${limit}.`,
  );
}

function startTask(draft: Draft, event: EventOf<"task started">): void {
  const task = draft.findTask(event.jobId, event.taskId);
  if (task?.attempt !== event.attempt || task.facts.status !== TaskStatus.Queued) return;
  draft.putTask(
    withTaskFacts(task, {
      status: TaskStatus.Running,
      startTime: event.at,
      allocatedNodes: event.allocation,
    }),
  );
}

function endTask(draft: Draft, event: EventOf<"task ended">): void {
  const known = draft.findTask(event.jobId, event.taskId);
  if (known?.attempt !== event.attempt) return;
  const task = draft.putTask({ ...known, usage: event.usage });
  if (task.facts.status !== TaskStatus.Running && task.facts.status !== TaskStatus.Queued) return;
  if (isSystemError(event.reason)) {
    retryTask(draft, task, event.exitCode, event.message);
    return;
  }
  const { status, errorMessage } = outcome(task, event);
  completeTask(draft, task, status, { exitCode: event.exitCode, errorMessage });
  settleJob(draft, event.jobId);
}

function isSystemError(reason: TaskEndReason): boolean {
  return reason === "node lost" || reason === "executor failed";
}

/** What an ended run makes of its task (rules TSK-11, TSK-12). */
function outcome(
  task: TaskRecord,
  event: EventOf<"task ended">,
): { status: typeof TaskStatus.Finished | typeof TaskStatus.Failed; errorMessage: string } {
  const which = `Task ${event.taskId} of job ${event.jobId}`;
  const more = event.message === "" ? "" : ` ${event.message}`;
  switch (event.reason) {
    case "limit":
      return {
        status: TaskStatus.Failed,
        errorMessage: `${which} was terminated: it outlived its Runtime of ${task.facts.runtime}.`,
      };
    case "could not start":
      return { status: TaskStatus.Failed, errorMessage: `${which} could not start:${more}` };
    case "killed":
      return { status: TaskStatus.Failed, errorMessage: `${which} was terminated.${more}` };
    default:
      return event.exitCode === 0
        ? { status: TaskStatus.Finished, errorMessage: "" }
        : {
            status: TaskStatus.Failed,
            errorMessage: `${which} ended with exit code ${event.exitCode}.${more}`,
          };
  }
}
