// Written by tools/codegen from packages/core/src/service/cluster-service.ts. To change it, change that and run: npm run gen
import type { CallMode, ClusterCounterInfo, CommandResultInfo, Credentials, JobExplanation, JobFilter, JobInfo, JobSpec, JobTerms, NameValuePair, NodeInfo, Page, PageCursor, ResourceUsageInfo, TaskCounts, TaskInfo, TaskTerms } from "@ccp/core";

/** The types of parameters and results as the contract writes them, and what they are. */
export interface ServiceTypes {
  readonly "string": string;
  readonly "boolean": boolean;
  readonly "string | null": string | null;
  readonly "void": void;
  readonly "readonly NameValuePair[]": readonly NameValuePair[];
  readonly "readonly NodeInfo[]": readonly NodeInfo[];
  readonly "CallMode": CallMode;
  readonly "ClusterCounterInfo": ClusterCounterInfo;
  readonly "number": number;
  readonly "JobInfo": JobInfo;
  readonly "readonly JobInfo[]": readonly JobInfo[];
  readonly "PageCursor": PageCursor;
  readonly "Page<JobInfo>": Page<JobInfo>;
  readonly "JobFilter": JobFilter;
  readonly "JobSpec": JobSpec;
  readonly "readonly JobSpec[]": readonly JobSpec[];
  readonly "readonly number[]": readonly number[];
  readonly "Credentials": Credentials;
  readonly "JobTerms": JobTerms;
  readonly "ResourceUsageInfo": ResourceUsageInfo;
  readonly "TaskCounts": TaskCounts;
  readonly "TaskInfo": TaskInfo;
  readonly "TaskTerms": TaskTerms;
  readonly "readonly TaskTerms[]": readonly TaskTerms[];
  readonly "readonly TaskInfo[]": readonly TaskInfo[];
  readonly "Page<TaskInfo>": Page<TaskInfo>;
  readonly "{ readonly task: TaskInfo | null; readonly timestamp: string }": { readonly task: TaskInfo | null; readonly timestamp: string };
  readonly "readonly CommandResultInfo[]": readonly CommandResultInfo[];
  readonly "JobExplanation": JobExplanation;
}

/** One operation of `ClusterService`. */
export interface Operation {
  /** Whether a service may lack it. */
  readonly optional: boolean;
  /** The parameters in order. */
  readonly parameters: readonly { readonly name: string; readonly type: keyof ServiceTypes }[];
  /** What it resolves with. */
  readonly result: keyof ServiceTypes;
}

/** Every operation of `ClusterService`, in the order of the contract. */
export interface Operations {
  readonly getName: Operation;
  readonly isAdmin: Operation;
  readonly setEnvironmentVariable: Operation;
  readonly getEnvironmentVariables: Operation;
  readonly setClusterParameter: Operation;
  readonly getParameters: Operation;
  readonly getComputeNodes: Operation;
  readonly approveNode: Operation;
  readonly pauseNode: Operation;
  readonly resumeNode: Operation;
  readonly getClusterCounter: Operation;
  readonly getJob: Operation;
  readonly listAllJobs: Operation;
  readonly listAllJobsWithPaging: Operation;
  readonly listJobs: Operation;
  readonly listJobsWithPaging: Operation;
  readonly listJobsOnNode: Operation;
  readonly addJob: Operation;
  readonly addJobs: Operation;
  readonly submitJob: Operation;
  readonly submitJobs: Operation;
  readonly queueJob: Operation;
  readonly queueJobs: Operation;
  readonly cancelJob: Operation;
  readonly cancelJobs: Operation;
  readonly requeueJob: Operation;
  readonly requeueJobs: Operation;
  readonly modifyJob: Operation;
  readonly modifyJobTerm: Operation;
  readonly setJobCredentials: Operation;
  readonly setJobCredentialsFromCache: Operation;
  readonly setCachedCredentials: Operation;
  readonly deleteCachedCredentials: Operation;
  readonly getJobResourceUsage: Operation;
  readonly getJobCounter: Operation;
  readonly getTask: Operation;
  readonly addTask: Operation;
  readonly addTasks: Operation;
  readonly listTasks: Operation;
  readonly listTasksWithPaging: Operation;
  readonly listTasksOnNode: Operation;
  readonly cancelTask: Operation;
  readonly cancelTasks: Operation;
  readonly requeueTask: Operation;
  readonly requeueTasks: Operation;
  readonly getTaskResourceUsage: Operation;
  readonly checkAnyTask: Operation;
  readonly getNewCommandId: Operation;
  readonly executeCommand: Operation;
  readonly executeCommandWithPaging: Operation;
  readonly waitForCommand: Operation;
  readonly waitForCommandWithPaging: Operation;
  readonly readExecutionResult: Operation;
  readonly endCommand: Operation;
  readonly explainJob: Operation;
}

/** The table of operations. */
export const operations: Operations = {
  getName: { optional: false, parameters: [], result: "string" },
  isAdmin: { optional: false, parameters: [], result: "boolean" },
  setEnvironmentVariable: { optional: false, parameters: [{ name: "name", type: "string" }, { name: "value", type: "string | null" }], result: "void" },
  getEnvironmentVariables: { optional: false, parameters: [], result: "readonly NameValuePair[]" },
  setClusterParameter: { optional: false, parameters: [{ name: "name", type: "string" }, { name: "value", type: "string | null" }], result: "void" },
  getParameters: { optional: false, parameters: [], result: "readonly NameValuePair[]" },
  getComputeNodes: { optional: false, parameters: [], result: "readonly NodeInfo[]" },
  approveNode: { optional: false, parameters: [{ name: "nodeName", type: "string" }], result: "void" },
  pauseNode: { optional: false, parameters: [{ name: "nodeName", type: "string" }, { name: "mode", type: "CallMode" }], result: "void" },
  resumeNode: { optional: false, parameters: [{ name: "nodeName", type: "string" }, { name: "mode", type: "CallMode" }], result: "void" },
  getClusterCounter: { optional: false, parameters: [], result: "ClusterCounterInfo" },
  getJob: { optional: false, parameters: [{ name: "jobId", type: "number" }], result: "JobInfo" },
  listAllJobs: { optional: false, parameters: [], result: "readonly JobInfo[]" },
  listAllJobsWithPaging: { optional: false, parameters: [{ name: "withTasks", type: "boolean" }, { name: "cursor", type: "PageCursor" }, { name: "pageSize", type: "number" }], result: "Page<JobInfo>" },
  listJobs: { optional: false, parameters: [{ name: "filter", type: "JobFilter" }], result: "readonly JobInfo[]" },
  listJobsWithPaging: { optional: false, parameters: [{ name: "filter", type: "JobFilter" }, { name: "withTasks", type: "boolean" }, { name: "cursor", type: "PageCursor" }, { name: "pageSize", type: "number" }], result: "Page<JobInfo>" },
  listJobsOnNode: { optional: false, parameters: [{ name: "nodeName", type: "string" }], result: "readonly JobInfo[]" },
  addJob: { optional: false, parameters: [{ name: "job", type: "JobSpec" }, { name: "mode", type: "CallMode" }], result: "number" },
  addJobs: { optional: false, parameters: [{ name: "jobs", type: "readonly JobSpec[]" }], result: "readonly number[]" },
  submitJob: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "credentials", type: "Credentials" }], result: "void" },
  submitJobs: { optional: false, parameters: [{ name: "jobIds", type: "readonly number[]" }, { name: "credentials", type: "Credentials" }], result: "void" },
  queueJob: { optional: false, parameters: [{ name: "job", type: "JobSpec" }, { name: "credentials", type: "Credentials" }], result: "number" },
  queueJobs: { optional: false, parameters: [{ name: "jobs", type: "readonly JobSpec[]" }, { name: "credentials", type: "Credentials" }], result: "readonly number[]" },
  cancelJob: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "message", type: "string | null" }, { name: "mode", type: "CallMode" }], result: "void" },
  cancelJobs: { optional: false, parameters: [{ name: "jobIds", type: "readonly number[]" }, { name: "message", type: "string | null" }], result: "void" },
  requeueJob: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "mode", type: "CallMode" }], result: "void" },
  requeueJobs: { optional: false, parameters: [{ name: "jobIds", type: "readonly number[]" }], result: "void" },
  modifyJob: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "terms", type: "JobTerms" }, { name: "mode", type: "CallMode" }], result: "void" },
  modifyJobTerm: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "termName", type: "string" }, { name: "termValue", type: "string" }], result: "void" },
  setJobCredentials: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "credentials", type: "Credentials" }], result: "void" },
  setJobCredentialsFromCache: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "user", type: "string | null" }], result: "void" },
  setCachedCredentials: { optional: false, parameters: [{ name: "credentials", type: "Credentials" }], result: "void" },
  deleteCachedCredentials: { optional: false, parameters: [{ name: "user", type: "string | null" }], result: "void" },
  getJobResourceUsage: { optional: false, parameters: [{ name: "jobId", type: "number" }], result: "ResourceUsageInfo" },
  getJobCounter: { optional: false, parameters: [{ name: "jobId", type: "number" }], result: "TaskCounts" },
  getTask: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "taskId", type: "number" }], result: "TaskInfo" },
  addTask: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "task", type: "TaskTerms" }, { name: "mode", type: "CallMode" }], result: "number" },
  addTasks: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "tasks", type: "readonly TaskTerms[]" }], result: "readonly number[]" },
  listTasks: { optional: false, parameters: [{ name: "jobId", type: "number" }], result: "readonly TaskInfo[]" },
  listTasksWithPaging: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "cursor", type: "PageCursor" }, { name: "pageSize", type: "number" }], result: "Page<TaskInfo>" },
  listTasksOnNode: { optional: false, parameters: [{ name: "nodeName", type: "string" }], result: "readonly TaskInfo[]" },
  cancelTask: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "taskId", type: "number" }, { name: "message", type: "string | null" }], result: "void" },
  cancelTasks: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "taskIds", type: "readonly number[]" }, { name: "message", type: "string | null" }], result: "void" },
  requeueTask: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "taskId", type: "number" }], result: "void" },
  requeueTasks: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "taskIds", type: "readonly number[]" }], result: "void" },
  getTaskResourceUsage: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "taskId", type: "number" }], result: "ResourceUsageInfo" },
  checkAnyTask: { optional: false, parameters: [{ name: "jobId", type: "number" }, { name: "timestamp", type: "string | null" }], result: "{ readonly task: TaskInfo | null; readonly timestamp: string }" },
  getNewCommandId: { optional: false, parameters: [], result: "number" },
  executeCommand: { optional: false, parameters: [{ name: "commandId", type: "number" }, { name: "task", type: "TaskTerms" }, { name: "credentials", type: "Credentials" }, { name: "mode", type: "CallMode" }], result: "readonly CommandResultInfo[]" },
  executeCommandWithPaging: { optional: false, parameters: [{ name: "commandId", type: "number" }, { name: "task", type: "TaskTerms" }, { name: "credentials", type: "Credentials" }, { name: "pageSize", type: "number" }, { name: "mode", type: "CallMode" }], result: "readonly CommandResultInfo[]" },
  waitForCommand: { optional: false, parameters: [{ name: "commandId", type: "number" }], result: "readonly CommandResultInfo[]" },
  waitForCommandWithPaging: { optional: false, parameters: [{ name: "commandId", type: "number" }, { name: "pageSize", type: "number" }], result: "readonly CommandResultInfo[]" },
  readExecutionResult: { optional: false, parameters: [{ name: "commandId", type: "number" }, { name: "nodeName", type: "string" }], result: "string" },
  endCommand: { optional: false, parameters: [{ name: "commandId", type: "number" }], result: "void" },
  explainJob: { optional: true, parameters: [{ name: "jobId", type: "number" }], result: "JobExplanation" },
};
