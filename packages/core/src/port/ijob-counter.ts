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
 * @remarks
 * It is the cheap way to follow a job of many tasks: one call, however many there are. When the numbers of queued and
 * running tasks of a submitted job are 0, nothing of it is left to run (rule JOB-10).
 * @example
 * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter}
 * @see {@link ICluster.get_ClusterCounter}
 * @see [Jobs and Tasks](page:jobs-and-tasks)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.GetJobCounter}
 * @see {@link TaskStatus}
 * @page ijobcounter
 */
export interface IJobCounter extends IDispatch {
  /**
   * Gives the number of tasks of the job that were added but not put into the queue
   * (`TaskStatus_NotSubmitted`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They wait for {@link ICluster.SubmitJob}, which queues all of them (rule JOB-6). A task that is added to a job in
   * the queue, or to one that runs, is queued at once (rule TSK-3).
   * @example
   * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter-get-numberofnotsubmittedtasks}
   * @see {@link TaskStatus}
   * @see {@link ICluster.SubmitJob}
   * @page ijobcounter-get-numberofnotsubmittedtasks
   */
  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that wait to be started (`TaskStatus_Queued`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They wait for processors, for tasks before them, or for those they depend on (rules TSK-8, TSK-9). Tasks that
   * were requeued count here again (rule RQ-3).
   * @example
   * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter-get-numberofqueuedtasks}
   * @see {@link TaskStatus}
   * @see {@link ITask.put_Depend}
   * @page ijobcounter-get-numberofqueuedtasks
   */
  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that run (`TaskStatus_Running`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Each holds at least its minimum of the job's processors (rule TSK-10).
   * @example
   * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter-get-numberofruntasks}
   * @see {@link TaskStatus}
   * @see {@link IResourceUsage.get_NumberOfProcesses}
   * @page ijobcounter-get-numberofruntasks
   */
  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that ended with exit code 0 (`TaskStatus_Finished`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They stay Finished whatever happens to the job: its cancellation does not touch them (rule CXL-1), and its
   * requeueing does not run them again (rules TSK-11, RQ-3).
   * @example
   * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter-get-numberoffinishedtasks}
   * @see {@link TaskStatus}
   * @see {@link ITask.get_ExitCode}
   * @page ijobcounter-get-numberoffinishedtasks
   */
  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that failed (`TaskStatus_Failed`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They ended with another exit code than 0, outlived a limit, or met a system error too often (rules TSK-11, TSK-12,
   * JOB-17). The cancellation of a job also fails the tasks that it stops (rule CXL-1). In a job
   * that was not canceled, one is enough to make it Failed, once all are completed (rule JOB-10).
   * @example
   * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter-get-numberoffailedtasks}
   * @see {@link TaskStatus}
   * @see {@link ITask.get_ErrorMessage}
   * @see {@link ICluster.RequeueJob}
   * @page ijobcounter-get-numberoffailedtasks
   */
  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the number of tasks of the job that were canceled (`TaskStatus_Cancelled`).
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * They were canceled one by one (rule CXL-4), or did not run yet when their job was canceled (rule CXL-1).
   * {@link ICluster.RequeueJob} runs the second kind again, not the first (rule RQ-3).
   * @differences
   * Canceled tasks do not make a job fail; where all were canceled one by one, it is Cancelled (rule JOB-10). The
   * original leaves that open.
   * @example
   * {@includeCode ../../../../docs/examples/ijob-counter.ts#ijobcounter-get-numberofcancelledtasks}
   * @see {@link TaskStatus}
   * @see {@link ICluster.CancelTask}
   * @page ijobcounter-get-numberofcancelledtasks
   */
  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT;
}
