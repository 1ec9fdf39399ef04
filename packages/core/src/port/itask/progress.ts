import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, DATE, long } from "../../com/types.ts";
import type { TaskStatus } from "../enumerations.ts";

/**
 * The part of {@link ITask} by which one follows it: its name and job, how long it may run, how far it got, and
 * what went wrong.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, or a string that holds a NUL or half of a
 * surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface TaskProgress extends IDispatch {
  /**
   * Gives the latest message about the task: why it failed or was canceled.
   *
   * @param pRetVal - Receives the text: the reason the cluster gives, or what the caller of
   * {@link ICluster.CancelTask} said; empty when there is none.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Read it when the status is Failed or Cancelled. It names the exit code (rule TSK-11), the limit that ran out
   * (rule TSK-12), the file or directory that could not be opened (rule TSK-15), the node that was lost (rule
   * JOB-17), or what the caller said (rule CXL-4). Queueing again empties it (rule RQ-5). It is the text of the
   * task: that of a failed call is in {@link ICluster.get_ErrorMessage} (rule GEN-2).
   * @differences
   * A cancellation without a message leaves a text of ours, so that no canceled task is without a reason (rules
   * CXL-2, CXL-4).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-get-errormessage}
   * @see {@link ICluster.CancelTask}
   * @see {@link ICluster.get_ErrorMessage}
   * @see {@link IJob.get_ErrorMessage}
   * @page itask-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the display name of the task.
   *
   * @param pRetVal - Receives the name, at most 80 characters; default empty.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1: unlike a job, a task gets no name from the cluster.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-get-name}
   * @see {@link ITask.put_Name}
   * @page itask-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the display name of the task, by which other tasks of the job can wait for it.
   *
   * @param Val - At most 80 characters; empty, the default, or `null`: no name. Names need not be unique.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is longer than 80 characters (rule TT-2).
   * @remarks
   * A comma in the name, or blanks around it, would keep {@link ITask.put_Depend} from naming the task. Tasks that
   * share a name are waited for together (rule TSK-8). The command finds it in `CCP_TASKNAME` (rule ENV-4).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-put-name}
   * @see {@link ITask.get_Name}
   * @see {@link ITask.put_Depend}
   * @page itask-put-name
   */
  put_Name(Val: BSTR): HRESULT;

  /**
   * Gives the id of the job to which the task belongs.
   *
   * @param pRetVal - Receives the id, 1 or above; 0 while the task was not added to the cluster.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is written into the object together with its own id (rule JOB-2), so it is 0 also in a task that
   * {@link IJob.AddTask} gave to a job which was not added itself.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-get-parentjobid}
   * @see {@link IJob.get_Id}
   * @see {@link ITask.get_Id}
   * @see {@link ICluster.ListTasksOnNode}
   * @page itask-get-parentjobid
   */
  get_ParentJobId(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the time limit of the task.
   *
   * @param pRetVal - Receives `Infinite`, the default, or days, hours and minutes as `dd:hh:mm`.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is the text that was set (rules TT-1, TT-3). How long the task ran, its start and end times tell.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-get-runtime}
   * @see {@link ITask.put_Runtime}
   * @page itask-get-runtime
   */
  get_Runtime(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Sets the time limit of the task, measured on the wall clock from its start.
   *
   * @param Val - `Infinite`, the default, or `dd:hh:mm` with leading zeros: days (two digits or more), hours
   * 00…23, minutes 00…59, in all at least one minute, as in `00:01:30` for an hour and a half.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the text has neither form, is all zero, empty or `null`, or is 2,147,483,648
   * minutes or more (rule TT-3).
   * @remarks
   * A task that reaches its limit is terminated and Failed, and the message names the limit; the other tasks of
   * the job go on (rules TSK-12, JOB-11). The limit may be above that of the job, which then ends the task the same
   * way (rule TSK-5). For a command it does not count (rule CMD-2).
   * @differences
   * - In the original resources are allocated by this time as well. Here the scheduler plans with the limit of the
   *   job alone (rule SCH-5).
   * - Days may have more than two digits here (rule JT-4).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-put-runtime}
   * @see {@link ITask.get_Runtime}
   * @see {@link IJob.put_Runtime}
   * @page itask-put-runtime
   */
  put_Runtime(Val: BSTR): HRESULT;

  /**
   * Gives the time at which the task began to run.
   *
   * @param pRetVal - Receives an OLE automation date in UTC; 2958465.999999…, the last moment of the year
   * 9999, while the task did not start.
   * @returns `S_OK`, or a failure.
   * @remarks
   * {@link toJsDate} makes a JavaScript date of it, and `null` of a time that has not come (rule JT-7). Tasks start
   * in the order of adding, as processors of the job come free (rule TSK-9). The time is set back to not yet when
   * the task is queued again (rule RQ-5).
   * @differences
   * The original names no time zone; times here are in UTC (rule JT-7).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-get-starttime}
   * @see {@link ITask.get_CreateTime}
   * @see {@link ITask.get_EndTime}
   * @see {@link IJob.get_StartTime}
   * @page itask-get-starttime
   */
  get_StartTime(pRetVal: Out<DATE>): HRESULT;

  /**
   * Gives the status that the task had at the moment of the snapshot.
   *
   * @param pRetVal - Receives a {@link TaskStatus} value; `TaskStatus_NotSubmitted` for a new task.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Adding does not change it in the object that was passed; {@link ICluster.GetTask} gives a new snapshot, and
   * {@link ICluster.CheckAnyTask} tells which tasks are completed (rules TSK-1, TSK-13, TSK-14). Exit code 0 makes
   * a task Finished, any other Failed (rule TSK-11). {@link ICluster.CancelTask} makes it Cancelled, while the
   * cancellation of its job makes a running task Failed (rules CXL-1, CXL-4).
   * @differences
   * A task that is added to a job in the queue, or to one that runs, is Queued at once (rule TSK-3); the original
   * leaves open whether such jobs take tasks.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/progress.ts#itask-get-status}
   * @see {@link TaskStatus}
   * @see {@link ICluster.GetTask}
   * @see {@link ICluster.CheckAnyTask}
   * @see [Jobs and Tasks](page:jobs-and-tasks)
   * @page itask-get-status
   */
  get_Status(pRetVal: Out<TaskStatus>): HRESULT;
}
