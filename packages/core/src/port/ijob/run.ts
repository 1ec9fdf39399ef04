import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, DATE, VARIANT_BOOL } from "../../com/types.ts";
import type { JobStatus } from "../enumerations.ts";

/**
 * The part of {@link IJob} about its run: how long, with which licenses, as which user, and how far it got.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, or a string that holds a NUL or half of a
 * surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface JobRun extends IDispatch {
  /**
   * Tells whether the job goes on when it has nothing left to run.
   *
   * @param pRetVal - Receives true when it keeps its resources until somebody cancels it; default false.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1; what it means for the job, rule JOB-12 says.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-rununtilcanceled}
   * @see {@link IJob.get_Runtime}
   * @see {@link IJob.put_RunUntilCanceled}
   * @page ijob-get-rununtilcanceled
   */
  get_RunUntilCanceled(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the job goes on when it has nothing left to run.
   *
   * Such a job may start without a task, hold its processors, and be fed by {@link ICluster.AddTask} while it
   * runs.
   *
   * @param pRetVal - True keeps the job Running after its last task is completed, until it is canceled or its
   * Runtime is over; default false.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The job then becomes Cancelled (rules JOB-9, JOB-12, JT-5): give it a Runtime, so that one that was
   * forgotten does not hold its processors for ever. A job in the cluster takes it as its term
   * `RunUntilCanceled`, also while it runs (rules MOD-3, MOD-4).
   * @differences
   * The original does not say whether a job that runs takes tasks. Here it does (rule TSK-3): without that, a
   * job that holds resources could make no use of them.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-put-rununtilcanceled}
   * @see {@link IJob.get_RunUntilCanceled}
   * @see {@link IJob.put_Runtime}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CancelJob}
   * @page ijob-put-rununtilcanceled
   */
  put_RunUntilCanceled(pRetVal: VARIANT_BOOL): HRESULT;

  /**
   * Gives the time limit of the job.
   *
   * @param pRetVal - Receives `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is the text that was set (rules JT-1, JT-4). How long the job ran, its start and end times tell.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-runtime}
   * @see {@link IJob.get_RunUntilCanceled}
   * @see {@link IJob.put_Runtime}
   * @page ijob-get-runtime
   */
  get_Runtime(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the time limit of the job, measured on the wall clock from its start.
   *
   * Estimate it well: the scheduler plans with it, and fits a job with a short limit more easily into a gap
   * before others.
   *
   * @param Val - `Infinite`, the default, or `dd:hh:mm` with leading zeros: days (two digits or more), hours
   * 00…23, minutes 00…59, in all at least one minute, as in `00:01:30` for an hour and a half.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the text has neither form, is all zero, empty or `null`, or is 2,147,483,648
   * minutes or more (rule JT-4).
   * @remarks
   * A job that reaches its limit is terminated and becomes Cancelled, its running tasks Failed. With `Infinite`
   * the cluster parameter `JobRuntime` may still end it, and then it becomes Failed. The message names the limit
   * (rules JT-5, TSK-12). The scheduler takes the limits of what runs as the times at which processors come
   * free, and `Infinite` as never (rule SCH-5). A job in the cluster takes it as its term `Runtime`, also while
   * it runs, unless it is a backfill job (rules MOD-3, MOD-4).
   * @differences
   * - The original advises to keep the sum of the task limits below that of the job. Nothing looks at the sum
   *   here, since tasks may run side by side: what is still running when the job's time is up, fails (rule
   *   TSK-12).
   * - Days may have more than two digits here (rule JT-4).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-put-runtime}
   * @see {@link IJob.get_Runtime}
   * @see {@link ITask.put_Runtime}
   * @see {@link IJob.get_IsBackfill}
   * @see {@link ICluster.SetClusterParameter}
   * @page ijob-put-runtime
   */
  put_Runtime(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the job began to run.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while the job did not start.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7). A job
   * starts when its resources are allocated (rules JOB-10, SCH-2). Requeueing sets the time back to not yet
   * (rule RQ-5).
   * @differences
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-starttime}
   * @see {@link IJob.get_CreateTime}
   * @see {@link IJob.get_EndTime}
   * @see {@link ITask.get_StartTime}
   * @see [Listing Jobs](page:listing-jobs)
   * @page ijob-get-starttime
   */
  get_StartTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the licenses that the job needs.
   *
   * @param pRetVal - Receives the list as it was set; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1, the form that of rule JT-6.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-softwarelicense}
   * @see {@link IJob.put_SoftwareLicense}
   * @page ijob-get-softwarelicense
   */
  get_SoftwareLicense(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the licenses that the job needs while it runs.
   *
   * @param Val - `name:count`, more of them separated by commas, as in `solver:2,viewer:1`; a count is 1 …
   * 999,999,999, a name occurs once (without case). Empty, the default, or `null`: none.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the list has another form (rule JT-6).
   * @remarks
   * Names must be those that the license server uses. An activation filter can look at them before the job
   * starts (rule SCH-9). A job in the cluster takes another list as its term `SoftwareLicense`, while it does not
   * run (rules MOD-3, MOD-4).
   * @differences
   * - In the original only a filter looks at the licenses. A cluster here may have a table of them, and a job
   *   then waits until those that it needs are free (rule JT-6).
   * - The bounds of a count, and that a name occurs once, are ours.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-put-softwarelicense}
   * @see {@link IJob.get_SoftwareLicense}
   * @see {@link ICluster.SetClusterParameter}
   * @page ijob-put-softwarelicense
   */
  put_SoftwareLicense(Val: BSTR): HRESULT;

  /**
   * Gives the status that the job had at the moment of the snapshot.
   *
   * @param pRetVal - Receives a {@link JobStatus} value; `JobStatus_NotSubmitted` for a new job.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Adding or submitting does not change it in the object that was passed; call {@link ICluster.GetJob}, and
   * again to follow the job (rules JOB-1, JOB-13). A job is Running as soon as its resources are allocated,
   * Finished when all its tasks are completed and none failed, Failed when one of them did (rule JOB-10).
   * @differences
   * What canceled tasks make of a job, the original leaves open. Here they do not make it fail; a job whose
   * tasks were all canceled one by one is Cancelled (rule JOB-10).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-status}
   * @see {@link JobStatus}
   * @see {@link ICluster.GetJob}
   * @see {@link ICluster.GetJobCounter}
   * @see [Jobs and Tasks](page:jobs-and-tasks)
   * @page ijob-get-status
   */
  get_Status(pRetVal: Out<JobStatus>): HRESULT;

  /**
   * Gives the time at which the job was put into the queue.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while it was not submitted.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7).
   * Submitting sets it, requeueing sets it anew (rules JOB-6, RQ-5). Among jobs of equal priority the earlier
   * time comes first (rule SCH-1).
   * @differences
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-submittime}
   * @see {@link IJob.get_CreateTime}
   * @see {@link IJob.get_EndTime}
   * @see {@link IJob.get_StartTime}
   * @see [Listing Jobs](page:listing-jobs)
   * @page ijob-get-submittime
   */
  get_SubmitTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the user as whom the tasks of the job run.
   *
   * @param pRetVal - Receives the name as `domain\user`; empty until one is set.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The cluster gives a job that is added without one the user who adds it (rule JOB-2); {@link ICluster.GetJob}
   * shows it. The password that goes with it is told to nobody (rule CRD-4).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-get-user}
   * @see {@link IJob.put_User}
   * @see {@link IJob.get_SubmittedBy}
   * @page ijob-get-user
   */
  get_User(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the user as whom the tasks of the job run. Most callers need not: it defaults to who adds the job.
   *
   * @param pRetVal - The name as `domain\user`, at most 80 characters; empty or `null` asks for the default.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters (rule JT-2).
   * @remarks
   * The credentials given to {@link ICluster.SubmitJob}, {@link ICluster.QueueJob},
   * {@link ICluster.SetJobCredentials} or {@link ICluster.SetJobCredentialsFromCache} decide in the end: their
   * user takes the place of this one (rules JOB-2, CRD-1, CRD-3).
   * @differences
   * A job in the queue that has a password changes its user by the calls for credentials alone:
   * {@link ICluster.ModifyJob} with another user is refused, since a password belongs to one user (rule CRD-3).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/run.ts#ijob-put-user}
   * @see {@link IJob.get_User}
   * @see {@link ICluster.QueueJob}
   * @see {@link ICluster.SubmitJob}
   * @see {@link ICluster.SetJobCredentials}
   * @see {@link ICluster.SetJobCredentialsFromCache}
   * @see [Setting User Credentials](page:setting-user-credentials)
   * @page ijob-put-user
   */
  put_User(pRetVal: BSTR): HRESULT;
}
