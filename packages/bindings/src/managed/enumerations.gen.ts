// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen

/**
 * What a compute node is ready for: the numbers by name, and the names by number.
 *
 * A new node is PendingApproval. {@link Cluster.ApproveNode} makes it Paused, {@link Cluster.ResumeNode}
 * Ready, and {@link Cluster.PauseNode} Paused again (rule NOD-2). A node that misses too many heartbeats
 * becomes Unreachable, and Ready when it answers again (rule NOD-4).
 *
 * @remarks The constants `NodeStatus.Ready` and so on, as C++ has them, are the numbers of this object;
 * `NodeStatus[1]` gives the name `"Paused"`. {@link Node.Status} tells it of a node as it was when it was
 * listed.
 *
 * The page of the original prints NodeStatus_Pending where its type library has `NodeStatus.PendingApproval`;
 * both names exist here (`NodeStatus_Pending` is the other one). What a node becomes that was approved, and
 * which status a call may meet, is decided here (rule NOD-2).
 * @see [CCP Enumerations](page:enumeration-types)
 * @see {@link Node.Status}
 * @see {@link Cluster.ApproveNode}
 * @see {@link Cluster.PauseNode}
 * @see {@link Cluster.ResumeNode}
 * @enum
 */
export const NodeStatus = {
  /** The node takes work. */
  Ready: 0,
  /** The node starts nothing new; what runs there goes on (rule SCH-7). */
  Paused: 1,
  /**
   * The node does not answer. What ran there is lost, and queued again as often as the cluster allows (rules
   * NOD-4, JOB-17).
   */
  Unreachable: 2,
  /**
   * The node has asked to join, and an administrator has yet to approve it; it takes no part in the cluster.
   */
  PendingApproval: 3,
  0: "Ready",
  1: "Paused",
  2: "Unreachable",
  3: "PendingApproval",
} as const;

/** One of the values of {@link NodeStatus:enum}. */
export type NodeStatus = 0 | 1 | 2 | 3;

/**
 * How far a job got: the numbers by name, and the names by number.
 *
 * A job is NotSubmitted when added, Queued when submitted, and Running once it was given processors. It is
 * completed when it is Finished, Failed or Cancelled. A Failed, Cancelled or Running job can become Queued
 * again by {@link Cluster.RequeueJob}; a Finished one cannot (rules JOB-6, JOB-10, RQ-1).
 *
 * @remarks The constants `JobStatus.NotSubmitted` and so on, as C++ has them, are the numbers of this object;
 * `JobStatus[1]` gives the name `"Queued"`. {@link Job.Status} tells it of a job as it was when it was
 * fetched.
 *
 * - A job is Finished also when some of its tasks were canceled one by one and the others finished; one whose
 *   tasks were all canceled this way is Cancelled (rule JOB-10). The original speaks of jobs all of whose
 *   tasks finished, and of none that were canceled in this way.
 * - A job is Cancelled also when it outlives its own Runtime; when it outlives the cluster's `JobRuntime`, it
 *   is Failed (rule JT-5).
 * @see [CCP Enumerations](page:enumeration-types)
 * @see {@link Cluster.ListJobs}
 * @see {@link Job.Status}
 * @enum
 */
export const JobStatus = {
  /** The job was made or added, but not put into the queue; it waits for {@link Cluster.SubmitJob}. */
  NotSubmitted: 0,
  /** The job stands in the queue and waits for processors (rules JOB-6, SCH-2). */
  Queued: 1,
  /** The job holds its processors, and its tasks run or wait for their turn (rules JOB-10, SCH-6). */
  Running: 2,
  /**
   * All tasks are completed and none failed (rule JOB-10).
   *
   * A task that was canceled alone does not hinder this, a decision of ours.
   */
  Finished: 3,
  /**
   * All tasks are completed and at least one failed (rule JOB-10), or the cluster had to give the job up
   * (rules JT-5, JOB-17).
   *
   * {@link Job.ErrorMessage} says why.
   */
  Failed: 4,
  /**
   * The job was canceled: by a user, by its own time limit, or task by task until none was left (rules CXL-1,
   * JT-5, JOB-10).
   *
   * {@link Job.ErrorMessage} gives the reason.
   */
  Cancelled: 5,
  0: "NotSubmitted",
  1: "Queued",
  2: "Running",
  3: "Finished",
  4: "Failed",
  5: "Cancelled",
} as const;

/** One of the values of {@link JobStatus:enum}. */
export type JobStatus = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * How urgent a job is: the numbers by name, and the names by number.
 *
 * The queue is ordered by priority first, then by the time of submission (rule SCH-1). Above
 * `JobPriority.Normal`, the default, only administrators may go (rule JT-10). A higher priority never stops a
 * job that runs.
 *
 * @remarks The constants `JobPriority.Lowest` and so on, as C++ has them, are the numbers of this object;
 * `JobPriority[2]` gives the name `"Normal"`. These names are also the values that
 * {@link Cluster.ModifyJobTerm} and job documents take (rule MOD-5). A new priority moves a Queued job to its
 * new place at once (rule MOD-8).
 * @see [CCP Enumerations](page:enumeration-types)
 * @see {@link Job.Priority}
 * @see {@link Job.Priority}
 * @see {@link Cluster.ModifyJobTerm}
 * @enum
 */
export const JobPriority = {
  /** Comes after all others. */
  Lowest: 0,
  /** Comes after jobs of normal priority. */
  BelowNormal: 1,
  /** The default (rule JT-1). */
  Normal: 2,
  /** Comes before jobs of normal priority; for administrators (rule JT-10). */
  AboveNormal: 3,
  /** Comes before all others; for administrators (rule JT-10). */
  Highest: 4,
  0: "Lowest",
  1: "BelowNormal",
  2: "Normal",
  3: "AboveNormal",
  4: "Highest",
} as const;

/** One of the values of {@link JobPriority:enum}. */
export type JobPriority = 0 | 1 | 2 | 3 | 4;

/**
 * How far a task got: the numbers by name, and the names by number.
 *
 * A task is NotSubmitted and Queued together with its job, and Running once its dependencies are completed
 * and the job has processors for it. It is completed when it is Finished, Failed or Cancelled.
 * {@link Cluster.RequeueTask} makes a Failed, Cancelled or Running one Queued again, if it may run twice
 * (rules TSK-8, TSK-9, TSK-11, RQ-8).
 *
 * @remarks The constants `TaskStatus.NotSubmitted` and so on, as C++ has them, are the numbers of this
 * object; `TaskStatus[1]` gives the name `"Queued"`. {@link Task.Status} tells it of a task as it was when it
 * was fetched.
 *
 * The original has two words for what makes a task fail: an error of the application, or of the system. A
 * system error, such as a node that is lost, queues the task again as often as `TaskRetryCount` allows; only
 * then is it Failed (rule JOB-17).
 * @see [CCP Enumerations](page:enumeration-types)
 * @see {@link Task.Status}
 * @see {@link Cluster.CancelTask}
 * @see {@link Cluster.RequeueTask}
 * @enum
 */
export const TaskStatus = {
  /** The task was made or added, but its job was not put into the queue. */
  NotSubmitted: 0,
  /**
   * The task waits: for its job to start, for tasks it depends on, or for processors (rules JOB-6, TSK-8,
   * TSK-9).
   */
  Queued: 1,
  /** The command of the task runs (rule TSK-10). */
  Running: 2,
  /** The command ended with exit code 0 (rule TSK-11). */
  Finished: 3,
  /**
   * The command ended with another exit code, ran out of time, could not be started, or was stopped with its
   * job (rules TSK-11, TSK-12, TSK-15, CXL-1).
   *
   * {@link Task.ErrorMessage} says why.
   */
  Failed: 4,
  /**
   * The task was canceled, alone or, before it had started, with its job (rules CXL-1, CXL-4).
   *
   * {@link Task.ErrorMessage} gives the reason.
   */
  Cancelled: 5,
  0: "NotSubmitted",
  1: "Queued",
  2: "Running",
  3: "Finished",
  4: "Failed",
  5: "Cancelled",
} as const;

/** One of the values of {@link TaskStatus:enum}. */
export type TaskStatus = 0 | 1 | 2 | 3 | 4 | 5;
