import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../../com/types.ts";
import type { INameValueCollection } from "../iname-value-collection.ts";

/**
 * The part of {@link IJob} about the nodes and processors that the job asks for. The type library lists its id,
 * its extended terms and two of its times between them.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, no 32-bit integer, or a string that holds a
 * NUL or half of a surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface JobResources extends IDispatch {
  /**
   * Gives the nodes to which the job is confined.
   *
   * @param pRetVal - Receives the node names, separated by commas; empty, the default, lets the job run on any
   * node.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1. Blanks around a name and empty entries of the list that was set do not
   * come back. The list says where the job may run, not where it runs: {@link ICluster.ListJobsOnNode} tells
   * that.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-askednodes}
   * @see {@link IJob.put_AskedNodes}
   * @see {@link ITask.put_RequiredNodes}
   * @see {@link ICluster.ListJobsOnNode}
   * @page ijob-get-askednodes
   */
  get_AskedNodes(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Confines the job to some nodes, such as those that have the software it needs.
   *
   * The nodes are looked up when the job is added or modified, not here: a name that the cluster does not
   * know makes that call fail with `ERROR_NOT_FOUND`.
   *
   * @param pRetVal - Node names separated by commas, compared without case (rule NOD-1); blanks around a name do
   * not count. Empty or `null`, the default: any node.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The job starts on Ready nodes of the list only (rule SCH-2). Together they must have its minimum of
   * processors (rule JT-3), and the required nodes of its tasks must be among them (rule TSK-5). A job in the
   * cluster takes another list as its term `AskedNodes`, while it does not run (rules MOD-3, MOD-4).
   * @differences
   * - The page of the original prints the parameter as out. It is in, as the type library has it.
   * - That the nodes have to exist, the original says; when they are looked up, it leaves open (rule JT-3).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-put-askednodes}
   * @see {@link IJob.get_AskedNodes}
   * @see {@link ITask.put_RequiredNodes}
   * @see {@link ICluster.get_ComputeNodes}
   * @page ijob-put-askednodes
   */
  put_AskedNodes(pRetVal: BSTR): HRESULT;

  /**
   * Gives the time at which the job was created.
   *
   * @param pRetVal - Receives an OLE automation date in UTC: when the job was added to the cluster;
   * 2958465.999999…, the last moment of the year 9999, in an object that did not come from the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7).
   * {@link ICluster.CreateJob} makes an object on the client alone, so it is {@link ICluster.AddJob} that
   * counts.
   * @differences
   * The original names no time zone, and says nothing of a job that was not added. Times here are in UTC, and
   * one that has not come has the value which the original gives for the end time (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-createtime}
   * @see {@link IJob.get_EndTime}
   * @see {@link IJob.get_StartTime}
   * @see {@link IJob.get_SubmitTime}
   * @see [Listing Jobs](page:listing-jobs)
   * @page ijob-get-createtime
   */
  get_CreateTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the time at which the job finished, failed or was canceled.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while the job is not completed.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7).
   * Requeueing sets it back to not yet (rule RQ-5). From this time on the cluster keeps the job for the days of
   * its parameter `TTLCompletedJobs` (rule JOB-15).
   * @differences
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-endtime}
   * @see {@link IJob.get_CreateTime}
   * @see {@link IJob.get_StartTime}
   * @see {@link ITask.get_EndTime}
   * @see [Listing Jobs](page:listing-jobs)
   * @page ijob-get-endtime
   */
  get_EndTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the terms that applications added to the job.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}, in the order in which the names
   * were first set; empty by default.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link INameValueCollection.GetEnumerator} walks it; each item is a `VT_DISPATCH` variant that answers
   * {@link INameValue}. The collection does not follow later changes of the job: use
   * {@link IJob.SetExtendedJobTerm} to change a term, or {@link ICluster.ModifyJobTerm} in the cluster (rules
   * JT-9, COL-3). The terms that every job has are no part of it.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-extendedjobterms}
   * @see {@link IJob.SetExtendedJobTerm}
   * @see {@link ICluster.ModifyJobTerm}
   * @see {@link INameValueCollection}
   * @see [Listing Jobs](page:listing-jobs)
   * @page ijob-get-extendedjobterms
   */
  get_ExtendedJobTerms(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the number that names the job in the cluster.
   *
   * {@link ICluster.AddJob} and {@link ICluster.QueueJob} write it into the object they were given.
   *
   * @param pRetVal - Receives the id, 1 or above; 0 while the job was not added.
   * @returns `S_OK`, or a failure.
   * @remarks
   * No two jobs of the cluster have the same id (rules JOB-1, JOB-2). That of a job which the cluster no longer
   * keeps is given out again (rule JOB-3), so a program that remembers ids must not do so for longer than
   * `TTLCompletedJobs` days. Requeueing keeps the id (rule RQ-5).
   * @differences
   * Where ids begin and which of the free ones is next, the original leaves open. Here they begin with 1, and
   * the smallest free one is next (rules JOB-2, JOB-3).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-id}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.GetJob}
   * @see {@link ITask.get_ParentJobId}
   * @page ijob-get-id
   */
  get_Id(pRetVal: Out<long>): HRESULT;

  /**
   * Tells whether the job was started ahead of a job that stood before it in the queue.
   *
   * Such a job fills processors that would lie idle until the other job can start, and must not delay it.
   *
   * @param pRetVal - Receives true while such a job runs and after it has run; false otherwise, the default.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A job runs ahead when its Runtime says that it ends before the waiting job can start, or when it leaves
   * enough for that job (rules JT-8, SCH-5): a job with a short limit has the best chances. The cluster parameter
   * `BackfillLookahead` bounds how far down the queue the scheduler looks for such jobs. While a backfill job
   * runs, its Runtime cannot change (rule MOD-4). Requeueing sets the answer back to false.
   * @differences
   * The original tells it of a job that runs, and speaks of one of lower priority. Here the answer stays when
   * the job is over, and a job of equal priority that was submitted later counts too (rules JT-8, SCH-1).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-isbackfill}
   * @see {@link IJob.put_Runtime}
   * @see {@link ICluster.SetClusterParameter}
   * @see [Job Scheduler Architecture](page:job-scheduler-architecture)
   * @page ijob-get-isbackfill
   */
  get_IsBackfill(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Tells whether the job gets nodes for itself.
   *
   * @param pRetVal - Receives true, the default, when no other job may share its nodes.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1; what it means for the nodes, rule SCH-3 says.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-isexclusive}
   * @see {@link IJob.put_IsExclusive}
   * @page ijob-get-isexclusive
   */
  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the job gets nodes for itself.
   *
   * @param pRetVal - True, the default: whole nodes are given to the job, and nothing else runs there until it
   * ends. False: it shares nodes with other jobs for which this is false too.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Leave it at true for work that wants the memory of a node for itself; say false for small jobs, so that
   * more of them run side by side. It keeps other jobs away, while {@link ITask.put_IsExclusive} keeps away
   * tasks of the same job (rules SCH-3, TSK-10). A job in the cluster takes it as its term `IsExclusive`, while
   * it does not run (rules MOD-3, MOD-4).
   * @differences
   * The page of the original prints the parameter as out. It is in, as the type library has it.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-put-isexclusive}
   * @see {@link IJob.get_IsExclusive}
   * @see {@link ITask.put_IsExclusive}
   * @page ijob-put-isexclusive
   */
  put_IsExclusive(pRetVal: VARIANT_BOOL): HRESULT;

  /**
   * Gives the most processors that the job may hold.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1. How many the job got when it started is not told here: each of its tasks
   * finds its own number in `CCP_NUMCPUS` (rule ENV-4).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-maximumnumberofprocessors}
   * @see {@link IJob.get_MinimumNumberOfProcessors}
   * @see {@link IJob.put_MaximumNumberOfProcessors}
   * @page ijob-get-maximumnumberofprocessors
   */
  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the most processors that the job may hold.
   *
   * The job gets as many up to this number as are idle when it starts, and keeps them until it is completed.
   * Set it to the number of tasks to let all of them run side by side.
   *
   * @param Val - 1 to 2,147,483,647; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks
   * The number must not be below the minimum when the job is added or modified (rule JT-3). It may be above
   * what the cluster has: the job then takes what there is (rules SCH-2, SCH-6). No task may ask for more than
   * this (rule TSK-5). A job in the cluster takes it as its term `MaximumNumberOfProcessors`, while it does not
   * run (rules MOD-3, MOD-4).
   * @differences
   * The original says that it cannot be below the minimum, not when this is looked at. Here the two may be set
   * in any order, and are held against each other when the job is added or modified (rule JT-3).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-put-maximumnumberofprocessors}
   * @see {@link IJob.get_MaximumNumberOfProcessors}
   * @see {@link IJob.put_MinimumNumberOfProcessors}
   * @see {@link ITask.put_MaximumNumberOfProcessors}
   * @page ijob-put-maximumnumberofprocessors
   */
  put_MaximumNumberOfProcessors(Val: long): HRESULT;

  /**
   * Gives the number of processors without which the job does not start.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-get-minimumnumberofprocessors}
   * @see {@link IJob.get_MaximumNumberOfProcessors}
   * @see {@link IJob.put_MinimumNumberOfProcessors}
   * @page ijob-get-minimumnumberofprocessors
   */
  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the number of processors without which the job does not start.
   *
   * @param Val - 1 to 2,147,483,647; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks
   * When the job is added or modified, the number must not be above the maximum, nor above the processors of
   * the asked nodes or, where none are asked for, of the whole cluster. Nodes count there whatever their status
   * (rule JT-3): a job for which too few of them are Ready waits in the queue (rule SCH-2). No task may have a
   * higher minimum than its job (rule TSK-5). A job in the cluster takes it as its term
   * `MinimumNumberOfProcessors`, while it does not run (rules MOD-3, MOD-4).
   * @differences
   * The original gives the same bounds, not when they are looked at. Here this setter refuses only what can
   * never be right; the rest is looked at when the job is added or modified (rule JT-3).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/resources.ts#ijob-put-minimumnumberofprocessors}
   * @see {@link IJob.get_MinimumNumberOfProcessors}
   * @see {@link IJob.put_MaximumNumberOfProcessors}
   * @see {@link ITask.put_MinimumNumberOfProcessors}
   * @page ijob-put-minimumnumberofprocessors
   */
  put_MinimumNumberOfProcessors(Val: long): HRESULT;
}
