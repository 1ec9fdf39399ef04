import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { long } from "../com/types.ts";

/**
 * How many tasks of one job are in each status.
 *
 * {@link ICluster.GetJobCounter} gives it. It is a snapshot: the numbers are of one moment and never change
 * by themselves. Together they are the number of tasks of the job. Every member is local and answers at once.
 * One that is created by its class id answers zeros.
 *
 * @hresult E_POINTER - when the [out] reference is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @page ijobcounter
 */
export interface IJobCounter extends IDispatch {
  /**
   * Gives the number of tasks of the job that were added but not put into the queue
   * (`TaskStatus_NotSubmitted`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Rule JOB-6.
   * @page ijobcounter-get-numberofnotsubmittedtasks
   */
  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that wait to be started (`TaskStatus_Queued`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Rules JOB-6, TSK-9.
   * @page ijobcounter-get-numberofqueuedtasks
   */
  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that run (`TaskStatus_Running`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TSK-10.
   * @page ijobcounter-get-numberofruntasks
   */
  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that ended with exit code 0 (`TaskStatus_Finished`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Rule TSK-11.
   * @page ijobcounter-get-numberoffinishedtasks
   */
  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that failed (`TaskStatus_Failed`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Rules TSK-11, TSK-12, JOB-17; the cancellation of a job also fails the tasks it stops (rule
   * CXL-1).
   * @page ijobcounter-get-numberoffailedtasks
   */
  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that were canceled (`TaskStatus_Cancelled`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks Rules CXL-1, CXL-4.
   * @page ijobcounter-get-numberofcancelledtasks
   */
  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT;
}
