/**
 *
 * @page nodestatus
 * @enum
 */
export const NodeStatus = {
  Ready: 0,
  Paused: 1,
  Unreachable: 2,
  PendingApproval: 3,
  0: "Ready",
  1: "Paused",
  2: "Unreachable",
  3: "PendingApproval",
} as const;

/** One of the values of {@link NodeStatus:variable}. */
export type NodeStatus = 0 | 1 | 2 | 3;

/** See {@link NodeStatus:variable}. */
export const NodeStatus_Ready = 0;

/** See {@link NodeStatus:variable}. */
export const NodeStatus_Paused = 1;

/** See {@link NodeStatus:variable}. */
export const NodeStatus_Unreachable = 2;

/** See {@link NodeStatus:variable}. */
export const NodeStatus_PendingApproval = 3;

/** The name that the reference page gives to {@link NodeStatus_PendingApproval}. */
export const NodeStatus_Pending = 3;

/**
 *
 * @page jobstatus
 * @enum
 */
export const JobStatus = {
  NotSubmitted: 0,
  Queued: 1,
  Running: 2,
  Finished: 3,
  Failed: 4,
  Cancelled: 5,
  0: "NotSubmitted",
  1: "Queued",
  2: "Running",
  3: "Finished",
  4: "Failed",
  5: "Cancelled",
} as const;

/** One of the values of {@link JobStatus:variable}. */
export type JobStatus = 0 | 1 | 2 | 3 | 4 | 5;

/** See {@link JobStatus:variable}. */
export const JobStatus_NotSubmitted = 0;

/** See {@link JobStatus:variable}. */
export const JobStatus_Queued = 1;

/** See {@link JobStatus:variable}. */
export const JobStatus_Running = 2;

/** See {@link JobStatus:variable}. */
export const JobStatus_Finished = 3;

/** See {@link JobStatus:variable}. */
export const JobStatus_Failed = 4;

/** See {@link JobStatus:variable}. */
export const JobStatus_Cancelled = 5;

/**
 *
 * @page jobpriority
 * @enum
 */
export const JobPriority = {
  Lowest: 0,
  BelowNormal: 1,
  Normal: 2,
  AboveNormal: 3,
  Highest: 4,
  0: "Lowest",
  1: "BelowNormal",
  2: "Normal",
  3: "AboveNormal",
  4: "Highest",
} as const;

/** One of the values of {@link JobPriority:variable}. */
export type JobPriority = 0 | 1 | 2 | 3 | 4;

/** See {@link JobPriority:variable}. */
export const JobPriority_Lowest = 0;

/** See {@link JobPriority:variable}. */
export const JobPriority_BelowNormal = 1;

/** See {@link JobPriority:variable}. */
export const JobPriority_Normal = 2;

/** See {@link JobPriority:variable}. */
export const JobPriority_AboveNormal = 3;

/** See {@link JobPriority:variable}. */
export const JobPriority_Highest = 4;

/**
 *
 * @page taskstatus
 * @enum
 */
export const TaskStatus = {
  NotSubmitted: 0,
  Queued: 1,
  Running: 2,
  Finished: 3,
  Failed: 4,
  Cancelled: 5,
  0: "NotSubmitted",
  1: "Queued",
  2: "Running",
  3: "Finished",
  4: "Failed",
  5: "Cancelled",
} as const;

/** One of the values of {@link TaskStatus:variable}. */
export type TaskStatus = 0 | 1 | 2 | 3 | 4 | 5;

/** See {@link TaskStatus:variable}. */
export const TaskStatus_NotSubmitted = 0;

/** See {@link TaskStatus:variable}. */
export const TaskStatus_Queued = 1;

/** See {@link TaskStatus:variable}. */
export const TaskStatus_Running = 2;

/** See {@link TaskStatus:variable}. */
export const TaskStatus_Finished = 3;

/** See {@link TaskStatus:variable}. */
export const TaskStatus_Failed = 4;

/** See {@link TaskStatus:variable}. */
export const TaskStatus_Cancelled = 5;
