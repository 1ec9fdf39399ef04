import type { JobPriority, JobStatus } from "../port/enumerations.ts";
import type { NameValuePair } from "./name-value-pair.ts";
import type { NodeAllocation } from "./node-data.ts";
import type { TaskInfo, TaskTerms } from "./task-data.ts";

/** What the maker of a job sets; the defaults are those of rule JT-1. */
export interface JobTerms {
  /** At most 80 characters; empty asks for the default name of rule JOB-16. */
  readonly name: string;
  /** At most 80 characters. */
  readonly project: string;
  readonly priority: JobPriority;
  /** The only nodes the job may run on; empty means any. */
  readonly askedNodes: readonly string[];
  readonly isExclusive: boolean;
  readonly minimumNumberOfProcessors: number;
  readonly maximumNumberOfProcessors: number;
  /** `Infinite` or `dd:hh:mm` (rule JT-4). */
  readonly runtime: string;
  readonly runUntilCanceled: boolean;
  /** `name:count{,name:count}` or empty (rule JT-6). */
  readonly softwareLicense: string;
  /** The user the job runs as; empty asks for the calling user (rule JOB-2). */
  readonly user: string;
  readonly extendedTerms: readonly NameValuePair[];
}

/** A job to be added: its terms and its tasks in order. */
export interface JobSpec extends JobTerms {
  readonly tasks: readonly TaskTerms[];
}

/** A job of the cluster with its tasks, at one moment. Times are milliseconds since 1970-01-01 UTC, `null` for not yet. */
export interface JobInfo extends JobTerms {
  readonly id: number;
  readonly status: JobStatus;
  readonly submittedBy: string;
  readonly errorMessage: string;
  readonly isBackfill: boolean;
  readonly createTime: number;
  readonly submitTime: number | null;
  readonly startTime: number | null;
  readonly endTime: number | null;
  /** What the job holds or last held; empty before its first start. */
  readonly allocatedNodes: readonly NodeAllocation[];
  /** In id order. */
  readonly tasks: readonly TaskInfo[];
}
