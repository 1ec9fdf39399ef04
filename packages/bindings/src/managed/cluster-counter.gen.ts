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
 * part of the ready ones and counted no second time (rule COL-4). Commands are neither jobs nor tasks.
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
   * @remarks Completed jobs count until they are removed (rules COL-4, JOB-15).
   */
  get TotalNumberOfJobs(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfJobs(pRetVal));
  }

  /**
   * The number of jobs that were added but not put into the queue (`JobStatus.NotSubmitted`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfNotSubmittedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfNotSubmittedJobs(pRetVal));
  }

  /**
   * The number of jobs that wait in the queue (`JobStatus.Queued`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfQueuedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfQueuedJobs(pRetVal));
  }

  /**
   * The number of jobs that run (`JobStatus.Running`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfRunningJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfRunningJobs(pRetVal));
  }

  /**
   * The number of jobs that ended well (`JobStatus.Finished`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfFinishedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFinishedJobs(pRetVal));
  }

  /**
   * The number of jobs that failed (`JobStatus.Failed`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfFailedJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFailedJobs(pRetVal));
  }

  /**
   * The number of jobs that were canceled (`JobStatus.Cancelled`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfCancelledJobs(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfCancelledJobs(pRetVal));
  }

  /**
   * The number of tasks that the cluster keeps, in whatever status.
   *
   * @returns The number: the sum of the six statuses.
   * @remarks The tasks of completed jobs count until the job is removed (rules COL-4, JOB-15).
   */
  get TotalNumberOfTasks(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that were added but not put into the queue (`TaskStatus.NotSubmitted`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfNotSubmittedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfNotSubmittedTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that run (`TaskStatus.Running`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfRunningTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfRunningTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that wait in the queue (`TaskStatus.Queued`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfQueuedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfQueuedTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that failed (`TaskStatus.Failed`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfFailedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFailedTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that were canceled (`TaskStatus.Cancelled`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfCancelledTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfCancelledTasks(pRetVal));
  }

  /**
   * The number of tasks of all jobs that ended well (`TaskStatus.Finished`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfFinishedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFinishedTasks(pRetVal));
  }

  /**
   * The number of nodes, in whatever status.
   *
   * @returns The number, 1 or above: the sum of ready, paused, unreachable and pending nodes.
   * @remarks The head node is a node too (rules COL-4, NOD-1).
   */
  get TotalNumberOfNodes(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfNodes(pRetVal));
  }

  /**
   * The number of nodes that are Ready and on which no job holds a processor.
   *
   * @returns The number, 0 or above.
   * @remarks They are counted among the ready nodes as well.
   */
  get NumberOfIdleNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfIdleNodes(pRetVal));
  }

  /**
   * The number of nodes that start nothing new (`NodeStatus.Paused`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfPausedNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfPausedNodes(pRetVal));
  }

  /**
   * The number of nodes that do not answer (`NodeStatus.Unreachable`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfUnreachableNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfUnreachableNodes(pRetVal));
  }

  /**
   * The number of nodes that take work, idle or not (`NodeStatus.Ready`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfReadyNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfReadyNodes(pRetVal));
  }

  /**
   * The number of nodes that wait for approval (`NodeStatus.PendingApproval`).
   *
   * @returns The number, 0 or above.
   */
  get NumberOfPendingNodes(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfPendingNodes(pRetVal));
  }

  /**
   * The number of processors of all nodes.
   *
   * @returns The number: the sum of busy, idle, unreachable and pending processors.
   * @remarks Rule COL-4.
   */
  get TotalNumberOfProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_TotalNumberOfProcessors(pRetVal));
  }

  /**
   * The number of processors that jobs hold, on nodes that are Ready or Paused.
   *
   * @returns The number, 0 or above.
   * @remarks An exclusive job holds all processors of its nodes (rule SCH-3).
   */
  get NumberOfBusyProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfBusyProcessors(pRetVal));
  }

  /**
   * The number of processors that no job holds, on nodes that are Ready or Paused.
   *
   * @returns The number, 0 or above.
   * @remarks Those of paused nodes are counted, though nothing new starts there (rule SCH-7).
   */
  get NumberOfIdleProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfIdleProcessors(pRetVal));
  }

  /**
   * The number of processors of the nodes that do not answer.
   *
   * @returns The number, 0 or above.
   */
  get NumberOfUnreachableProcessors(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfUnreachableProcessors(pRetVal));
  }

  /**
   * The number of processors of the nodes that wait for approval.
   *
   * @returns The number, 0 or above.
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
   * @remarks Rule COL-4.
   */
  Equals(counter: ClusterCounter): boolean {
    return read<VARIANT_BOOL>((pRetVal) => this.raw.Equals(rawOf(counter), pRetVal));
  }
}
