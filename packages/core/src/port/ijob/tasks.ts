import type { IDispatch } from "../../com/dispatch.ts";
import type { IEnumVARIANT } from "../../com/enum-variant.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long } from "../../com/types.ts";
import type { ITask } from "../itask.ts";

/**
 * The part of {@link IJob} about the tasks in this object. The type library lists the setter of an extended
 * term between them.
 *
 * @hresult E_POINTER - when an [out] reference or an object is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, no 32-bit integer, or a string that holds a
 * NUL or half of a surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface JobTasks extends IDispatch {
  /**
   * Gives the number of tasks that this object holds.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Tasks that were added to the cluster's job since the snapshot are not counted (rule JOB-18). How many of the
   * tasks are in which status, {@link ICluster.GetJobCounter} tells.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/tasks.ts#ijob-get-taskcount}
   * @see {@link IJob.GetEnumerator}
   * @see {@link ICluster.GetJobCounter}
   * @page ijob-get-taskcount
   */
  get_TaskCount(pRetVal: Out<long>): HRESULT;

  /**
   * Gives one task of the job.
   *
   * @param taskId - The id of the task in this job, 1 or above, as {@link ITask.get_Id} gives it. Before the
   * job was added its tasks all have the id 0, and 0 gives the first of them.
   * @param pRetVal - Receives the task.
   * @returns `S_OK`, or a failure.
   * @hresult ERROR_NOT_FOUND - when this object holds no task with the id.
   * @remarks
   * Looks at the snapshot (rules TSK-2, JOB-18): the task is as old as the job it is taken from.
   * {@link ICluster.GetTask} asks the cluster. Of a job that was not added, {@link IJob.GetEnumerator} reaches
   * the tasks behind the first.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/tasks.ts#ijob-gettask}
   * @see {@link ICluster.ListTasks}
   * @see {@link IJob.GetEnumerator}
   * @see {@link ICluster.GetTask}
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
   * @hresult COR_E_INVALIDOPERATION - when the job was added; use {@link ICluster.AddTask} then (rule TSK-2).
   * @hresult E_NOINTERFACE - when the object lacks members of {@link ITask}.
   * @remarks
   * Order matters: tasks start in the order of adding (rule TSK-9). Whether the task fits the job, has a command
   * line, and waits for tasks that exist is looked at when the job is added (rules TSK-5, TSK-7, TSK-8).
   * @differences
   * A task that does not fit into what is idle waits, and holds back those behind it, so that the order is kept
   * (rule TSK-9). The original speaks of the order alone.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/tasks.ts#ijob-addtask}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CancelTask}
   * @see {@link IJob.GetTask}
   * @see {@link IJob.Clear}
   * @see {@link ICluster.CreateTask}
   * @page ijob-addtask
   */
  AddTask(Task: ITask): HRESULT;

  /**
   * Gives an enumerator over the tasks of the job, in the order in which they were added.
   *
   * @param pRetVal - Receives the enumerator; each item is a `VT_DISPATCH` variant whose `pdispVal` answers
   * {@link ITask}.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It stands before the first task and goes on seeing the tasks of this moment (rules JOB-18, COL-2). `Next`
   * answers `S_OK` as long as it gives what was asked for, and `S_FALSE`, a success, at the end. The tasks that
   * the cluster has now, {@link ICluster.ListTasks} gives.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/tasks.ts#ijob-getenumerator}
   * @see {@link ICluster.ListTasks}
   * @see {@link IJob.GetTask}
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
   * @hresult E_INVALIDARG - when the name is empty, or the name or the value is too long (rule JT-2).
   * @remarks
   * A name that is there already keeps its place and its spelling, and gets the new value (rule JT-9); no call
   * takes a term away. A filter finds the terms in the file with the job's XML (rules SCH-8, SCH-9). A job in
   * the cluster takes terms through {@link ICluster.ModifyJobTerm}, which keeps the ten names of the job's own
   * terms for those (rules MOD-1, MOD-3).
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/tasks.ts#ijob-setextendedjobterm}
   * @see {@link IJob.get_ExtendedJobTerms}
   * @see {@link ITask.SetExtendedTaskTerm}
   * @see {@link ICluster.ModifyJobTerm}
   * @page ijob-setextendedjobterm
   */
  SetExtendedJobTerm(Name: BSTR, Value: BSTR): HRESULT;

  /**
   * Takes all tasks out of a job that was not added to the cluster.
   *
   * @returns `S_OK`, or a failure.
   * @hresult COR_E_INVALIDOPERATION - when the job was added: tasks in the cluster can be canceled, not
   * removed (rule TSK-2).
   * @remarks
   * The terms of the job stay, and the task objects too: each can be added again, to this job or another. In the
   * cluster {@link ICluster.CancelTask} is what comes next to it.
   * @example
   * {@includeCode ../../../../../docs/examples/ijob/tasks.ts#ijob-clear}
   * @see {@link IJob.AddTask}
   * @see {@link ICluster.CancelTask}
   * @page ijob-clear
   */
  Clear(): HRESULT;
}
