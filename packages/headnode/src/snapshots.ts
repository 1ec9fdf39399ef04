import {
  type ClusterCounterInfo,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type JobInfo,
  type NodeInfo,
  NodeStatus,
  ServiceError,
  sameName,
  type TaskInfo,
  TaskStatus,
} from "@ccp/core";
import type { StateView } from "./state/cluster-state.ts";

/** A job of the state; what {@link StateView} gives for an id that is there. */
export type Entry = NonNullable<ReturnType<StateView["job"]>>;

/** The job; `ERROR_NOT_FOUND` if there is none. */
export function findJob(state: StateView, jobId: number): Entry {
  const entry = state.job(jobId);
  if (entry !== undefined) return entry;
  throw new ServiceError(
    HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
    `There is no job ${jobId} in the cluster. ListAllJobs gives the jobs that are.`,
    { jobId },
  );
}

/** The node; `ERROR_NOT_FOUND` if there is none. */
export function findNode(state: StateView, name: string): NonNullable<ReturnType<StateView["node"]>> {
  const entry = state.node(name);
  if (entry !== undefined) return entry;
  throw new ServiceError(
    HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
    `There is no node ${name} in the cluster. ComputeNodes gives the names of its nodes.`,
    { nodeName: name },
  );
}

/** A job as it is now. */
export function jobSnapshot(entry: Entry): JobInfo {
  return entry.view().info;
}

/** The jobs that a user submitted, compared without case; the empty string means any user (rule JOB-14). */
export function jobsOfUser(jobs: readonly JobInfo[], user: string): readonly JobInfo[] {
  return user === "" ? jobs : jobs.filter(({ submittedBy }) => sameName(submittedBy, user));
}

/** Jobs by ascending id; ids that are not there are left out. */
export function jobSnapshots(state: StateView, ids: Iterable<number>): JobInfo[] {
  return [...ids]
    .sort((a, b) => a - b)
    .flatMap((id) => {
      const entry = state.job(id);
      return entry === undefined ? [] : [jobSnapshot(entry)];
    });
}

/** The running tasks of a job on a node (rule TSK-13). */
export function tasksOnNode({ tasks }: Entry, nodeName: string): TaskInfo[] {
  const name = nodeName.toLowerCase();
  return Array.from(tasks.values(), ({ facts }) => facts).filter(
    ({ status, allocatedNodes }) =>
      status === TaskStatus.Running && allocatedNodes.some(({ node }) => node.toLowerCase() === name),
  );
}

/** A node as it is now. */
export function nodeSnapshot({ node, held }: ReturnType<typeof findNode>): NodeInfo {
  return { ...node, idleProcessors: Math.max(0, node.processors - held) };
}

/** The counters of the cluster (rule COL-4); costs time in proportion to the nodes only. */
export function counterSnapshot(state: StateView): ClusterCounterInfo {
  const nodes = { ready: 0, paused: 0, unreachable: 0, pending: 0, idle: 0 };
  const processors = { idle: 0, busy: 0, unreachable: 0, pending: 0 };
  for (const { node, held } of state.nodes) {
    switch (node.status) {
      case NodeStatus.Unreachable:
        nodes.unreachable++;
        processors.unreachable += node.processors;
        break;
      case NodeStatus.PendingApproval:
        nodes.pending++;
        processors.pending += node.processors;
        break;
      default:
        if (node.status === NodeStatus.Ready) nodes.ready++;
        else nodes.paused++;
        if (node.status === NodeStatus.Ready && held === 0) nodes.idle++;
        processors.busy += held;
        processors.idle += node.processors - held;
    }
  }
  return {
    jobs: { ...state.jobCounts },
    tasks: { ...state.taskCounts },
    nodes,
    processors,
    timestamp: stamp(state.version),
  };
}

/** The version of the state as eight bytes, the highest first. */
function stamp(version: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(version));
  return bytes;
}
