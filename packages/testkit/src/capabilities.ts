import { membersOf } from "./bench/type-library.ts";

/** A part of the port that a backend has or lacks as a whole. */
export type Capability =
  /** Lists page by page (rules PG-1 to PG-7). */
  | "paging"
  /** Commands outside the queue (rules CMD-1 to CMD-6). */
  | "commands"
  /** Credentials of callers and jobs (rules CRD-1 to CRD-5). */
  | "credentials"
  /** Job and task documents (rules XML-1 to XML-8). */
  | "xml"
  /** Cluster parameters (rules PAR-1 to PAR-3). */
  | "parameters"
  /** Cluster-wide environment variables (rules ENV-1 to ENV-4). */
  | "variables"
  /** Approving, pausing and resuming nodes (rule NOD-2). */
  | "nodeControl"
  /** Changing jobs that were added (rules MOD-1 to MOD-8). */
  | "modification"
  /** Queueing jobs and tasks again (rules RQ-1 to RQ-9). */
  | "requeueing"
  /** Adding tasks to a job of the cluster (rules TSK-3, TSK-4). */
  | "addingTasks"
  /** What jobs and tasks use (rule COL-5). */
  | "resourceUsage"
  /** Asking which task completed next (rule TSK-14). */
  | "completionChain"
  /** The backend under test can lose a node and get it back: {@link TestBackend.failNode} (rules JOB-17, NOD-4). */
  | "nodeFailure"
  /** The backend under test can let a node join: {@link TestBackend.addNode} (rules NOD-2, SCH-7). */
  | "pendingNodes"
  /** Submission and activation filters run; {@link TestBackend.filters} names programs (rules SCH-8, SCH-9). */
  | "filters"
  /** Jobs overtake a waiting one that they do not delay (rule SCH-5). */
  | "backfill"
  /** Tasks of this cluster really write files: what they print is found where `Stdout` says (rule TSK-15). */
  | "files"
  /** Hours and days of the cluster's time pass at once, so that limits of minutes can be seen (rules JT-5, JOB-15). */
  | "virtualTime";

/** The members of ICluster that each capability stands for; some stand for a rule alone. */
const groups: Readonly<Record<Capability, readonly string[]>> = {
  paging: ["ListAllJobsWithPaging", "ListJobsWithPaging", "ListTasksWithPaging"],
  commands: [
    "GetNewCommandId",
    "ExecuteCommand",
    "ExecuteCommandWithPaging",
    "WaitForCommand",
    "WaitForCommandWithPaging",
    "ReadExecutionResult",
    "EndCommand",
  ],
  credentials: [
    "SetJobCredentials",
    "SetJobCredentialsFromCache",
    "SetCachedCredentials",
    "DeleteCachedCredentials",
  ],
  xml: ["CreateJobFromXml", "CreateJobFromXmlFile", "CreateTaskFromXml", "CreateTaskFromXmlFile"],
  parameters: ["SetClusterParameter", "get_Parameters"],
  variables: ["SetEnvironmentVariable", "get_EnvironmentVariables"],
  nodeControl: ["ApproveNode", "PauseNode", "ResumeNode"],
  modification: ["ModifyJob", "ModifyJobTerm"],
  requeueing: ["RequeueJob", "RequeueJobs", "RequeueTask", "RequeueTasks"],
  addingTasks: ["AddTask", "AddTasks"],
  resourceUsage: ["GetJobResourceUsage", "GetTaskResourceUsage"],
  completionChain: ["CheckAnyTask"],
  nodeFailure: [],
  pendingNodes: [],
  filters: [],
  backfill: [],
  files: [],
  virtualTime: [],
};

/**
 * What a backend can do: `true`, or the reason why not.
 *
 * Where a capability has members, a backend that lacks it must answer `E_NOTIMPL` from each of them, and the error
 * message must hold the reason given here (rule GEN-5).
 */
export type Supports = Readonly<Record<Capability, true | string>>;

/** All capabilities, in the order of the documentation. */
// Object.keys forgets that a record has no other keys than its type says.
export const capabilities: readonly Capability[] = Object.keys(groups) as Capability[];

/** The members of ICluster that a capability stands for; some stand for a rule alone. */
export function membersOfCapability(capability: Capability): readonly string[] {
  return groups[capability];
}

/** The capability that the page of a member of ICluster needs, if any. */
export function capabilityOfPage(slug: string): Capability | undefined {
  const member = membersOf("ICluster").find(({ page }) => page === slug);
  return member && capabilities.find((capability) => membersOfCapability(capability).includes(member.name));
}
