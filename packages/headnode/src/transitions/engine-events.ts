import {
  INFINITE_RUNTIME,
  JobStatus,
  NodeStatus,
  type NodeStatus as NodeStatusValue,
  TaskStatus,
} from "@ccp/core";
import type { EngineEvent, EngineNode, TaskEndReason } from "../engine.ts";
import type { TaskRecord } from "../state/records.ts";
import { completeJob, completeTask, settleJob, stopTasks } from "./completion.ts";
import type { Draft } from "./draft.ts";
import { putStatus } from "./nodes.ts";
import { loseNode, regainNode, retryTask } from "./system-errors.ts";

type EventOf<K extends EngineEvent["kind"]> = Extract<EngineEvent, { kind: K }>;

/** Takes in what happened in the engine. An event of an earlier run, or one that came twice, changes nothing. */
export function takeEvent(draft: Draft, event: EngineEvent): void {
  switch (event.kind) {
    case "job may start":
      break; // the activation filter is asked, and nothing changes until it answers
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

/**
 * Puts a node of the engine into the cluster. One that is known keeps its status, unless it was lost, and the engine is
 * told where it has another: a paused node stays paused over a restart.
 */
export function joinNode(draft: Draft, node: EngineNode): void {
  const { name, processors, memory, speed, architecture } = node;
  const known = draft.state.node(name)?.node;
  const joins = statusOfNode[node.status];
  const isKnown = known !== undefined && known.status !== NodeStatus.Unreachable;
  const status = isKnown ? known.status : joins;
  const record = { name, processors, memory, speed, architecture, status };
  if (!isKnown || !sameData(known, record)) draft.change({ kind: "node", node: record });
  if (status === joins) return;
  if (status === NodeStatus.Ready) draft.request({ kind: "resume node", name });
  else if (joins === NodeStatus.Ready) draft.request({ kind: "pause node", name });
}

/** After a restart: nodes of the cluster that the engine no longer has are Unreachable (rule NOD-4). */
export function missNodes(draft: Draft, nodes: readonly EngineNode[]): void {
  const present = new Set(nodes.map(({ name }) => name.toLowerCase()));
  for (const { node } of draft.state.nodes) {
    if (present.has(node.name.toLowerCase())) continue;
    if (node.status === NodeStatus.Ready || node.status === NodeStatus.Paused)
      putStatus(draft, node, NodeStatus.Unreachable);
  }
}

/** Whether two records of the same make hold the same plain data. */
function sameData<T>(a: T, b: T): boolean {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

function startJob(draft: Draft, event: EventOf<"job started">): void {
  const job = draft.findJob(event.jobId);
  if (job?.attempt !== event.attempt || job.facts.status !== JobStatus.Queued) return;
  draft.putJob({
    ...job,
    facts: {
      ...job.facts,
      status: JobStatus.Running,
      startTime: event.at,
      errorMessage: "", // the activation filter may have left one
      allocatedNodes: event.allocation,
      isBackfill: event.isBackfill,
    },
  });
  settleJob(draft, event.jobId);
}

/** Ends a job that outlived its limit: its own makes it Cancelled, the cluster's makes it Failed (rule JT-5). */
function limitJob(draft: Draft, event: EventOf<"job limit reached">): void {
  const job = draft.findJob(event.jobId);
  if (job?.attempt !== event.attempt || job.facts.status !== JobStatus.Running) return;
  const { id, runtime } = job.facts;
  const own = runtime !== INFINITE_RUNTIME;
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
  draft.putTask({
    ...task,
    facts: {
      ...task.facts,
      status: TaskStatus.Running,
      startTime: event.at,
      allocatedNodes: event.allocation,
    },
  });
}

function endTask(draft: Draft, event: EventOf<"task ended">): void {
  const known = draft.findTask(event.jobId, event.taskId);
  if (known?.attempt !== event.attempt) return;
  const { status: before } = known.facts;
  const isActive = before === TaskStatus.Running || before === TaskStatus.Queued;
  if (!isActive && known.usage !== null && sameData(known.usage, event.usage)) return; // told before
  const task = { ...known, usage: event.usage };
  if (!isActive) {
    draft.putTask(task);
    return;
  }
  if (isSystemError(event.reason)) {
    retryTask(draft, task, event.exitCode, event.message || systemErrors[event.reason]);
    return;
  }
  const { status, errorMessage } = outcome(task, event);
  completeTask(draft, task, status, { exitCode: event.exitCode, errorMessage });
  settleJob(draft, event.jobId);
}

/** What a system error is called where the engine gives no sentence. */
const systemErrors = {
  "node lost": "Its node was lost.",
  "executor failed": "The executor broke.",
} as const;

function isSystemError(reason: TaskEndReason): reason is keyof typeof systemErrors {
  return reason in systemErrors;
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
