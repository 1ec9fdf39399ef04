import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { long, SAFEARRAY, VARIANT_BOOL } from "../com/types.ts";

/**
 *
 * @page iclustercounter
 */
export interface IClusterCounter extends IDispatch {
  /**
   *
   * @page iclustercounter-get-totalnumberofjobs
   */
  get_TotalNumberOfJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofnotsubmittedjobs
   */
  get_NumberOfNotSubmittedJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofqueuedjobs
   */
  get_NumberOfQueuedJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofrunningjobs
   */
  get_NumberOfRunningJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberoffinishedjobs
   */
  get_NumberOfFinishedJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberoffailedjobs
   */
  get_NumberOfFailedJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofcancelledjobs
   */
  get_NumberOfCancelledJobs(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-totalnumberoftasks
   */
  get_TotalNumberOfTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofnotsubmittedtasks
   */
  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofrunningtasks
   */
  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofqueuedtasks
   */
  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberoffailedtasks
   */
  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofcancelledtasks
   */
  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberoffinishedtasks
   */
  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-totalnumberofnodes
   */
  get_TotalNumberOfNodes(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofidlenodes
   */
  get_NumberOfIdleNodes(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofpausednodes
   */
  get_NumberOfPausedNodes(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofunreachablenodes
   */
  get_NumberOfUnreachableNodes(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofreadynodes
   */
  get_NumberOfReadyNodes(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofpendingnodes
   */
  get_NumberOfPendingNodes(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-totalnumberofprocessors
   */
  get_TotalNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofbusyprocessors
   */
  get_NumberOfBusyProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofidleprocessors
   */
  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofunreachableprocessors
   */
  get_NumberOfUnreachableProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-numberofpendingprocessors
   */
  get_NumberOfPendingProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iclustercounter-get-timestamp
   */
  get_Timestamp(pRetVal: Out<SAFEARRAY>): HRESULT;

  /**
   *
   * @page iclustercounter-equals
   */
  Equals(counter: IClusterCounter, pRetVal: Out<VARIANT_BOOL>): HRESULT;
}
