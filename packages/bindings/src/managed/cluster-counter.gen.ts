// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  CLSID_ClusterCounter,
  type IClusterCounter,
  IID_IClusterCounter,
  type long,
  type SAFEARRAY,
  type VARIANT_BOOL,
} from "@ccp/core";
import { read } from "../runtime/calls.ts";
import { adopt, create, ManagedObject, rawOf } from "../runtime/managed-object.ts";

/**
 * How many jobs, tasks, nodes and processors the cluster has, by status.
 *
 * {@link Cluster.ClusterCounter} gives it. It is a snapshot: all numbers are of one moment and never change
 * by themselves. Every member is local and answers at once. One that is made with `new` answers zeros.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks Each total is the sum of its parts, whether for jobs, tasks, nodes or processors; idle nodes are a
 * part of the ready ones and counted no second time (rule COL-4). Commands are neither jobs nor tasks. To
 * follow the cluster, ask for a new counter from time to time; {@link ClusterCounter.Equals} tells whether it
 * shows anything new.
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.ClusterCounter}
 * @see {@link JobCounter}
 */
export class ClusterCounter extends ManagedObject<IClusterCounter> {
  /**
   * Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.
   */
  constructor() {
    super(create<IClusterCounter>(CLSID_ClusterCounter, IID_IClusterCounter));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pClusterCounter - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pClusterCounter: IClusterCounter): ClusterCounter {
    return adopt(pClusterCounter, IID_IClusterCounter, ClusterCounter);
  }

  /**
   * The number of jobs that the cluster keeps, in whatever status.
   *
   * @returns The number: the sum of the six statuses.
   * @remarks Jobs count from the moment that {@link Cluster.AddJob} or {@link Cluster.QueueJob} gives them an
   * id, one by one or many at once. Completed jobs count until they are removed (rules COL-4, JOB-15).
   * @see {@link Cluster.ListAllJobsWithPaging}
   */
  get TotalNumberOfJobs(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfJobs(pRetVal));
  }

  /**
   * The number of jobs that were added but not put into the queue (`JobStatus.NotSubmitted`).
   *
   * @returns The number, 0 or above.
   * @remarks They wait for {@link Cluster.SubmitJob} (rule JOB-6), and are never removed by themselves (rule
   * JOB-15).
   * @see {@link JobStatus:enum}
   */
  get NumberOfNotSubmittedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfNotSubmittedJobs(pRetVal));
  }

  /**
   * The number of jobs that wait in the queue (`JobStatus.Queued`).
   *
   * @returns The number, 0 or above.
   * @remarks A job that was requeued counts here again (rules JOB-6, RQ-3).
   * @see {@link JobStatus:enum}
   */
  get NumberOfQueuedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfQueuedJobs(pRetVal));
  }

  /**
   * The number of jobs that run (`JobStatus.Running`).
   *
   * @returns The number, 0 or above.
   * @remarks A job runs from the moment that it holds its processors, also while all of its tasks wait (rules
   * JOB-10, JOB-12).
   * @see {@link JobStatus:enum}
   */
  get NumberOfRunningJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfRunningJobs(pRetVal));
  }

  /**
   * The number of jobs that ended well (`JobStatus.Finished`).
   *
   * @returns The number, 0 or above.
   * @remarks They count until they are removed, `TTLCompletedJobs` days after their end at the earliest
   * (rules JOB-10, JOB-15).
   * @see {@link JobStatus:enum}
   */
  get NumberOfFinishedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFinishedJobs(pRetVal));
  }

  /**
   * The number of jobs that failed (`JobStatus.Failed`).
   *
   * @returns The number, 0 or above.
   * @remarks {@link Cluster.ListJobs} lists them, and {@link Job.ErrorMessage} says why each failed. Those
   * that nobody requeues count until they are removed (rules JOB-10, JOB-15).
   * @see {@link Cluster.ListJobs}
   * @see {@link JobStatus:enum}
   */
  get NumberOfFailedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFailedJobs(pRetVal));
  }

  /**
   * The number of jobs that were canceled (`JobStatus.Cancelled`).
   *
   * @returns The number, 0 or above.
   * @remarks Jobs that outlived their own Runtime are among them (rule JT-5). They count until they are
   * removed (rules CXL-1, JOB-15).
   * @see {@link JobStatus:enum}
   */
  get NumberOfCancelledJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfCancelledJobs(pRetVal));
  }

  /**
   * The number of tasks that the cluster keeps, in whatever status.
   *
   * @returns The number: the sum of the six statuses.
   * @remarks The tasks of completed jobs count until the job is removed (rules COL-4, JOB-15). What
   * {@link Cluster.ExecuteCommand} runs is no task of a job, and counts nowhere.
   * @see {@link Job.TaskCount}
   */
  get TotalNumberOfTasks(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that were added but not put into the queue (`TaskStatus.NotSubmitted`).
   *
   * @returns The number, 0 or above.
   * @see {@link JobCounter.NumberOfNotSubmittedTasks}
   * @see {@link TaskStatus:enum}
   */
  get NumberOfNotSubmittedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfNotSubmittedTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that run (`TaskStatus.Running`).
   *
   * @returns The number, 0 or above.
   * @remarks A task counts once, on however many nodes it runs (rule TSK-10).
   * @see {@link JobCounter.NumberOfRunningTasks}
   * @see {@link TaskStatus:enum}
   */
  get NumberOfRunningTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfRunningTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that wait in the queue (`TaskStatus.Queued`).
   *
   * @returns The number, 0 or above.
   * @remarks Tasks of jobs that run are among them, as long as they wait for processors or for tasks that
   * they depend on (rules TSK-8, TSK-9).
   * @see {@link JobCounter.NumberOfQueuedTasks}
   * @see {@link TaskStatus:enum}
   */
  get NumberOfQueuedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfQueuedTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that failed (`TaskStatus.Failed`).
   *
   * @returns The number, 0 or above.
   * @remarks Tasks that ran when their job was canceled are among them (rules TSK-11, CXL-1).
   * @see {@link JobCounter.NumberOfFailedTasks}
   * @see {@link TaskStatus:enum}
   */
  get NumberOfFailedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFailedTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that were canceled (`TaskStatus.Cancelled`).
   *
   * @returns The number, 0 or above.
   * @remarks Both those that were canceled alone and those that had not started when their job was canceled
   * (rules CXL-1, CXL-4).
   * @see {@link JobCounter.NumberOfCancelledTasks}
   * @see {@link TaskStatus:enum}
   */
  get NumberOfCancelledTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfCancelledTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that ended well (`TaskStatus.Finished`).
   *
   * @returns The number, 0 or above.
   * @remarks Tasks whose command ended with exit code 0 (rule TSK-11).
   * @see {@link JobCounter.NumberOfFinishedTasks}
   * @see {@link TaskStatus:enum}
   */
  get NumberOfFinishedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFinishedTasks(pRetVal));
  }

  /**
   * The number of nodes, in whatever status.
   *
   * @returns The number, 1 or above: the sum of ready, paused, unreachable and pending nodes.
   * @remarks The head node is a node too (rules COL-4, NOD-1).
   * @see {@link Cluster.ComputeNodes}
   */
  get TotalNumberOfNodes(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfNodes(pRetVal));
  }

  /**
   * The number of nodes that are Ready and on which no job holds a processor.
   *
   * @returns The number, 0 or above.
   * @remarks They are counted among the ready nodes as well (rule COL-4). An exclusive job needs such a node
   * (rule SCH-3).
   *
   * The original does not say what makes a node idle. Here it is one on which no job holds a processor; a
   * paused node is never idle.
   * @see {@link Node.NumberOfIdleProcessors}
   */
  get NumberOfIdleNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfIdleNodes(pRetVal));
  }

  /**
   * The number of nodes that start nothing new (`NodeStatus.Paused`).
   *
   * @returns The number, 0 or above.
   * @remarks What runs on them goes on; {@link Cluster.ResumeNode} makes them Ready (rules NOD-2, SCH-7).
   * Nodes that were just approved are among them.
   * @see {@link Cluster.PauseNode}
   * @see {@link NodeStatus:enum}
   */
  get NumberOfPausedNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfPausedNodes(pRetVal));
  }

  /**
   * The number of nodes that do not answer (`NodeStatus.Unreachable`).
   *
   * @returns The number, 0 or above.
   * @remarks A node is Unreachable after it missed `InactivityCount` heartbeats, not before (rule NOD-4).
   * @see {@link NodeStatus:enum}
   */
  get NumberOfUnreachableNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfUnreachableNodes(pRetVal));
  }

  /**
   * The number of nodes that take work, idle or not (`NodeStatus.Ready`).
   *
   * @returns The number, 0 or above.
   * @see {@link Cluster.ResumeNode}
   * @see {@link NodeStatus:enum}
   */
  get NumberOfReadyNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfReadyNodes(pRetVal));
  }

  /**
   * The number of nodes that wait for approval (`NodeStatus.PendingApproval`).
   *
   * @returns The number, 0 or above.
   * @remarks They take no part in the cluster until {@link Cluster.ApproveNode} (rules NOD-2, SCH-7).
   * @see {@link Cluster.ApproveNode}
   * @see {@link NodeStatus:enum}
   */
  get NumberOfPendingNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfPendingNodes(pRetVal));
  }

  /**
   * The number of processors of all nodes.
   *
   * @returns The number: the sum of busy, idle, unreachable and pending processors.
   * @remarks It counts nodes of every status, also those that take no work (rule COL-4).
   * @see {@link Node.NumberOfProcessors}
   */
  get TotalNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfProcessors(pRetVal));
  }

  /**
   * The number of processors that jobs hold, on nodes that are Ready or Paused.
   *
   * @returns The number, 0 or above.
   * @remarks An exclusive job holds all processors of its nodes (rule SCH-3).
   *
   * The original calls a processor busy that runs a job. Here it is one that a job holds, also while no task
   * runs on it, and an exclusive job holds whole nodes (rule SCH-3).
   */
  get NumberOfBusyProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfBusyProcessors(pRetVal));
  }

  /**
   * The number of processors that no job holds, on nodes that are Ready or Paused.
   *
   * @returns The number, 0 or above.
   * @remarks Those of paused nodes are counted, though nothing new starts there (rule SCH-7).
   * @see {@link Node.NumberOfIdleProcessors}
   */
  get NumberOfIdleProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfIdleProcessors(pRetVal));
  }

  /**
   * The number of processors of the nodes that do not answer.
   *
   * @returns The number, 0 or above.
   * @remarks A node that is switched off and one behind a broken cable look alike: neither answers (rule
   * NOD-4). What its processors did is lost (rule JOB-17).
   * @see {@link NodeStatus:enum}
   */
  get NumberOfUnreachableProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfUnreachableProcessors(pRetVal));
  }

  /**
   * The number of processors of the nodes that wait for approval.
   *
   * @returns The number, 0 or above.
   * @remarks They take part after {@link Cluster.ApproveNode} and {@link Cluster.ResumeNode} (rule NOD-2).
   * @see {@link Cluster.ApproveNode}
   */
  get NumberOfPendingProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfPendingProcessors(pRetVal));
  }

  /**
   * The stamp of the snapshot, bytes without a meaning to callers.
   *
   * @returns A copy of the bytes.
   * @remarks Made for the cluster's own use. Equal stamps of one cluster mean that nothing changed in between
   * (rule COL-4).
   *
   * The original asks callers to leave this member alone, and says nothing of what it gives. Here it may be
   * called, and gives a stamp that only grows with the changes of one cluster (rule COL-4).
   */
  get Timestamp(): Uint8Array {
    return read<SAFEARRAY>((pRetVal) => this.raw.get_Timestamp(pRetVal));
  }

  /**
   * Tells whether another snapshot shows the same numbers.
   *
   * @param counter - The other snapshot; it may come from another cluster.
   * @returns True when all counters are equal; the stamps are not compared.
   * @throws {@link ComputeClusterException} with `E_NOINTERFACE` when the other object lacks members of this
   * interface.
   * @remarks All 25 counters are compared (rule COL-4). Two snapshots between which a job came and another
   * one went can be equal.
   *
   * What equal means, the original leaves open: here the numbers decide, and the stamps are not compared
   * (rule COL-4).
   * @see {@link Cluster.ClusterCounter}
   */
  Equals(counter: ClusterCounter): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.Equals(rawOf(counter), pRetVal));
  }
}
