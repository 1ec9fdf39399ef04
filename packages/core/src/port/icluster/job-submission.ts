import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IJob } from "../ijob.ts";

/**
 * The part of {@link ICluster} that adds jobs to the cluster and puts them into the queue. Ids are given in
 * collections of `VT_I4` items, jobs in collections of `VT_DISPATCH` items.
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
export interface ClusterJobSubmission extends IDispatch {
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
   * tasks learn their ids and stay snapshots in every other respect (rule JOB-2). A name that was not set
   * becomes `user:timestamp` (rule JOB-16). Ids of jobs that left the cluster are given again (rule JOB-3).
   * An object that was added serves as a template and can be added again, as can one of
   * {@link ICluster.GetJob} or of a list (rule JOB-4).
   *
   * From here on the job changes only through {@link ICluster.ModifyJob}, {@link ICluster.ModifyJobTerm},
   * {@link ICluster.AddTask} and the calls for credentials (rule MOD-1). A job without tasks gets them by
   * {@link ICluster.AddTask}, or goes without: with RunUntilCanceled it then reserves resources (rule JOB-9,
   * said for {@link ICluster.SubmitJob}). {@link ICluster.SubmitJob} queues it; {@link ICluster.QueueJob}
   * does both at once. With {@link ICluster.put_IsAsynchronous} on, the call returns once the request is
   * accepted (rule CON-5).
   * @differences
   * - The original says that ids are given again, not which one is next. Here it is the smallest that is
   *   free, and both jobs and tasks count from 1 (rules JOB-2, JOB-3).
   * - The time in the default name is written in ISO 8601, in UTC (rule JOB-16).
   * - Minimum and maximum of the processors may be set in any order; the pair is checked here, together with
   *   the size of the cluster (rule JT-3).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-submission.ts#icluster-addjob}
   * @see {@link ICluster.AddJobs}
   * @see {@link ICluster.CancelJob}
   * @see {@link ICluster.ListJobs}
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
   * @differences
   * The same as for {@link ICluster.AddJob}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-submission.ts#icluster-addjobs}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.CancelJob}
   * @see {@link ICluster.ListJobs}
   * @page icluster-addjobs
   */
  AddJobs(jobs: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Puts a job that was added into the queue, where it waits for its resources.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
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
   * decision of ours), or no administrator and the priority is AboveNormal or Highest (rule JT-10),
   * or the submission filter of the cluster refuses the job (rule SCH-8).
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * The job and its NotSubmitted tasks become Queued and get their SubmitTime (rule JOB-6). It runs when its
   * turn comes (rules SCH-1 to SCH-5), keeps its processors until it is completed (rule SCH-6), and is
   * Finished or Failed when all its tasks are done; a failed task stops none of the others (rules JOB-10,
   * JOB-11). Tasks start in the order in which they were added, dependencies aside (rules TSK-8, TSK-9). The
   * call does not wait for that, whatever {@link ICluster.put_IsAsynchronous} says (rule CON-5). A submission
   * filter, if the cluster has one, can refuse the job or change its terms (rule SCH-8).
   *
   * A job without tasks reserves resources: with RunUntilCanceled it holds them until it is canceled or its
   * Runtime is over (then it is Cancelled), without it is Finished as soon as it starts (rule JOB-9). A job
   * that {@link ICluster.SetJobCredentials} gave credentials keeps them where the call names no user.
   * @differences
   * Where the user name is not valid, the original looks into the cache as if none were given; here a name is
   * taken at its word, and a password that is wanted for it comes from the cache or from whoever can be asked
   * (rule CRD-1). A dialog of Windows does not exist here: the program passes a prompt when it makes the
   * cluster object, and without one the call fails with `SEC_E_NO_CREDENTIALS`. A backend that trusts its
   * callers, which is the default of `MemoryBackend`, needs no credentials at all.
   *
   * That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-submission.ts#icluster-submitjob}
   * @see {@link ICluster.SubmitJobs}
   * @see {@link ICluster.QueueJob}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.SetCachedCredentials}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
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
   * @hresult E_ACCESSDENIED - when the caller may not submit one of the jobs (rules CXL-6, JT-10), or the submission
   * filter of the cluster refuses one (rule SCH-8); no job was touched.
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * Every id is checked before anything is queued; one that is unknown or in another status refuses the whole
   * call (rule JOB-7). What then happens to each job is said for {@link ICluster.SubmitJob} (rules JOB-6,
   * JOB-9).
   * @differences
   * The same as for {@link ICluster.SubmitJob}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-submission.ts#icluster-submitjobs}
   * @see {@link ICluster.SubmitJob}
   * @see {@link ICluster.QueueJobs}
   * @see {@link ICluster.CreateClusterEnumerable}
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
   * (rule JT-10), or the submission filter of the cluster refuses the job (rule SCH-8).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * It does what {@link ICluster.AddJob} and then {@link ICluster.SubmitJob} do, except that nothing is left
   * in the cluster when the second part fails (rule JOB-8). `Job` learns its id; the call does not wait for
   * the job to start (rules JOB-2, CON-5). A submission filter can refuse the job or change its terms (rule
   * SCH-8).
   * @differences
   * The original calls it the sum of two calls, and leaves open what is left when the second of them fails.
   * Here nothing is (rule JOB-8). For ids and names see {@link ICluster.AddJob}, for credentials
   * {@link ICluster.SubmitJob}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-submission.ts#icluster-queuejob}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.QueueJobs}
   * @see {@link ICluster.RequeueJob}
   * @see {@link ICluster.SubmitJob}
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
   * (rule JT-10), or the submission filter of the cluster refuses one of the jobs (rule SCH-8).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * A job that cannot be added or submitted refuses them all, and nothing is left in the cluster (rules
   * JOB-5, JOB-8). Each job is treated as by {@link ICluster.QueueJob}.
   * @differences
   * The same as for {@link ICluster.QueueJob}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-submission.ts#icluster-queuejobs}
   * @see {@link ICluster.AddJobs}
   * @see {@link ICluster.QueueJob}
   * @see {@link ICluster.RequeueJobs}
   * @see {@link ICluster.SubmitJobs}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
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
}
