import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR } from "../../com/types.ts";
import type { JobPriority } from "../enumerations.ts";

/**
 * The part of {@link IJob} that a list of jobs shows a person: what the job is called, whose it is, how urgent
 * it is, and what went wrong.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, or a string that holds a NUL or half of a
 * surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface JobDescription extends IDispatch {
  /**
   * Gives the latest message about the job: why it failed or was canceled.
   *
   * @param pRetVal - Receives the text: the reason the cluster gives, or what the caller of
   * {@link ICluster.CancelJob} said; empty when there is none.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Read it when the status is Failed or Cancelled. It names the limit that ran out (rule JT-5), or the node
   * that was lost and how often the job was tried again (rule JOB-17). What went wrong with a single task,
   * {@link ITask.get_ErrorMessage} tells. Requeueing empties it (rule RQ-5). It is the text of the job: that of
   * a failed call is in {@link ICluster.get_ErrorMessage} (rule GEN-2).
   * @differences
   * A cancellation without a message leaves a text of ours, so that no canceled job is without a reason (rule
   * CXL-2). A job that an activation filter did not let start says so here while it waits (rule SCH-9).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-get-errormessage}
   * @see {@link ICluster.CancelJob}
   * @see {@link ICluster.get_ErrorMessage}
   * @see {@link ITask.get_ErrorMessage}
   * @see [Handling Errors](page:handling-errors)
   * @page ijob-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the display name of the job.
   *
   * @param pRetVal - Receives the name, at most 80 characters; empty until one is set.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The cluster calls a job that is added without a name `user:timestamp` (rule JOB-16). The object that was
   * added does not show that name; {@link ICluster.GetJob} does. Names need not be unique: what names a job is
   * {@link IJob.get_Id}.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-get-name}
   * @see {@link IJob.put_Name}
   * @page ijob-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the display name of the job.
   *
   * @param Val - At most 80 characters; empty or `null` asks for the default name. Names need not be unique.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters (rule JT-2).
   * @remarks
   * The default is the calling user and the time of adding, `user:timestamp` (rule JOB-16). The tasks find the
   * name in `CCP_JOBNAME` (rule ENV-4). A job in the cluster takes it as its term `Name`, while it does not run
   * (rules MOD-3, MOD-4).
   * @differences
   * The form of the time in the default name is ours: ISO 8601, in UTC (rule JOB-16).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-put-name}
   * @see {@link IJob.get_Name}
   * @see {@link ITask.put_Name}
   * @page ijob-put-name
   */
  put_Name(Val: BSTR): HRESULT;

  /**
   * Gives the owner of the job: the user who added or queued it.
   *
   * @param pRetVal - Receives the user name; empty in an object that did not come from the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The cluster takes it from the call, and no member sets it (rule JOB-2). The owner and administrators may
   * submit, modify, cancel and requeue the job, and touch its tasks; everybody may list it (rule CXL-6).
   * {@link IJob.get_User} is the user it runs as, which may be another.
   * @differences
   * - In the original submitting the job decides it too, beside adding and queueing. Here it stays the one who
   *   added or queued it, also when an administrator submits it later (rule JOB-2).
   * - That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-get-submittedby}
   * @see {@link IJob.put_User}
   * @see {@link ICluster.ListJobs}
   * @page ijob-get-submittedby
   */
  get_SubmittedBy(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the priority of the job.
   *
   * @param pRetVal - Receives a {@link JobPriority} value; default `JobPriority_Normal`.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1; {@link IJob.put_Priority} sets another.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-get-priority}
   * @see {@link IJob.put_Priority}
   * @see {@link JobPriority}
   * @page ijob-get-priority
   */
  get_Priority(pRetVal: Out<JobPriority>): HRESULT;

  /**
   * Sets the priority, which decides first about the job's place in the queue.
   *
   * Among equals the job that was submitted earlier comes first. A running job is never stopped for one of
   * higher priority.
   *
   * @param Val - A {@link JobPriority} value; default `JobPriority_Normal`.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the value is not one of the five.
   * @remarks
   * The queue is ordered by rule SCH-1; only backfill lets a job start ahead of one before it (rule SCH-5).
   * Tasks of the same job have no priorities: they start in the order of adding (rule TSK-9).
   *
   * `JobPriority_AboveNormal` and `JobPriority_Highest` are for administrators: others are refused with
   * `E_ACCESSDENIED`, not here but when the job is submitted or modified (rule JT-10). A job in the cluster
   * takes another priority as its term `Priority`, which moves it in the queue at once (rules MOD-3, MOD-8).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-put-priority}
   * @see {@link IJob.get_Priority}
   * @see {@link IJob.get_IsBackfill}
   * @see {@link JobPriority}
   * @page ijob-put-priority
   */
  put_Priority(Val: JobPriority): HRESULT;

  /**
   * Gives the name of the project for which the job runs.
   *
   * @param pRetVal - Receives the name, at most 80 characters; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule JT-1.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-get-project}
   * @see {@link IJob.put_Project}
   * @page ijob-get-project
   */
  get_Project(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the name of the project for which the job runs.
   *
   * The cluster keeps the name for accounts and lists; it does not affect the schedule.
   *
   * @param Val - At most 80 characters; `null` counts as empty.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters (rule JT-2).
   * @remarks
   * Any text will do: the cluster keeps no list of projects. A job in the cluster takes it as its term
   * `Project`, also while it runs (rules MOD-3, MOD-4).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/description.ts#ijob-put-project}
   * @see {@link IJob.get_Project}
   * @page ijob-put-project
   */
  put_Project(Val: BSTR): HRESULT;
}
