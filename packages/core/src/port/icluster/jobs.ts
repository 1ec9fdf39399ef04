import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IJob } from "../ijob.ts";
import type { IJobCounter } from "../ijob-counter.ts";
import type { IResourceUsage } from "../iresource-usage.ts";

/**
 * The part of {@link ICluster} that adds, queues, cancels, requeues and changes jobs, and that manages the
 * credentials they run with. Ids are given in collections of `VT_I4` items.
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
export interface ClusterJobs extends IDispatch {
  /**
   * Adds a job to the cluster, where it waits to be submitted.
   *
   * @param Job - The job, from {@link ICluster.CreateJob}, from XML, or one that the cluster gave. Its tasks
   * are added with it.
   * @param pRetVal - Receives the id of the new job: unique in the cluster, 1 or above.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when an asked or required node is not in the cluster (rule JT-3).
   * @hresult E_INVALIDARG - when a term of the job or a task is not valid; the message names it (rules JT-2
   * to JT-6, TSK-5, TSK-7, TSK-8).
   * @remarks
   * The cluster checks the job as a whole and stores a copy: NotSubmitted, its tasks numbered 1, 2, 3 … in
   * the order in which they were added. Owner, and user if none is set, is the calling user. `Job` and its
   * tasks learn their ids and stay snapshots in every other respect (rule JOB-2; ids from 1 are a decision of
   * ours). A name that was not set becomes `user:timestamp` (rule JOB-16). The smallest id that is free is
   * given next, so ids of jobs that left come back (rule JOB-3, the choice is a decision of ours). An object
   * that was added serves as a template and can be added again (rule JOB-4).
   *
   * From here on the job changes only through {@link ICluster.ModifyJob}, {@link ICluster.ModifyJobTerm},
   * {@link ICluster.AddTask} and the calls for credentials (rule MOD-1). {@link ICluster.SubmitJob} queues
   * it; {@link ICluster.QueueJob} does both at once. With {@link ICluster.put_IsAsynchronous} on, the call
   * returns once the request is accepted (rule CON-5).
   * @page icluster-addjob
   */
  AddJob(Job: IJob, pRetVal: Out<long>): Promise<HRESULT>;

  /**
   * Adds several jobs to the cluster in one request, all of them or none.
   *
   * @param jobs - The jobs, `VT_DISPATCH` items in a collection of {@link ICluster.CreateClusterEnumerable}.
   * @param pRetVal - Receives a read-only collection of the new ids as `VT_I4` items, in the order of `jobs`.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when an asked or required node of one of the jobs is not in the cluster (rule
   * JT-3).
   * @hresult E_INVALIDARG - when a term or a task of one of the jobs is not valid (rules JT-2 to JT-6, TSK-5,
   * TSK-7, TSK-8).
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_DISPATCH`.
   * @remarks
   * One job that is refused refuses them all, and the message names it. No jobs give no ids, and `S_OK` (rule
   * JOB-5). Each job is added as by {@link ICluster.AddJob} (rules JOB-2 to JOB-4), with less traffic than
   * one call for each.
   * @page icluster-addjobs
   */
  AddJobs(jobs: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Puts a job that was added into the queue, where it waits for its resources.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param userName - User the job runs as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is not NotSubmitted (rule JOB-6).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner nor an administrator (rule CXL-6, a
   * decision of ours), or no administrator and the priority is AboveNormal or Highest (rule JT-10).
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * The job and its NotSubmitted tasks become Queued and get their SubmitTime (rule JOB-6). It runs when its
   * turn comes (rules SCH-1 to SCH-4), keeps its processors until it is completed (rule SCH-6), and is
   * Finished or Failed when all its tasks are done; a failed task stops none of the others (rules JOB-10,
   * JOB-11). The call does not wait for that, whatever {@link ICluster.put_IsAsynchronous} says (rule CON-5).
   * A submission filter, if the cluster has one, can refuse the job or change its terms (rule SCH-8).
   *
   * A job without tasks reserves resources: with RunUntilCanceled it holds them until it is canceled or its
   * Runtime is over (then it is Cancelled), without it is Finished as soon as it starts (rule JOB-9).
   * @page icluster-submitjob
   */
  SubmitJob(
    jobId: long,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   * Puts several jobs that were added into the queue, all of them or none.
   *
   * @param jobIds - Ids of the jobs, `VT_I4` items in a collection of
   * {@link ICluster.CreateClusterEnumerable}.
   * @param userName - User the jobs run as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with one of the ids.
   * @hresult COR_E_INVALIDOPERATION - when one of the jobs is not NotSubmitted (rule JOB-7).
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_I4`; no job was touched.
   * @hresult E_ACCESSDENIED - when the caller may not submit one of the jobs (rules CXL-6, JT-10).
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * Every id is checked before anything is queued; one that is unknown or in another status refuses the whole
   * call (rule JOB-7). What then happens to each job is said for {@link ICluster.SubmitJob} (rules JOB-6,
   * JOB-9).
   * @page icluster-submitjobs
   */
  SubmitJobs(
    jobIds: IClusterEnumerable,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   * Adds a job to the cluster and puts it into the queue, in one step.
   *
   * @param Job - The job, from {@link ICluster.CreateJob}, from XML, or one that the cluster gave. Its tasks
   * are added with it.
   * @param userName - User the job runs as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @param pRetVal - Receives the id of the new job: unique in the cluster, 1 or above.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when an asked or required node is not in the cluster (rule JT-3).
   * @hresult E_INVALIDARG - when a term of the job or a task is not valid, or the user name or the password
   * is too long.
   * @hresult E_ACCESSDENIED - when the priority is AboveNormal or Highest and the caller is no administrator
   * (rule JT-10).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * It does what {@link ICluster.AddJob} and then {@link ICluster.SubmitJob} do, except that nothing is left
   * in the cluster when the second part fails (rule JOB-8). `Job` learns its id; the call does not wait for
   * the job to start (rules JOB-2, CON-5). A submission filter can refuse the job or change its terms (rule
   * SCH-8).
   * @page icluster-queuejob
   */
  QueueJob(
    Job: IJob,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<long>,
  ): Promise<HRESULT>;

  /**
   * Adds several jobs to the cluster and puts them into the queue, all of them or none.
   *
   * @param jobs - The jobs, `VT_DISPATCH` items in a collection of {@link ICluster.CreateClusterEnumerable}.
   * @param userName - User the jobs run as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @param pRetVal - Receives a read-only collection of the new ids as `VT_I4` items, in the order of `jobs`.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_DISPATCH`.
   * @hresult ERROR_NOT_FOUND - when an asked or required node of one of the jobs is not in the cluster (rule
   * JT-3).
   * @hresult E_INVALIDARG - when a term or a task of one of the jobs is not valid, or the user name or the
   * password is too long.
   * @hresult E_ACCESSDENIED - when a priority is AboveNormal or Highest and the caller is no administrator
   * (rule JT-10).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * A job that cannot be added or submitted refuses them all, and nothing is left in the cluster (rules
   * JOB-5, JOB-8). Each job is treated as by {@link ICluster.QueueJob}.
   * @page icluster-queuejobs
   */
  QueueJobs(
    jobs: IClusterEnumerable,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   * Ends a job before its time: takes it off the queue, or stops what it runs.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
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
   * become Cancelled; Finished tasks stay so (rule CXL-1). The job gets an EndTime and stays in the cluster
   * for the days of `TTLCompletedJobs` (rule JOB-15). {@link ICluster.RequeueJob} can run it again:
   * everything but the Finished tasks and those that were canceled one by one (rule RQ-3). The default text
   * is a decision of ours (rule CXL-2). With {@link ICluster.put_IsAsynchronous} on, the call does not wait
   * for the processes to end (rule CON-5).
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
   * @page icluster-canceljobs
   */
  CancelJobs(jobIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT>;

  /**
   * Puts a job that failed, was canceled or is running back into the queue.
   *
   * Use it once the cause is repaired: what finished stays finished, what failed runs again.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is Finished, NotSubmitted or Queued (rule RQ-1), or one of
   * its tasks has IsRerunnable false; the message names those tasks (rule RQ-2).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours), or the job was never submitted and its priority is one for administrators
   * (rule JT-10).
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
   * @hresult COR_E_INVALIDOPERATION - when the job that is next is Finished, NotSubmitted or Queued (rule
   * RQ-1), or has a task with IsRerunnable false (rule RQ-2).
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_I4`; nothing was queued (rule RQ-7, a decision of
   * ours).
   * @hresult E_ACCESSDENIED - when the caller may not requeue the job that is next (rule CXL-6, a decision of
   * ours).
   * @remarks
   * Ids are taken in the order of the collection. Jobs before the failing one stay queued, it and all after
   * it are untouched; the message names the job and the reason, and counts those queued and those not tried
   * (rule RQ-6). To go on, requeue the ids that follow. An empty collection does nothing and is no error; an
   * id that stands there twice fails at the second place, for the job is Queued by then (rule RQ-7).
   *
   * For every job all tasks have to be rerunnable (rule RQ-2), and its tasks are treated as said for
   * {@link ICluster.RequeueJob} (rules RQ-3 to RQ-5).
   * @page icluster-requeuejobs
   */
  RequeueJobs(jobIds: IClusterEnumerable): Promise<HRESULT>;

  /**
   * Replaces all terms of a job that does not run yet.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param Job - An object that holds the new terms, usually the one that {@link ICluster.GetJob} gave,
   * changed.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id, or not one of the asked nodes (rule
   * JT-3).
   * @hresult COR_E_INVALIDOPERATION - when the job is Running, or completed (rule MOD-2, the latter a
   * decision of ours).
   * @hresult E_INVALIDARG - when a term is not valid; the job stays as it was (rules JT-2 to JT-6, MOD-6).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner nor an administrator (rule CXL-6, a
   * decision of ours), or no administrator and the priority rises to AboveNormal or Highest (rule JT-10).
   * @remarks
   * Every term and extended term is overwritten, also by a default in `Job`; tasks, ids, status and times
   * stay (rule MOD-2). Only a name or user that is empty in `Job` leaves the one the job has (a decision of
   * ours). To change a single term, or a Running job, call {@link ICluster.ModifyJobTerm}. The terms are
   * checked together before any is applied (rules MOD-6, JT-3). A new priority moves a Queued job to its new
   * place at once (rule MOD-8). A submission filter is asked as at submission (rule SCH-8). Objects that were
   * fetched earlier do not change (rule MOD-7). With {@link ICluster.put_IsAsynchronous} on, the call returns
   * once the request is accepted (rule CON-5).
   * @page icluster-modifyjob
   */
  ModifyJob(jobId: long, Job: IJob): Promise<HRESULT>;

  /**
   * Changes one term of a job.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param termName - Name of the term, in the letters of the table below; any other name is an extended
   * term, at most 80 characters, read without case.
   * @param termValue - The new value as text, in the format of the table; of an extended term, at most 1,024
   * characters.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id, or not one of the asked nodes (rule
   * JT-3).
   * @hresult E_INVALIDARG - when the name is empty or too long, or the value does not have the format of its
   * term; nothing was changed (rule MOD-5).
   * @hresult COR_E_INVALIDOPERATION - when the job is completed, or runs and the term cannot change any more
   * (rule MOD-4).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner nor an administrator (rule CXL-6, a
   * decision of ours), or no administrator and the priority rises to AboveNormal or Highest (rule JT-10).
   * @remarks
   * | name | value | while Running |
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
   * @page icluster-modifyjobterm
   */
  ModifyJobTerm(jobId: long, termName: BSTR, termValue: BSTR): Promise<HRESULT>;

  /**
   * Changes the user that a job runs as.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param userName - The user, `domain\user`, at most 80 characters.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is completed (rule CRD-3).
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when work needs a password, none is given, and the caller has none cached for
   * that user (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The job may be NotSubmitted, Queued or Running (rule CRD-3). The owner stays who added the job. A
   * password is kept encrypted until the job is completed; no call returns it and no message or document
   * shows it (rule CRD-4).
   * @page icluster-setjobcredentials
   */
  SetJobCredentials(jobId: long, userName: BSTR, password: BSTR): Promise<HRESULT>;

  /**
   * Changes the user that a job runs as, with a credential that the caller has cached.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param userName - The user whose cached credential is taken, `domain\user`, at most 80 characters; null
   * or empty for the only one in the cache.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; 0 for the desktop. Without meaning at the
   * console.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is completed (rule CRD-3).
   * @hresult E_INVALIDARG - when the user name is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when the cache has none that fits, or several and no user is named, and
   * nobody can be asked (rule CRD-1).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The cache is the calling user's own on this cluster, filled by {@link ICluster.SetCachedCredentials}
   * (rules CRD-2, CRD-3).
   * @page icluster-setjobcredentialsfromcache
   */
  SetJobCredentialsFromCache(
    jobId: long,
    userName: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long,
  ): Promise<HRESULT>;

  /**
   * Stores a credential in the cache that the calling user has on this cluster.
   *
   * Calls that take a user and a password then work without them.
   *
   * @param userName - The user, `domain\user`, at most 80 characters; null for the calling user.
   * @param password - Password of that user, at most 127 characters; null or empty to have it asked for.
   * @param isConsole - Where to ask: `VARIANT_TRUE` at the console, `VARIANT_FALSE` through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * A credential of the same user is overwritten. Each cluster has its own caches, and each calling user one
   * of his own on each (rule CRD-2). A call that names no user takes the credential if it is the only one;
   * with several, the user is asked (rule CRD-1). A cached password is encrypted and never given back (rule
   * CRD-4).
   * @page icluster-setcachedcredentials
   */
  SetCachedCredentials(
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   * Removes one credential, or all, from the cache that the calling user has on this cluster.
   *
   * @param userName - The user whose credential goes, `domain\user`, at most 80 characters; null or empty for
   * all of the caller's.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when the user name is too long (rule JT-2).
   * @remarks
   * Nobody reaches the cache of somebody else. A user who is not in it is no error (rule CRD-2). Jobs that
   * were submitted already keep their credentials.
   * @page icluster-deletecachedcredentials
   */
  DeleteCachedCredentials(userName: BSTR): Promise<HRESULT>;

  /**
   * Tells which resources a job holds and what it has consumed.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param pRetVal - Receives a snapshot; zeros and empty collections while the job has not started.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @remarks
   * Processor times, in milliseconds, add up over all tasks of the job; the nodes are those it asked for, or
   * all of the cluster if it asked for none; processes are listed while they run (rule COL-5).
   * {@link ICluster.GetTaskResourceUsage} tells it of one task.
   * @page icluster-getjobresourceusage
   */
  GetJobResourceUsage(jobId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT>;

  /**
   * Counts the tasks of a job by status.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} gave it; 1 or above.
   * @param pRetVal - Receives the counters, all of the same moment.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @remarks
   * The counters are a snapshot; call again to follow the job. It is cheaper than to fetch the job with its
   * tasks. {@link ICluster.get_ClusterCounter} counts over all jobs.
   * @page icluster-getjobcounter
   */
  GetJobCounter(jobId: long, pRetVal: Out<IJobCounter>): Promise<HRESULT>;
}
