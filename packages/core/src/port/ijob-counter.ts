import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { long } from "../com/types.ts";

/**
 *
 * @page ijobcounter
 */
export interface IJobCounter extends IDispatch {
  /**
   *
   * @page ijobcounter-get-numberofnotsubmittedtasks
   */
  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijobcounter-get-numberofqueuedtasks
   */
  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijobcounter-get-numberofruntasks
   */
  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijobcounter-get-numberoffinishedtasks
   */
  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijobcounter-get-numberoffailedtasks
   */
  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijobcounter-get-numberofcancelledtasks
   */
  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT;
}
