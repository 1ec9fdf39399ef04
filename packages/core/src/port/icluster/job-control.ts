import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { BSTR, long } from "../../com/types.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IJob } from "../ijob.ts";

/**
 * The part of {@link ICluster} that cancels, requeues and changes jobs which the cluster has. Ids are given in
 * collections of `VT_I4` items.
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
 *
 * @hresult E_POINTER - when an object or an [out] reference is missing (rule GEN-5).
 * @hresult E_NOINTERFACE - when an object lacks the interface that the parameter takes.
 * @hresult E_INVALIDARG - when a `long` is no 32-bit integer, or a string holds a NUL or half a surrogate
 * pair.
 * @hresult E_ACCESSDENIED - when the backend does not serve the calling user.
 * @hresult E_NOTIMPL - when the backend cannot do it; the error message says why.
 * @hresult ERROR_NOT_CONNECTED - when nothing was connected and there is no local head node (rule GEN-4).
 * @hresult RPC_S_SERVER_UNAVAILABLE - when the head node is out of reach.
 * @hresult ERROR_NOT_ENOUGH_QUOTA - when more is asked than the cluster grants one caller.
 * @hresult COR_E_TIMEOUT - when the limit of `put_Timeout` ran out (rule CON-4).
 * @hresult E_UNEXPECTED - when something unforeseen went wrong inside (rule GEN-7).
 */
export interface ClusterJobControl extends IDispatch {
  /**
   * Ends a job before its time: takes it off the queue, or stops what it runs.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param Message - Why, at most 320 characters; {@link IJob.get_ErrorMessage} then returns it. Null or
   * empty leaves a default text.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is Finished, Failed or Cancelled already (rule CXL-1).
   * @hresult E_INVALIDARG - when `Message` is too long (rule CXL-2).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The job has to be NotSubmitted, Queued or Running, and becomes Cancelled. Its Running tasks are
   * terminated, with every process they started (rule CXL-5), and Failed; its NotSubmitted and Queued tasks
   * become Cancelled; Finished tasks stay so (rule CXL-1). The job leaves the queue, gets an EndTime and
   * stays in the cluster for the days of `TTLCompletedJobs` (rule JOB-15). {@link ICluster.RequeueJob} can
   * run it again: everything but the Finished tasks and those that were canceled one by one (rule RQ-3). With
   * {@link ICluster.put_IsAsynchronous} on, the call does not wait for the processes to end (rule CON-5).
   * @differences
   * A call without a message leaves a text of ours, so that no canceled job is without a reason (rule CXL-2).
   * That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-control.ts#icluster-canceljob}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.CancelJobs}
   * @see {@link ICluster.CancelTask}
   * @see {@link ICluster.RequeueJob}
   * @see {@link JobStatus}
   * @page icluster-canceljob
   */
  CancelJob(jobId: long, Message: BSTR): Promise<HRESULT>;

  /**
   * Cancels several jobs, one after the other, up to the first that cannot be canceled.
   *
   * @param jobIds - Ids of the jobs, `VT_I4` items in a collection of
   * {@link ICluster.CreateClusterEnumerable}.
   * @param Message - Why, at most 320 characters, for all of them. Null or empty leaves a default text.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with the id that is next.
   * @hresult COR_E_INVALIDOPERATION - when the job that is next is completed already.
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_I4`; no job was touched.
   * @hresult E_INVALIDARG - when `Message` is too long (rule CXL-2).
   * @hresult E_ACCESSDENIED - when the caller may not cancel the job that is next (rule CXL-6, a decision of
   * ours).
   * @remarks
   * Jobs before the failing one stay canceled; it and those after it are as they were (rule CXL-3). What
   * happens to each job is said for {@link ICluster.CancelJob} (rules CXL-1, CXL-2).
   * @differences
   * The same as for {@link ICluster.CancelJob}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-control.ts#icluster-canceljobs}
   * @see {@link ICluster.AddJobs}
   * @see {@link ICluster.CancelJob}
   * @see {@link ICluster.CancelTasks}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @page icluster-canceljobs
   */
  CancelJobs(jobIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT>;

  /**
   * Puts a job that failed, was canceled or is running back into the queue.
   *
   * Use it once the cause is repaired: what finished stays finished, what failed runs again.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is Finished, NotSubmitted or Queued (rule RQ-1), or one of
   * its tasks has IsRerunnable false; the message names those tasks (rule RQ-2).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator
   * (rule CXL-6, a decision of ours), or the job was never submitted and its priority is one for
   * administrators (rule JT-10), or the submission filter of the cluster refuses it (rule SCH-8).
   * @hresult SEC_E_NO_CREDENTIALS - when work needs a password, that of the job was erased at its completion,
   * and its owner has none cached for its user (rules CRD-1, CRD-4).
   * @hresult ERROR_LOGON_FAILURE - when that cached password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * The job becomes Queued. Failed tasks become Queued with it, and so do the tasks that the cancellation of
   * the job stopped; Finished tasks stay Finished. Tasks that were canceled one by one stay Cancelled, for
   * {@link ICluster.RequeueTask} to run again (rule RQ-3). Running tasks are terminated and wait for their
   * rerun with the others (rule RQ-4, a decision of ours).
   *
   * Start and end times, exit codes and messages of the tasks that run again are cleared, the job's EndTime
   * too. The job keeps its id, gets a new SubmitTime and takes its place by priority and that time (rules
   * RQ-5, SCH-1). With {@link ICluster.put_IsAsynchronous} on, the call returns once the request is accepted
   * (rule CON-5).
   * @differences
   * - The page of this call in the original says that canceled tasks do not run again, its page of CancelJob
   *   that all tasks but the finished ones do. Both hold here: tasks that were canceled one by one stay so,
   *   those that the cancellation of the job stopped run again (rule RQ-3).
   * - Tasks that run are canceled in the original. Here they are terminated and queued again with the job,
   *   since they neither failed nor were canceled by anybody (rule RQ-4).
   * - By a completed job, which cannot be queued, the original means one that is Finished (rule RQ-1).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-control.ts#icluster-requeuejob}
   * @see {@link ICluster.RequeueJobs}
   * @see {@link ICluster.RequeueTask}
   * @see {@link ICluster.CancelJob}
   * @see {@link ITask.put_IsRerunnable}
   * @see {@link JobStatus}
   * @page icluster-requeuejob
   */
  RequeueJob(jobId: long): Promise<HRESULT>;

  /**
   * Puts several jobs back into the queue, one after the other, up to the first that cannot be queued.
   *
   * It is the call for jobs that failed for one and the same reason: repair it, then requeue them together.
   *
   * @param jobIds - Ids of the jobs, `VT_I4` items in a collection of
   * {@link ICluster.CreateClusterEnumerable}.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with the id that is next.
   * @hresult COR_E_INVALIDOPERATION - when the job that is next is Finished, NotSubmitted or Queued
   * (rule RQ-1), or has a task with IsRerunnable false (rule RQ-2).
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_I4`; nothing was queued (rule RQ-7, a decision of
   * ours).
   * @hresult E_ACCESSDENIED - when the caller may not requeue the job that is next (rule CXL-6, a decision of
   * ours), or the submission filter of the cluster refuses one of the jobs, and none is queued (rule SCH-8).
   * @hresult SEC_E_NO_CREDENTIALS - when there is no password for the job that is next, as said for
   * {@link ICluster.RequeueJob} (rules CRD-1, CRD-4).
   * @remarks
   * Ids are taken in the order of the collection. Jobs before the failing one stay queued, it and all after
   * it are untouched; the message names the job and the reason, and counts those queued and those not tried
   * (rule RQ-6). To go on, requeue the ids that follow. An empty collection does nothing and is no error; an
   * id that stands there twice fails at the second place, for the job is Queued by then (rule RQ-7).
   *
   * For every job all tasks have to be rerunnable (rule RQ-2), and its tasks are treated as said for
   * {@link ICluster.RequeueJob} (rules RQ-3 to RQ-5).
   * @differences
   * What happens to the tasks of each job differs as said for {@link ICluster.RequeueJob}. That all items are
   * looked at before anything is queued, and what the message counts, the original does not say (rules RQ-6,
   * RQ-7).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-control.ts#icluster-requeuejobs}
   * @see {@link ICluster.RequeueJob}
   * @see {@link ICluster.RequeueTasks}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @page icluster-requeuejobs
   */
  RequeueJobs(jobIds: IClusterEnumerable): Promise<HRESULT>;

  /**
   * Replaces all terms of a job that does not run yet.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param Job - An object that holds the new terms, usually the one that {@link ICluster.GetJob} gave,
   * changed.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id, or lacks one of the asked nodes (rule
   * JT-3).
   * @hresult COR_E_INVALIDOPERATION - when the job is Running, or completed (rule MOD-2, the latter a
   * decision of ours).
   * @hresult E_INVALIDARG - when a term is not valid; the job stays as it was (rules JT-2 to JT-6, MOD-6).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner nor an administrator (rule CXL-6, a
   * decision of ours), or no administrator and the priority rises to AboveNormal or Highest (rule JT-10),
   * or the submission filter of the cluster refuses the job (rule SCH-8).
   * @remarks
   * Every term and extended term is overwritten, also by a default in `Job`; tasks, ids, status and times
   * stay (rule MOD-2). Only a name or user that is empty in `Job` leaves the one the job has (a decision of
   * ours). To change a single term, or a Running job, call {@link ICluster.ModifyJobTerm}. The terms are
   * checked together before any is applied (rules MOD-6, JT-3). A new priority moves a Queued job to its new
   * place at once (rule MOD-8). A submission filter is asked as at submission (rule SCH-8). Objects that were
   * fetched earlier do not change (rule MOD-7). With {@link ICluster.put_IsAsynchronous} on, the call returns
   * once the request is accepted (rule CON-5).
   * @differences
   * - The original forbids the call for jobs that run; here it is refused for completed jobs, too (rule
   *   MOD-2).
   * - An empty name or user in `Job` leaves the one that the job has, for a job cannot be without.
   * - That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-control.ts#icluster-modifyjob}
   * @see {@link ICluster.ModifyJobTerm}
   * @see {@link ICluster.GetJob}
   * @see [Modifying a Job](page:modifying-a-job)
   * @page icluster-modifyjob
   */
  ModifyJob(jobId: long, Job: IJob): Promise<HRESULT>;

  /**
   * Changes one term of a job.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param termName - Name of the term, in the letters of the table below; any other name is an extended
   * term, at most 80 characters, read without case.
   * @param termValue - The new value as text, in the format of the table; of an extended term, at most 1,024
   * characters.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id, or lacks one of the asked nodes (rule
   * JT-3).
   * @hresult E_INVALIDARG - when the name is empty or too long, or the value does not have the format of its
   * term; nothing was changed (rule MOD-5).
   * @hresult COR_E_INVALIDOPERATION - when the job is completed, or runs and the term cannot change any more
   * (rule MOD-4).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner nor an administrator (rule CXL-6, a
   * decision of ours), or no administrator and the priority rises to AboveNormal or Highest (rule JT-10),
   * or the submission filter of the cluster refuses the job (rule SCH-8).
   * @remarks
   * | Name | Value | While Running |
   * |---|---|---|
   * | `AskedNodes` | node names, separated by commas; each one in the cluster | no |
   * | `IsExclusive` | `True` or `False`, in any case | no |
   * | `Name` | 1 to 80 characters | no |
   * | `SoftwareLicense` | `name:count{,name:count}` (rule JT-6) | no |
   * | `MaximumNumberOfProcessors` | decimal, not below the minimum | no |
   * | `MinimumNumberOfProcessors` | decimal, 1 or above (rule JT-3) | no |
   * | `Priority` | `Lowest`, `BelowNormal`, `Normal`, `AboveNormal` or `Highest` | no |
   * | `Project` | at most 80 characters | yes |
   * | `RunUntilCanceled` | `True` or `False`, in any case | yes |
   * | `Runtime` | `Infinite` or `dd:hh:mm` (rule JT-4) | yes, unless it is a backfill job |
   *
   * These ten names are told apart by case: `runtime` is an extended term (rule MOD-3). An extended term of
   * the same name without case is updated in its place, else one is added at the end (rule JT-9); both work
   * on a Running job as well (rules MOD-3, MOD-4, the latter a decision of ours). Changes of a Running job
   * take effect at once (rule MOD-4), and a new priority moves a Queued job to its new place (rule MOD-8).
   * The job is checked as a whole before anything is applied (rule MOD-6). Objects that were fetched earlier
   * do not change (rule MOD-7).
   * @differences
   * - The original lists three terms that may change while the job runs; here extended terms may change as
   *   well (rule MOD-4).
   * - A value that does not have the format of its term is refused, and nothing is changed (rules MOD-5,
   *   MOD-6).
   * - That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-control.ts#icluster-modifyjobterm}
   * @see {@link ICluster.ModifyJob}
   * @see {@link IJob.SetExtendedJobTerm}
   * @see [Modifying a Job](page:modifying-a-job)
   * @page icluster-modifyjobterm
   */
  ModifyJobTerm(jobId: long, termName: BSTR, termValue: BSTR): Promise<HRESULT>;
}
