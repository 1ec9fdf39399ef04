import type { IDispatch } from "../com/dispatch.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../com/types.ts";
import type { JobPriority, JobStatus } from "./enumerations.ts";
import type { INameValueCollection } from "./iname-value-collection.ts";
import type { ITask } from "./itask.ts";

/**
 * A job: what it asks of the cluster (its terms), the tasks it runs, and how far it got.
 *
 * {@link ICluster.CreateJob} makes one; {@link ICluster.AddJob} or {@link ICluster.QueueJob} hands it to the
 * cluster. A job that the cluster gave out, such as by {@link ICluster.GetJob}, is a snapshot: it shows one
 * moment and never changes by itself; ask again to see more. Every member is local and answers at once. A
 * setter changes this object only: a job that is in the cluster changes through {@link ICluster.ModifyJob}
 * and {@link ICluster.ModifyJobTerm} (rules MOD-1, MOD-7). An object that was added serves as a template:
 * adding it again makes a new job (rule JOB-4).
 *
 * @hresult E_POINTER - when an [out] reference or an object is missing; any member that takes one can answer
 * it.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, no 32-bit integer, or a string that holds a
 * NUL or half of a surrogate pair; any member with [in] parameters can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks A failing call leaves this object and its [out] parameter as they were (rule GEN-1). Text lengths
 * count UTF-16 code units (rule GEN-6), and a `null` text counts as the empty string (rule GEN-8).
 * @example
 * ```ts
 * import { FAILED, type HRESULT, type ICluster, type IJob, type ITask, type long, out } from "@ccp/core";
 *
 * export async function queueHello(cluster: ICluster): Promise<HRESULT> {
 *   const pJob = out<IJob>();
 *   const pTask = out<ITask>();
 *   const pJobId = out<long>();
 *   let hr = await cluster.CreateJob(pJob);
 *   if (FAILED(hr) || !pJob.value) return hr;
 *   hr = await cluster.CreateTask(pTask);
 *   if (FAILED(hr) || !pTask.value) return hr;
 *   pTask.value.put_CommandLine("echo hello");
 *   pJob.value.put_Runtime("00:00:10");
 *   pJob.value.AddTask(pTask.value);
 *   return cluster.QueueJob(pJob.value, null, null, true, 0, pJobId);
 * }
 * ```
 * @page ijob
 */
export interface IJob extends IDispatch {
  /**
   * Gives the nodes to which the job is confined.
   *
   * @param pRetVal - Receives the node names, divided by commas; empty, the default, lets the job run on any
   * node.
   * @returns `S_OK`, or a failure.
   * @remarks Blanks around a name and empty entries of the list that was set do not come back (rule JT-1 for
   * the default).
   * @page ijob-get-askednodes
   */
  get_AskedNodes(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Confines the job to some nodes, such as those that have the software it needs.
   *
   * The nodes are looked up when the job is added or modified, not here: a name that the cluster does not
   * know makes that call fail.
   *
   * @param pRetVal - Node names divided by commas, compared without case; blanks around a name do not count.
   * Empty or `null`: any node.
   * @returns `S_OK`, or a failure.
   * @remarks The job starts on Ready nodes of the list only (rule SCH-2), which must together have its
   * minimum of processors (rule JT-3); the required nodes of its tasks must be among them (rule TSK-5).
   * @page ijob-put-askednodes
   */
  put_AskedNodes(pRetVal: BSTR): HRESULT;

  /**
   * Gives the time at which the job was created.
   *
   * @param pRetVal - Receives an OLE automation date in UTC: when the job was added to the cluster;
   * 2958465.999999… in an object that did not come from the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks The value for not yet is that of rule JT-7; UTC is a decision of ours.
   * @page ijob-get-createtime
   */
  get_CreateTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the time at which the job finished, failed or was canceled.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while the job is not completed.
   * @returns `S_OK`, or a failure.
   * @remarks Requeueing sets it back to not yet (rule RQ-5); the value for not yet is that of rule JT-7.
   * @page ijob-get-endtime
   */
  get_EndTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the terms that applications added to the job.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}, in the order in which the names
   * were first set; empty by default.
   * @returns `S_OK`, or a failure.
   * @remarks The collection does not follow later changes of the job. Use {@link IJob.SetExtendedJobTerm} to
   * change a term (rules JT-9, COL-3).
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
   * @remarks The id of a job that the cluster no longer keeps is given out again, the smallest free one first
   * (rules JOB-2, JOB-3; smallest first is a decision of ours). Requeueing keeps the id (rule RQ-5).
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
   * @remarks Rules JT-8 and SCH-5; the cluster parameter `BackfillLookahead` bounds the search. While a
   * backfill job runs, its Runtime cannot change (rule MOD-4).
   * @page ijob-get-isbackfill
   */
  get_IsBackfill(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Tells whether the job gets nodes for itself.
   *
   * @param pRetVal - Receives true, the default, when no other job may share its nodes.
   * @returns `S_OK`, or a failure.
   * @remarks Rules JT-1 and SCH-3.
   * @page ijob-get-isexclusive
   */
  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the job gets nodes for itself.
   *
   * @param pRetVal - True: whole nodes are given to the job, and nothing else runs there until it ends.
   * False: it shares nodes with other jobs for which this is false too. Default true.
   * @returns `S_OK`, or a failure.
   * @remarks It concerns other jobs; {@link ITask.put_IsExclusive} concerns tasks of the same job (rules
   * SCH-3, TSK-10).
   * @page ijob-put-isexclusive
   */
  put_IsExclusive(pRetVal: VARIANT_BOOL): HRESULT;

  /**
   * Gives the most processors that the job may hold.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JT-1.
   * @page ijob-get-maximumnumberofprocessors
   */
  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the most processors that the job may hold.
   *
   * The job gets as many up to this number as are idle when it starts, and keeps them until it is completed.
   * Set it to the number of tasks to let all of them run side by side.
   *
   * @param Val - 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks Minimum and maximum may be set in any order: they are held against each other when the job is
   * added or modified (rule JT-3, a decision of ours). See also rules SCH-2 and SCH-6; no task may ask for
   * more than this (rule TSK-5).
   * @page ijob-put-maximumnumberofprocessors
   */
  put_MaximumNumberOfProcessors(Val: long): HRESULT;

  /**
   * Gives the number of processors without which the job does not start.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JT-1.
   * @page ijob-get-minimumnumberofprocessors
   */
  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the number of processors without which the job does not start.
   *
   * @param Val - 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks When the job is added or modified, the number must not be above the maximum, nor above the
   * processors of the asked nodes or, where none are asked for, of the whole cluster (rule JT-3; checking
   * only then is a decision of ours). No task may have a higher minimum than its job (rule TSK-5).
   * @page ijob-put-minimumnumberofprocessors
   */
  put_MinimumNumberOfProcessors(Val: long): HRESULT;

  /**
   * Gives the latest message about the job: why it failed or was canceled.
   *
   * @param pRetVal - Receives the text: the reason the cluster gives, or what the caller of
   * {@link ICluster.CancelJob} said; empty when there is none.
   * @returns `S_OK`, or a failure.
   * @remarks Worth reading when the status is Failed or Cancelled. A cancellation without a message leaves a
   * default text (rule CXL-2, a decision of ours); a limit that ran out is named (rule JT-5).
   * @page ijob-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the display name of the job.
   *
   * @param pRetVal - Receives the name; empty until one is set.
   * @returns `S_OK`, or a failure.
   * @remarks The cluster calls a job that is added without a name `user:timestamp`; {@link ICluster.GetJob}
   * shows it (rule JOB-16).
   * @page ijob-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the display name of the job.
   *
   * @param Val - At most 80 characters; empty or `null` asks for the default name. Names need not be unique.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters.
   * @remarks The default is the calling user and the time of adding, `user:timestamp`, in ISO 8601 and UTC
   * (rules JT-2, JOB-16; the form of the time is a decision of ours).
   * @page ijob-put-name
   */
  put_Name(Val: BSTR): HRESULT;

  /**
   * Gives the owner of the job: the user who added or queued it.
   *
   * @param pRetVal - Receives the user name; empty in an object that did not come from the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks Only the owner and administrators may submit, modify, cancel or requeue the job (rules JOB-2 and
   * CXL-6, which is a decision of ours). {@link IJob.get_User} is the user it runs as.
   * @page ijob-get-submittedby
   */
  get_SubmittedBy(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the priority of the job.
   *
   * @param pRetVal - Receives a {@link JobPriority} value; default `JobPriority_Normal`.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JT-1.
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
   * @remarks Rule SCH-1. `JobPriority_AboveNormal` and `JobPriority_Highest` are for administrators: others
   * are refused with `E_ACCESSDENIED`, not here but when the job is submitted or modified (rule JT-10).
   * Modifying the priority of a queued job moves it in the queue at once (rule MOD-8).
   * @page ijob-put-priority
   */
  put_Priority(Val: JobPriority): HRESULT;

  /**
   * Gives the name of the project for which the job runs.
   *
   * @param pRetVal - Receives the name; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JT-1.
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
   * @hresult E_INVALIDARG - when the name is longer than 80 characters.
   * @remarks Rule JT-2.
   * @page ijob-put-project
   */
  put_Project(Val: BSTR): HRESULT;

  /**
   * Tells whether the job goes on when it has nothing left to run.
   *
   * @param pRetVal - Receives true when it keeps its resources until somebody cancels it; default false.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JOB-12.
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
   * @remarks Rules JOB-9 and JOB-12. Can be changed while the job runs, through
   * {@link ICluster.ModifyJobTerm} (rule MOD-4).
   * @page ijob-put-rununtilcanceled
   */
  put_RunUntilCanceled(pRetVal: VARIANT_BOOL): HRESULT;

  /**
   * Gives the time limit of the job.
   *
   * @param pRetVal - Receives `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JT-4.
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
   * @hresult E_INVALIDARG - when the text has neither form, or is all zero, empty or `null`.
   * @remarks A job that reaches its limit is terminated and becomes Cancelled; with `Infinite` the cluster
   * parameter `JobRuntime` may still end it, and it becomes Failed (rules JT-4, JT-5, SCH-5).
   * @page ijob-put-runtime
   */
  put_Runtime(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the job began to run.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999… while the job did not start
   * (rule JT-7).
   * @returns `S_OK`, or a failure.
   * @page ijob-get-starttime
   */
  get_StartTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the licenses that the job needs.
   *
   * @param pRetVal - Receives the list as it was set; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JT-6.
   * @page ijob-get-softwarelicense
   */
  get_SoftwareLicense(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the licenses that the job needs while it runs.
   *
   * @param Val - `name:count`, more of them divided by commas, as in `solver:2,viewer:1`; a count is 1 …
   * 999,999,999, a name occurs once (without case). Empty, the default, or `null`: none.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the list has another form.
   * @remarks Names must be those that the license server uses. With a license table on the cluster the job
   * waits until its licenses are free (rule JT-6; the table is ours), otherwise only an activation filter
   * looks at them (rule SCH-9).
   * @page ijob-put-softwarelicense
   */
  put_SoftwareLicense(Val: BSTR): HRESULT;

  /**
   * Gives the status that the job had at the moment of the snapshot.
   *
   * @param pRetVal - Receives a {@link JobStatus} value; `JobStatus_NotSubmitted` for a new job.
   * @returns `S_OK`, or a failure.
   * @remarks Adding or submitting does not change it in the object that was passed; call
   * {@link ICluster.GetJob}, and again to follow the job (rules JOB-1, JOB-10, JOB-13).
   * @page ijob-get-status
   */
  get_Status(pRetVal: Out<JobStatus>): HRESULT;

  /**
   * Gives the time at which the job was put into the queue.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999… while it was not submitted (rule
   * JT-7).
   * @returns `S_OK`, or a failure.
   * @remarks Requeueing sets it anew (rules JOB-6, RQ-5); it decides among jobs of equal priority (rule
   * SCH-1).
   * @page ijob-get-submittime
   */
  get_SubmitTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the user as whom the tasks of the job run.
   *
   * @param pRetVal - Receives the name as `domain\user`; empty until one is set.
   * @returns `S_OK`, or a failure.
   * @remarks The cluster gives a job that is added without one the user who adds it (rule JOB-2).
   * @page ijob-get-user
   */
  get_User(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the user as whom the tasks of the job run. Most callers need not: it defaults to who adds the job.
   *
   * @param pRetVal - The name as `domain\user`, at most 80 characters; empty or `null` asks for the default.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters.
   * @remarks The credentials given to {@link ICluster.SubmitJob}, {@link ICluster.QueueJob} or
   * {@link ICluster.SetJobCredentials} decide in the end (rules JT-2, JOB-2, CRD-1, CRD-3).
   * @page ijob-put-user
   */
  put_User(pRetVal: BSTR): HRESULT;

  /**
   * Gives the number of tasks that this object holds.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Tasks that others added since the snapshot are not counted (rule JOB-18).
   * @page ijob-get-taskcount
   */
  get_TaskCount(pRetVal: Out<long>): HRESULT;

  /**
   * Gives one task of the job.
   *
   * @param taskId - The id of the task in this job, 1 or above. Before the job was added its tasks all have
   * the id 0, and 0 gives the first of them.
   * @param pRetVal - Receives the task.
   * @returns `S_OK`, or a failure.
   * @hresult ERROR_NOT_FOUND - when this object holds no task with the id.
   * @remarks Looks at the snapshot; {@link ICluster.GetTask} asks the cluster (rules TSK-2, JOB-18).
   * @page ijob-gettask
   */
  GetTask(taskId: long, pRetVal: Out<ITask>): HRESULT;

  /**
   * Appends a task to a job that was not added to the cluster.
   *
   * The job keeps the task object itself: later changes to it count until the job is added, which then writes
   * the id into it.
   *
   * @param Task - The task, from {@link ICluster.CreateTask}.
   * @returns `S_OK`, or a failure.
   * @hresult COR_E_INVALIDOPERATION - when the job was added; use {@link ICluster.AddTask} then.
   * @hresult E_NOINTERFACE - when the object lacks members of {@link ITask}.
   * @remarks Order matters: tasks start in the order of adding (rule TSK-9). Whether the task fits the job is
   * checked when the job is added (rules TSK-2, TSK-5, TSK-7, TSK-8).
   * @page ijob-addtask
   */
  AddTask(Task: ITask): HRESULT;

  /**
   * Gives an enumerator over the tasks of the job, in the order in which they were added.
   *
   * @param pRetVal - Receives the enumerator; each item is a `VT_DISPATCH` variant whose `pdispVal` is an
   * {@link ITask}.
   * @returns `S_OK`, or a failure.
   * @remarks It stands before the first task and sees the tasks as they are now (rules JOB-18, COL-2).
   * @page ijob-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;

  /**
   * Sets a term of the application's own, which the cluster keeps and shows to submission and activation
   * filters.
   *
   * @param Name - The name, 1 to 80 characters, compared without case.
   * @param Value - The value, at most 1,024 characters; `null` counts as empty.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty, or the name or the value is too long.
   * @remarks A name that is there already keeps its place and gets the new value (rules JT-2, JT-9). A job in
   * the cluster takes terms through {@link ICluster.ModifyJobTerm} (rules MOD-1, MOD-3).
   * @page ijob-setextendedjobterm
   */
  SetExtendedJobTerm(Name: BSTR, Value: BSTR): HRESULT;

  /**
   * Takes all tasks out of a job that was not added to the cluster.
   *
   * @returns `S_OK`, or a failure.
   * @hresult COR_E_INVALIDOPERATION - when the job was added: tasks in the cluster can be canceled, not
   * removed.
   * @remarks Rule TSK-2.
   * @page ijob-clear
   */
  Clear(): HRESULT;
}
