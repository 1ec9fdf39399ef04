import type { TaskStatus } from "../port/enumerations.ts";
import type { NameValuePair } from "./name-value-pair.ts";
import type { NodeAllocation } from "./node-data.ts";

/** What the maker of a task sets; the defaults are those of rule TT-1. */
export interface TaskTerms {
  /** At most 80 characters; default empty. */
  readonly name: string;
  /** At most 480 characters; needed before the task can be added (rule TSK-7). */
  readonly commandLine: string;
  /** Names of tasks of the same job that must be completed first (rule TSK-8). */
  readonly depend: readonly string[];
  readonly isExclusive: boolean;
  readonly isRerunnable: boolean;
  readonly minimumNumberOfProcessors: number;
  readonly maximumNumberOfProcessors: number;
  /** Nodes the task must run on, each with at least one processor; empty means any. */
  readonly requiredNodes: readonly string[];
  /** `Infinite` or `dd:hh:mm` (rule TT-3). */
  readonly runtime: string;
  /** Path of the file that feeds standard input; empty for none (rule TSK-15). */
  readonly stdin: string;
  /** Path of the file that takes standard output; empty drops it. */
  readonly stdout: string;
  /** Path of the file that takes standard error; empty drops it. */
  readonly stderr: string;
  readonly workDirectory: string;
  readonly environmentVariables: readonly NameValuePair[];
  readonly extendedTerms: readonly NameValuePair[];
}

/** A task of a job in the cluster, at one moment. Times are milliseconds since 1970-01-01 UTC, `null` for not yet. */
export interface TaskInfo extends TaskTerms {
  /** Unique in the job: 1, 2, 3 … in the order added (rule JOB-2). */
  readonly id: number;
  readonly jobId: number;
  readonly status: TaskStatus;
  readonly exitCode: number;
  readonly errorMessage: string;
  readonly createTime: number;
  readonly submitTime: number | null;
  readonly startTime: number | null;
  readonly endTime: number | null;
  /** Where the task runs or last ran; empty before its first start. */
  readonly allocatedNodes: readonly NodeAllocation[];
}
