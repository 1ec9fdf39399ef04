import type { ClusterBackend, ClusterService, JobInfo, NodeInfo, TaskInfo } from "../../src/index.ts";
import { defaultJobTerms, defaultTaskTerms, NodeStatus } from "../../src/index.ts";

export type Operation = keyof ClusterService;

/** One operation as the service received it. */
export interface Received {
  readonly operation: Operation;
  readonly args: readonly unknown[];
}

export const taskInfo: TaskInfo = {
  ...defaultTaskTerms,
  name: "solve",
  commandLine: "solve.exe",
  id: 1,
  jobId: 7,
  status: 3,
  exitCode: 0,
  errorMessage: "",
  createTime: Date.UTC(2026, 0, 1),
  submitTime: Date.UTC(2026, 0, 1, 6),
  startTime: Date.UTC(2026, 0, 1, 12),
  endTime: Date.UTC(2026, 0, 2),
  allocatedNodes: [{ node: "NODE01", processors: 2 }],
};

export const jobInfo: JobInfo = {
  ...defaultJobTerms,
  name: "nightly",
  user: "DOMAIN\\ann",
  id: 7,
  status: 2,
  submittedBy: "DOMAIN\\ann",
  errorMessage: "",
  isBackfill: false,
  createTime: Date.UTC(2026, 0, 1),
  submitTime: Date.UTC(2026, 0, 1, 6),
  startTime: Date.UTC(2026, 0, 1, 12),
  endTime: null,
  allocatedNodes: [{ node: "NODE01", processors: 2 }],
  tasks: [taskInfo, { ...taskInfo, id: 2, name: "report" }],
};

const nodeInfo: NodeInfo = {
  name: "NODE01",
  status: NodeStatus.Paused,
  processors: 4,
  idleProcessors: 3,
  memory: 8192,
  speed: 2400,
  architecture: "x64",
};

/** What every operation answers unless a test says otherwise. */
const answers: ClusterService = {
  getName: async () => "CLUSTER",
  isAdmin: async () => true,
  setEnvironmentVariable: async () => {},
  getEnvironmentVariables: async () => [{ name: "PATH", value: "/bin" }],
  setClusterParameter: async () => {},
  getParameters: async () => [{ name: "TTLCompletedJobs", value: "5" }],
  getComputeNodes: async () => [nodeInfo],
  approveNode: async () => {},
  pauseNode: async () => {},
  resumeNode: async () => {},
  getClusterCounter: async () => ({
    jobs: { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 },
    tasks: { 0: 10, 1: 20, 2: 30, 3: 40, 4: 50, 5: 60 },
    nodes: { ready: 5, paused: 2, unreachable: 1, pending: 3, idle: 4 },
    processors: { idle: 8, busy: 16, unreachable: 2, pending: 4 },
    timestamp: Uint8Array.of(1, 2, 3),
  }),
  getJob: async () => jobInfo,
  listAllJobs: async () => [jobInfo],
  listAllJobsWithPaging: async () => ({ items: [jobInfo], timestamp: "t1", version: "v1" }),
  listJobs: async () => [jobInfo],
  listJobsWithPaging: async () => ({ items: [jobInfo], timestamp: "t1", version: "v1" }),
  listJobsOnNode: async () => [jobInfo],
  addJob: async () => 7,
  addJobs: async (jobs) => jobs.map((_, index) => 11 + index),
  submitJob: async () => {},
  submitJobs: async () => {},
  queueJob: async () => 7,
  queueJobs: async (jobs) => jobs.map((_, index) => 11 + index),
  cancelJob: async () => {},
  cancelJobs: async () => {},
  requeueJob: async () => {},
  requeueJobs: async () => {},
  modifyJob: async () => {},
  modifyJobTerm: async () => {},
  setJobCredentials: async () => {},
  setJobCredentialsFromCache: async () => {},
  setCachedCredentials: async () => {},
  deleteCachedCredentials: async () => {},
  getJobResourceUsage: async () => ({
    allocatedNodes: [
      { node: "NODE01", processors: 2 },
      { node: "NODE02", processors: 1 },
    ],
    processes: [
      { node: "NODE01", shellPid: 8464, pids: [8464, 4288] },
      { node: "NODE02", shellPid: 7, pids: [7] },
    ],
    kernelProcessorTime: 1500,
    userProcessorTime: 60_000,
    workingSet: 5_000_000_000,
  }),
  getJobCounter: async () => ({ 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 }),
  getTask: async () => taskInfo,
  addTask: async () => 3,
  addTasks: async (_, tasks) => tasks.map((_task, index) => 21 + index),
  listTasks: async () => [taskInfo],
  listTasksWithPaging: async () => ({ items: [taskInfo], timestamp: "t1", version: "v1" }),
  listTasksOnNode: async () => [taskInfo],
  cancelTask: async () => {},
  cancelTasks: async () => {},
  requeueTask: async () => {},
  requeueTasks: async () => {},
  getTaskResourceUsage: async () => ({
    allocatedNodes: [],
    processes: [],
    kernelProcessorTime: 0,
    userProcessorTime: 0,
    workingSet: 0,
  }),
  checkAnyTask: async () => ({ task: taskInfo, timestamp: "t1" }),
  getNewCommandId: async () => 5,
  executeCommand: async () => [{ commandId: 5, nodeName: "NODE01", exitCode: 0, output: "done" }],
  executeCommandWithPaging: async () => [{ commandId: 5, nodeName: "NODE01", exitCode: 0, output: "d" }],
  waitForCommand: async () => [],
  waitForCommandWithPaging: async () => [],
  readExecutionResult: async () => "more",
  endCommand: async () => {},
};

/** Every operation of a service. */
export const operations = Object.keys(answers) as Operation[];

/** A service that records what it receives, and answers as told. */
export class FakeService {
  readonly received: Received[] = [];
  readonly service: ClusterService;

  constructor(told: Partial<ClusterService> = {}) {
    const entries = operations.map((operation) => [
      operation,
      (...args: unknown[]): unknown => {
        this.received.push({ operation, args });
        const answer = (told[operation] ?? answers[operation]) as (...args: unknown[]) => unknown;
        return answer(...args);
      },
    ]);
    this.service = Object.fromEntries(entries) as ClusterService;
  }
}

/** A backend that knows one head node, HEAD, and records who connects where. */
export class FakeBackend implements ClusterBackend {
  readonly fake: FakeService;
  readonly localHeadNode: string | undefined;
  readonly connects: [headNode: string, user: string | undefined][] = [];
  /** What connect does with a name that it does not know. */
  connectOther: (headNode: string) => Promise<ClusterService>;

  constructor(fake: FakeService = new FakeService(), localHeadNode: string | undefined = "HEAD") {
    this.fake = fake;
    this.localHeadNode = localHeadNode;
    this.connectOther = async (headNode) => {
      throw new Error(`no ${headNode}`);
    };
  }

  connect(headNode: string, caller: { readonly user?: string | undefined }): Promise<ClusterService> {
    this.connects.push([headNode, caller.user]);
    return headNode === "HEAD" ? Promise.resolve(this.fake.service) : this.connectOther(headNode);
  }
}
