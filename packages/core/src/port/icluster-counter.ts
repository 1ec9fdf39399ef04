import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { long, SAFEARRAY, VARIANT_BOOL } from "../com/types.ts";

/**
 * How many jobs, tasks, nodes and processors the cluster has, by status.
 *
 * {@link ICluster.get_ClusterCounter} gives it. It is a snapshot: all numbers are of one moment and never
 * change by themselves. Every member is local and answers at once. One that is created by its class id
 * answers zeros.
 *
 * @hresult E_POINTER - when an [out] reference or the other counter is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks Each total is the sum of its parts, whether for jobs, tasks, nodes or processors; idle nodes are a
 * part of the ready ones and counted no second time (rule COL-4). Commands are neither jobs nor tasks.
 * @page iclustercounter
 */
export interface IClusterCounter extends IDispatch {
  /**
   * Gives the number of jobs that the cluster keeps, in whatever status.
   *
   * @param pRetVal - Receives the number: the sum of the six statuses.
   * @returns `S_OK`, or a failure.
   * @remarks Completed jobs count until they are removed (rules COL-4, JOB-15).
   * @page iclustercounter-get-totalnumberofjobs
   */
  get_TotalNumberOfJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that were added but not put into the queue (`JobStatus_NotSubmitted`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofnotsubmittedjobs
   */
  get_NumberOfNotSubmittedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that wait in the queue (`JobStatus_Queued`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofqueuedjobs
   */
  get_NumberOfQueuedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that run (`JobStatus_Running`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofrunningjobs
   */
  get_NumberOfRunningJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that ended well (`JobStatus_Finished`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberoffinishedjobs
   */
  get_NumberOfFinishedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that failed (`JobStatus_Failed`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberoffailedjobs
   */
  get_NumberOfFailedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that were canceled (`JobStatus_Cancelled`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofcancelledjobs
   */
  get_NumberOfCancelledJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks that the cluster keeps, in whatever status.
   *
   * @param pRetVal - Receives the number: the sum of the six statuses.
   * @returns `S_OK`, or a failure.
   * @remarks The tasks of completed jobs count until the job is removed (rules COL-4, JOB-15).
   * @page iclustercounter-get-totalnumberoftasks
   */
  get_TotalNumberOfTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that were added but not put into the queue
   * (`TaskStatus_NotSubmitted`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofnotsubmittedtasks
   */
  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that run (`TaskStatus_Running`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofrunningtasks
   */
  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that wait in the queue (`TaskStatus_Queued`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofqueuedtasks
   */
  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that failed (`TaskStatus_Failed`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberoffailedtasks
   */
  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that were canceled (`TaskStatus_Cancelled`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofcancelledtasks
   */
  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that ended well (`TaskStatus_Finished`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberoffinishedtasks
   */
  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes, in whatever status.
   *
   * @param pRetVal - Receives the number, 1 or above: the sum of ready, paused, unreachable and pending
   * nodes.
   * @returns `S_OK`, or a failure.
   * @remarks The head node is a node too (rules COL-4, NOD-1).
   * @page iclustercounter-get-totalnumberofnodes
   */
  get_TotalNumberOfNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that are Ready and on which no job holds a processor.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks They are counted among the ready nodes as well.
   * @page iclustercounter-get-numberofidlenodes
   */
  get_NumberOfIdleNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that start nothing new (`NodeStatus_Paused`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofpausednodes
   */
  get_NumberOfPausedNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that do not answer (`NodeStatus_Unreachable`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofunreachablenodes
   */
  get_NumberOfUnreachableNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that take work, idle or not (`NodeStatus_Ready`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofreadynodes
   */
  get_NumberOfReadyNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that wait for approval (`NodeStatus_PendingApproval`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofpendingnodes
   */
  get_NumberOfPendingNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors of all nodes.
   *
   * @param pRetVal - Receives the number: the sum of busy, idle, unreachable and pending processors.
   * @returns `S_OK`, or a failure.
   * @remarks Rule COL-4.
   * @page iclustercounter-get-totalnumberofprocessors
   */
  get_TotalNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors that jobs hold, on nodes that are Ready or Paused.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks An exclusive job holds all processors of its nodes (rule SCH-3).
   * @page iclustercounter-get-numberofbusyprocessors
   */
  get_NumberOfBusyProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors that no job holds, on nodes that are Ready or Paused.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Those of paused nodes are counted, though nothing new starts there (rule SCH-7).
   * @page iclustercounter-get-numberofidleprocessors
   */
  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors of the nodes that do not answer.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofunreachableprocessors
   */
  get_NumberOfUnreachableProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors of the nodes that wait for approval.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page iclustercounter-get-numberofpendingprocessors
   */
  get_NumberOfPendingProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the stamp of the snapshot, bytes without a meaning to callers.
   *
   * @param pRetVal - Receives a copy of the bytes.
   * @returns `S_OK`, or a failure.
   * @remarks Made for the cluster's own use. Equal stamps of one cluster mean that nothing changed in between
   * (rule COL-4).
   * @page iclustercounter-get-timestamp
   */
  get_Timestamp(pRetVal: Out<SAFEARRAY>): HRESULT;

  /**
   * Tells whether another snapshot shows the same numbers.
   *
   * @param counter - The other snapshot; it may come from another cluster.
   * @param pRetVal - Receives true when all counters are equal; the stamps are not compared.
   * @returns `S_OK`, or a failure.
   * @hresult E_NOINTERFACE - when the other object lacks members of this interface.
   * @remarks Rule COL-4.
   * @page iclustercounter-equals
   */
  Equals(counter: IClusterCounter, pRetVal: Out<VARIANT_BOOL>): HRESULT;
}
