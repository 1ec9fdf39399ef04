import type { JobStatus } from "../port/enumerations.ts";
import type { CommandResultInfo } from "./command-data.ts";
import type { ClusterCounterInfo, TaskCounts } from "./counter-data.ts";
import type { JobInfo, JobSpec, JobTerms } from "./job-data.ts";
import type { JobExplanation } from "./job-explanation.ts";
import type { NameValuePair } from "./name-value-pair.ts";
import type { NodeInfo } from "./node-data.ts";
import type { ResourceUsageInfo } from "./resource-usage.ts";
import type { TaskInfo, TaskTerms } from "./task-data.ts";

/** A user and a password as a caller gave them; `null` or empty means not given (rule CRD-1). */
export interface Credentials {
  readonly user: string | null;
  readonly password: string | null;
}

/**
 * When a call answers: with `wait` once its effect is complete (what it terminates has ended), without it once it
 * is accepted (rule CON-5). A refusal is reported either way.
 */
export interface CallMode {
  readonly wait: boolean;
}

/** The place of a reader in a paged list; both parts are opaque, `null` as in rules PG-1 to PG-3. */
export interface PageCursor {
  readonly timestamp: string | null;
  readonly version: string | null;
}

/** One page of a list and the cursor of the next one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly timestamp: string;
  readonly version: string;
}

/** Which jobs to list; a part left out or `null` matches every job. */
export interface JobFilter {
  /** Compared without case; empty matches every user. */
  readonly submittedBy: string | null;
  readonly status: JobStatus;
}

/**
 * The plain-data contract between the client objects and a backend: one operation for each member of `ICluster`
 * that needs the cluster, named after it (`get_ComputeNodes` is `getComputeNodes`).
 *
 * A service is bound to one calling user. An operation either does what it says or throws a {@link ServiceError}
 * and leaves everything as it was; the plural operations on ids say where they stop. An operation that a service
 * does not offer throws `E_NOTIMPL` with a sentence that says so.
 *
 * What an operation gives is a snapshot: a service never changes an object that it gave. It may give the same one again
 * while nothing has changed.
 */
export interface ClusterService {
  /** The cluster's display name (rule CON-3). */
  getName(): Promise<string>;
  /** Whether the calling user is one of the cluster's administrators (rule CON-6). */
  isAdmin(): Promise<boolean>;
  /** Adds or updates a cluster-wide variable; `null` or empty deletes it (rule ENV-1). */
  setEnvironmentVariable(name: string, value: string | null): Promise<void>;
  getEnvironmentVariables(): Promise<readonly NameValuePair[]>;
  /** Sets a parameter (rules PAR-1 to PAR-3). */
  setClusterParameter(name: string, value: string | null): Promise<void>;
  getParameters(): Promise<readonly NameValuePair[]>;

  getComputeNodes(): Promise<readonly NodeInfo[]>;
  approveNode(nodeName: string): Promise<void>;
  pauseNode(nodeName: string, mode: CallMode): Promise<void>;
  resumeNode(nodeName: string, mode: CallMode): Promise<void>;
  getClusterCounter(): Promise<ClusterCounterInfo>;

  getJob(jobId: number): Promise<JobInfo>;
  listAllJobs(): Promise<readonly JobInfo[]>;
  listAllJobsWithPaging(withTasks: boolean, cursor: PageCursor, pageSize: number): Promise<Page<JobInfo>>;
  listJobs(filter: JobFilter): Promise<readonly JobInfo[]>;
  listJobsWithPaging(
    filter: JobFilter,
    withTasks: boolean,
    cursor: PageCursor,
    pageSize: number,
  ): Promise<Page<JobInfo>>;
  listJobsOnNode(nodeName: string): Promise<readonly JobInfo[]>;

  /** Adds one job and returns its id; its tasks get the ids 1, 2, 3 … (rule JOB-2). */
  addJob(job: JobSpec, mode: CallMode): Promise<number>;
  /** All or nothing; the ids come in the order of the jobs (rule JOB-5). */
  addJobs(jobs: readonly JobSpec[]): Promise<readonly number[]>;
  submitJob(jobId: number, credentials: Credentials): Promise<void>;
  /** All or nothing (rule JOB-7). */
  submitJobs(jobIds: readonly number[], credentials: Credentials): Promise<void>;
  queueJob(job: JobSpec, credentials: Credentials): Promise<number>;
  /** All or nothing (rule JOB-8). */
  queueJobs(jobs: readonly JobSpec[], credentials: Credentials): Promise<readonly number[]>;
  /** `message` is what the job's error message then says; `null` or empty leaves a default text (rule CXL-2). */
  cancelJob(jobId: number, message: string | null, mode: CallMode): Promise<void>;
  /** In order, up to the first refusal (rule CXL-3). */
  cancelJobs(jobIds: readonly number[], message: string | null): Promise<void>;
  requeueJob(jobId: number, mode: CallMode): Promise<void>;
  /** In order, up to the first refusal (rule RQ-6). */
  requeueJobs(jobIds: readonly number[]): Promise<void>;
  modifyJob(jobId: number, terms: JobTerms, mode: CallMode): Promise<void>;
  modifyJobTerm(jobId: number, termName: string, termValue: string): Promise<void>;
  setJobCredentials(jobId: number, credentials: Credentials): Promise<void>;
  setJobCredentialsFromCache(jobId: number, user: string | null): Promise<void>;
  setCachedCredentials(credentials: Credentials): Promise<void>;
  deleteCachedCredentials(user: string | null): Promise<void>;
  getJobResourceUsage(jobId: number): Promise<ResourceUsageInfo>;
  getJobCounter(jobId: number): Promise<TaskCounts>;

  getTask(jobId: number, taskId: number): Promise<TaskInfo>;
  addTask(jobId: number, task: TaskTerms, mode: CallMode): Promise<number>;
  /** All or nothing (rule TSK-4). */
  addTasks(jobId: number, tasks: readonly TaskTerms[]): Promise<readonly number[]>;
  listTasks(jobId: number): Promise<readonly TaskInfo[]>;
  listTasksWithPaging(jobId: number, cursor: PageCursor, pageSize: number): Promise<Page<TaskInfo>>;
  listTasksOnNode(nodeName: string): Promise<readonly TaskInfo[]>;
  cancelTask(jobId: number, taskId: number, message: string | null): Promise<void>;
  /** In order, up to the first refusal (rule CXL-4). */
  cancelTasks(jobId: number, taskIds: readonly number[], message: string | null): Promise<void>;
  requeueTask(jobId: number, taskId: number): Promise<void>;
  /** In order, up to the first refusal (rule RQ-9). */
  requeueTasks(jobId: number, taskIds: readonly number[]): Promise<void>;
  getTaskResourceUsage(jobId: number, taskId: number): Promise<ResourceUsageInfo>;
  /** The next completed task of the job's chain, `null` when there is none yet (rule TSK-14). */
  checkAnyTask(
    jobId: number,
    timestamp: string | null,
  ): Promise<{ readonly task: TaskInfo | null; readonly timestamp: string }>;

  getNewCommandId(): Promise<number>;
  executeCommand(
    commandId: number,
    task: TaskTerms,
    credentials: Credentials,
    mode: CallMode,
  ): Promise<readonly CommandResultInfo[]>;
  executeCommandWithPaging(
    commandId: number,
    task: TaskTerms,
    credentials: Credentials,
    pageSize: number,
    mode: CallMode,
  ): Promise<readonly CommandResultInfo[]>;
  waitForCommand(commandId: number): Promise<readonly CommandResultInfo[]>;
  waitForCommandWithPaging(commandId: number, pageSize: number): Promise<readonly CommandResultInfo[]>;
  /** The next page of a command's output on one node, from its start on; empty when there is no more (rule CMD-3). */
  readExecutionResult(commandId: number, nodeName: string): Promise<string>;
  endCommand(commandId: number): Promise<void>;

  /**
   * Why a job has not started yet: what it lacks, who is before it, and until when it waits at the latest. No member
   * of `ICluster` asks this, and not every cluster can say.
   */
  explainJob?(jobId: number): Promise<JobExplanation>;
}
