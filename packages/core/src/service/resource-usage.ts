import type { NodeAllocation } from "./node-data.ts";

/** The processes that a running task has on one node. */
export interface NodeProcesses {
  readonly node: string;
  /** The process that was started for the task. */
  readonly shellPid: number;
  /** Every process of its tree, the first one included. */
  readonly pids: readonly number[];
}

/** What a job or a task uses (rule COL-5). */
export interface ResourceUsageInfo {
  readonly allocatedNodes: readonly NodeAllocation[];
  /** Empty unless it runs. */
  readonly processes: readonly NodeProcesses[];
  /** Processor time in kernel mode, milliseconds. */
  readonly kernelProcessorTime: number;
  /** Processor time in user mode, milliseconds. */
  readonly userProcessorTime: number;
  /** Resident memory in bytes: what runs uses now, else the largest seen. */
  readonly workingSet: number;
}
