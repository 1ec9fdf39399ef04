import type { JobInfo, NodeInfo, ResourceUsageInfo, TaskInfo } from "@ccp/core";
import type { Sealed } from "../credentials/credential-vault.ts";

/** What a snapshot of a job shows, its tasks aside. */
export type JobFacts = Omit<JobInfo, "tasks">;

/** A job as the head node keeps it. Records never change: a change puts a new record in the place of the old one. */
export interface JobRecord {
  readonly facts: JobFacts;
  /** Names the job's run in the engine: counts up each time the job is queued, also by another job with its id. */
  readonly attempt: number;
  /** How many times a system error has put the job back into the queue since it was submitted (rule JOB-17). */
  readonly retries: number;
  /** The id that the next task of the job gets. */
  readonly nextTaskId: number;
  /** How many completions of tasks the job has seen; numbers them for rule TSK-14. */
  readonly completions: number;
  /** The encrypted password of the job's user; `null` where none is needed, and once it is completed (rule CRD-4). */
  readonly credential: Sealed | null;
}

/** A task as the head node keeps it. */
export interface TaskRecord {
  readonly facts: TaskInfo;
  /** Names the task's run in the engine: counts up each time the task is queued, from its job's attempt on. */
  readonly attempt: number;
  /** How many times a system error has put the task back into the queue since it was queued (rule JOB-17). */
  readonly retries: number;
  /** Whether the cancellation of the whole job stopped it: such a task runs again with the job (rule RQ-3). */
  readonly stoppedWithJob: boolean;
  /** Which completion of the job this task's was; 0 while it is not completed (rule TSK-14). */
  readonly completion: number;
  /** What the last run used; `null` before the first one ended. */
  readonly usage: ResourceUsageInfo | null;
}

/** A node as the head node keeps it; how many processors are idle follows from the running jobs. */
export type NodeRecord = Omit<NodeInfo, "idleProcessors">;

/** The record with some of its facts replaced. */
export function withJobFacts(record: JobRecord, facts: Partial<JobFacts>): JobRecord {
  return { ...record, facts: { ...record.facts, ...facts } };
}

/** The record with some of its facts replaced. */
export function withTaskFacts(record: TaskRecord, facts: Partial<TaskInfo>): TaskRecord {
  return { ...record, facts: { ...record.facts, ...facts } };
}
