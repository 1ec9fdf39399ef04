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
 * @remarks
 * Each total is the sum of its parts, whether for jobs, tasks, nodes or processors; idle nodes are a part of
 * the ready ones and counted no second time (rule COL-4). Commands are neither jobs nor tasks. To follow the
 * cluster, ask for a new counter from time to time; {@link IClusterCounter.Equals} tells whether it shows
 * anything new.
 * @example
 * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter}
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.get_ClusterCounter}
 * @see {@link IJobCounter}
 * @page iclustercounter
 */
export interface IClusterCounter extends IDispatch {
  /**
   * Gives the number of jobs that the cluster keeps, in whatever status.
   *
   * @param pRetVal - Receives the number: the sum of the six statuses.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Jobs count from the moment that {@link ICluster.AddJob} or {@link ICluster.QueueJob} gives them an id,
   * one by one or many at once. Completed jobs count until they are removed (rules COL-4, JOB-15).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-totalnumberofjobs}
   * @see {@link ICluster.ListAllJobsWithPaging}
   * @page iclustercounter-get-totalnumberofjobs
   */
  get_TotalNumberOfJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that were added but not put into the queue (`JobStatus_NotSubmitted`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They wait for {@link ICluster.SubmitJob} (rule JOB-6), and are never removed by themselves (rule JOB-15).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofnotsubmittedjobs}
   * @see {@link JobStatus}
   * @page iclustercounter-get-numberofnotsubmittedjobs
   */
  get_NumberOfNotSubmittedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that wait in the queue (`JobStatus_Queued`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A job that was requeued counts here again (rules JOB-6, RQ-3).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofqueuedjobs}
   * @see {@link JobStatus}
   * @page iclustercounter-get-numberofqueuedjobs
   */
  get_NumberOfQueuedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that run (`JobStatus_Running`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A job runs from the moment that it holds its processors, also while all of its tasks wait (rules JOB-10,
   * JOB-12).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofrunningjobs}
   * @see {@link JobStatus}
   * @page iclustercounter-get-numberofrunningjobs
   */
  get_NumberOfRunningJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that ended well (`JobStatus_Finished`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They count until they are removed, `TTLCompletedJobs` days after their end at the earliest (rules JOB-10,
   * JOB-15).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberoffinishedjobs}
   * @see {@link JobStatus}
   * @page iclustercounter-get-numberoffinishedjobs
   */
  get_NumberOfFinishedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that failed (`JobStatus_Failed`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link ICluster.ListJobs} lists them, and {@link IJob.get_ErrorMessage} says why each failed. Those that
   * nobody requeues count until they are removed (rules JOB-10, JOB-15).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberoffailedjobs}
   * @see {@link ICluster.ListJobs}
   * @see {@link JobStatus}
   * @page iclustercounter-get-numberoffailedjobs
   */
  get_NumberOfFailedJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of jobs that were canceled (`JobStatus_Cancelled`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Jobs that outlived their own Runtime are among them (rule JT-5). They count until they are removed
   * (rules CXL-1, JOB-15).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofcancelledjobs}
   * @see {@link JobStatus}
   * @page iclustercounter-get-numberofcancelledjobs
   */
  get_NumberOfCancelledJobs(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks that the cluster keeps, in whatever status.
   *
   * @param pRetVal - Receives the number: the sum of the six statuses.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The tasks of completed jobs count until the job is removed (rules COL-4, JOB-15). What
   * {@link ICluster.ExecuteCommand} runs is no task of a job, and counts nowhere.
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-totalnumberoftasks}
   * @see {@link IJob.get_TaskCount}
   * @page iclustercounter-get-totalnumberoftasks
   */
  get_TotalNumberOfTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that were added but not put into the queue
   * (`TaskStatus_NotSubmitted`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofnotsubmittedtasks}
   * @see {@link IJobCounter.get_NumberOfNotSubmittedTasks}
   * @see {@link TaskStatus}
   * @page iclustercounter-get-numberofnotsubmittedtasks
   */
  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that run (`TaskStatus_Running`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A task counts once, on however many nodes it runs (rule TSK-10).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofrunningtasks}
   * @see {@link IJobCounter.get_NumberOfRunningTasks}
   * @see {@link TaskStatus}
   * @page iclustercounter-get-numberofrunningtasks
   */
  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that wait in the queue (`TaskStatus_Queued`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Tasks of jobs that run are among them, as long as they wait for processors or for tasks that they depend
   * on (rules TSK-8, TSK-9).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofqueuedtasks}
   * @see {@link IJobCounter.get_NumberOfQueuedTasks}
   * @see {@link TaskStatus}
   * @page iclustercounter-get-numberofqueuedtasks
   */
  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that failed (`TaskStatus_Failed`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Tasks that ran when their job was canceled are among them (rules TSK-11, CXL-1).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberoffailedtasks}
   * @see {@link IJobCounter.get_NumberOfFailedTasks}
   * @see {@link TaskStatus}
   * @page iclustercounter-get-numberoffailedtasks
   */
  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that were canceled (`TaskStatus_Cancelled`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Both those that were canceled alone and those that had not started when their job was canceled
   * (rules CXL-1, CXL-4).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberofcancelledtasks}
   * @see {@link IJobCounter.get_NumberOfCancelledTasks}
   * @see {@link TaskStatus}
   * @page iclustercounter-get-numberofcancelledtasks
   */
  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of all jobs that ended well (`TaskStatus_Finished`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Tasks whose command ended with exit code 0 (rule TSK-11).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/jobs-and-tasks.ts#iclustercounter-get-numberoffinishedtasks}
   * @see {@link IJobCounter.get_NumberOfFinishedTasks}
   * @see {@link TaskStatus}
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
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-totalnumberofnodes}
   * @see {@link ICluster.get_ComputeNodes}
   * @page iclustercounter-get-totalnumberofnodes
   */
  get_TotalNumberOfNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that are Ready and on which no job holds a processor.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They are counted among the ready nodes as well (rule COL-4). An exclusive job needs such a node
   * (rule SCH-3).
   * @differences
   * The original does not say what makes a node idle. Here it is one on which no job holds a processor; a
   * paused node is never idle.
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofidlenodes}
   * @see {@link INode.get_NumberOfIdleProcessors}
   * @page iclustercounter-get-numberofidlenodes
   */
  get_NumberOfIdleNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that start nothing new (`NodeStatus_Paused`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * What runs on them goes on; {@link ICluster.ResumeNode} makes them Ready (rules NOD-2, SCH-7). Nodes that
   * were just approved are among them.
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofpausednodes}
   * @see {@link ICluster.PauseNode}
   * @see {@link NodeStatus}
   * @page iclustercounter-get-numberofpausednodes
   */
  get_NumberOfPausedNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that do not answer (`NodeStatus_Unreachable`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A node is Unreachable after it missed `InactivityCount` heartbeats, not before (rule NOD-4).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofunreachablenodes}
   * @see {@link NodeStatus}
   * @page iclustercounter-get-numberofunreachablenodes
   */
  get_NumberOfUnreachableNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that take work, idle or not (`NodeStatus_Ready`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofreadynodes}
   * @see {@link ICluster.ResumeNode}
   * @see {@link NodeStatus}
   * @page iclustercounter-get-numberofreadynodes
   */
  get_NumberOfReadyNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of nodes that wait for approval (`NodeStatus_PendingApproval`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They take no part in the cluster until {@link ICluster.ApproveNode} (rules NOD-2, SCH-7).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofpendingnodes}
   * @see {@link ICluster.ApproveNode}
   * @see {@link NodeStatus}
   * @page iclustercounter-get-numberofpendingnodes
   */
  get_NumberOfPendingNodes(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors of all nodes.
   *
   * @param pRetVal - Receives the number: the sum of busy, idle, unreachable and pending processors.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It counts nodes of every status, also those that take no work (rule COL-4).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-totalnumberofprocessors}
   * @see {@link INode.get_NumberOfProcessors}
   * @page iclustercounter-get-totalnumberofprocessors
   */
  get_TotalNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors that jobs hold, on nodes that are Ready or Paused.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks An exclusive job holds all processors of its nodes (rule SCH-3).
   * @differences
   * The original calls a processor busy that runs a job. Here it is one that a job holds, also while no task
   * runs on it, and an exclusive job holds whole nodes (rule SCH-3).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofbusyprocessors}
   * @page iclustercounter-get-numberofbusyprocessors
   */
  get_NumberOfBusyProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors that no job holds, on nodes that are Ready or Paused.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Those of paused nodes are counted, though nothing new starts there (rule SCH-7).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofidleprocessors}
   * @see {@link INode.get_NumberOfIdleProcessors}
   * @page iclustercounter-get-numberofidleprocessors
   */
  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors of the nodes that do not answer.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A node that is switched off and one behind a broken cable look alike: neither answers (rule NOD-4). What
   * its processors did is lost (rule JOB-17).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofunreachableprocessors}
   * @see {@link NodeStatus}
   * @page iclustercounter-get-numberofunreachableprocessors
   */
  get_NumberOfUnreachableProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of processors of the nodes that wait for approval.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They take part after {@link ICluster.ApproveNode} and {@link ICluster.ResumeNode} (rule NOD-2).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-numberofpendingprocessors}
   * @see {@link ICluster.ApproveNode}
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
   * @differences
   * The original asks callers to leave this member alone, and says nothing of what it gives. Here it may be
   * called, and gives a stamp that only grows with the changes of one cluster (rule COL-4).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-get-timestamp}
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
   * @remarks
   * All 25 counters are compared (rule COL-4). Two snapshots between which a job came and another one went
   * can be equal.
   * @differences
   * What equal means, the original leaves open: here the numbers decide, and the stamps are not compared
   * (rule COL-4).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-counter/nodes-and-processors.ts#iclustercounter-equals}
   * @see {@link ICluster.get_ClusterCounter}
   * @page iclustercounter-equals
   */
  Equals(counter: IClusterCounter, pRetVal: Out<VARIANT_BOOL>): HRESULT;
}
