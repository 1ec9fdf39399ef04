import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { long, VARIANT_BOOL } from "../../com/types.ts";

/**
 * The part of {@link ITask} about what the scheduler may do with it: the processors it gets, what may run beside
 * it, and whether it may run twice.
 *
 * @hresult E_POINTER - when an [out] reference is missing.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, or no 32-bit integer.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 */
export interface TaskResources extends IDispatch {
  /**
   * Tells whether the task has its nodes to itself within the job.
   *
   * @param pRetVal - Receives true when no other task of the job may run beside it; default false.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1; what it means, rule TSK-10 says.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-get-isexclusive}
   * @see {@link ITask.put_IsExclusive}
   * @page itask-get-isexclusive
   */
  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the task has its nodes to itself within the job.
   *
   * @param Val - True keeps other tasks of the same job off its nodes while it runs; default false.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is for a task that needs the memory of a whole node, in a job whose other tasks do not. It waits until a
   * node of the job is free of other tasks, and holds back those behind it meanwhile (rules TSK-9, TSK-10). Other
   * jobs are kept away by {@link IJob.put_IsExclusive} (rule SCH-3).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-put-isexclusive}
   * @see {@link ITask.get_IsExclusive}
   * @see {@link IJob.put_IsExclusive}
   * @page itask-put-isexclusive
   */
  put_IsExclusive(Val: VARIANT_BOOL): HRESULT;

  /**
   * Tells whether the task may run a second time.
   *
   * @param pRetVal - Receives true, the default, when it may be queued again.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. Ask before {@link ICluster.RequeueTask} or {@link ICluster.RequeueJob}, which
   * refuse otherwise (rules RQ-2, RQ-8).
   * @differences
   * A task document that leaves the attribute out makes a task that may run again, as the library of the original
   * did; its printed schema says the contrary (rule XML-4).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-get-isrerunnable}
   * @see {@link ITask.put_IsRerunnable}
   * @see {@link ICluster.RequeueTask}
   * @page itask-get-isrerunnable
   */
  get_IsRerunnable(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Sets whether the task may run a second time.
   *
   * Say false for a command that must not be repeated, for example because it spends or sends something.
   *
   * @param Val - False forbids {@link ICluster.RequeueTask} for the task and {@link ICluster.RequeueJob} for
   * its whole job; default true.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Both refuse with `COR_E_INVALIDOPERATION` and name the task (rules RQ-2, RQ-8). A run that a system error cut
   * short, such as the loss of its node, is not tried again either: the task is Failed (rule JOB-17).
   * @differences
   * The original names RequeueTask alone here; that all tasks of a job must be rerunnable, its page of RequeueJob
   * says (rule RQ-2). What becomes of such a task when its node is lost, it leaves open.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-put-isrerunnable}
   * @see {@link ITask.get_IsRerunnable}
   * @see {@link ICluster.RequeueTask}
   * @see {@link ICluster.RequeueJob}
   * @page itask-put-isrerunnable
   */
  put_IsRerunnable(Val: VARIANT_BOOL): HRESULT;

  /**
   * Gives the most processors that the task may hold.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1. How many it got, the task finds in `CCP_NUMCPUS` (rule ENV-4).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-get-maximumnumberofprocessors}
   * @see {@link ITask.get_MinimumNumberOfProcessors}
   * @see {@link ITask.put_MaximumNumberOfProcessors}
   * @page itask-get-maximumnumberofprocessors
   */
  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the most processors that the task may hold.
   *
   * It gets as many up to this number as are idle among those of its job when it starts (rule TSK-10).
   *
   * @param Val - 1 to 2,147,483,647; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks
   * When the task is added, the number must be neither below its own minimum nor above the maximum of its job
   * (rule TSK-5): raise {@link IJob.put_MaximumNumberOfProcessors} first, which is 1 by default. A parallel
   * program reads its share from `CCP_NODES` (rule ENV-4). For a command it does not count (rule CMD-2).
   * @differences
   * The original gives the same bounds, not when they are looked at. Here minimum and maximum may be set in any
   * order, and are held against each other when the task is added (rules JT-3, TSK-5).
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-put-maximumnumberofprocessors}
   * @see {@link ITask.get_MaximumNumberOfProcessors}
   * @see {@link ITask.put_MinimumNumberOfProcessors}
   * @see {@link IJob.put_MaximumNumberOfProcessors}
   * @page itask-put-maximumnumberofprocessors
   */
  put_MaximumNumberOfProcessors(Val: long): HRESULT;

  /**
   * Gives the number of processors without which the task does not start.
   *
   * @param pRetVal - Receives the number, 1 or above; default 1.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The default is that of rule TT-1.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-get-minimumnumberofprocessors}
   * @see {@link ITask.get_MaximumNumberOfProcessors}
   * @see {@link ITask.put_MinimumNumberOfProcessors}
   * @page itask-get-minimumnumberofprocessors
   */
  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the number of processors without which the task does not start.
   *
   * @param Val - 1 to 2,147,483,647; default 1.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the number is below 1.
   * @remarks
   * When the task is added, the number must be neither above its own maximum nor above the minimum of its job
   * (rule TSK-5): the job then always holds enough for each of its tasks. While too few of them are idle, the task
   * waits (rule TSK-10). For a command it does not count (rule CMD-2).
   * @differences
   * - The bound is that of the original; it is looked at when the task is added (rules JT-3, TSK-5).
   * - A task that waits for processors holds back those behind it, so that tasks start in their order (rule TSK-9).
   *   The original speaks of the order alone.
   * @example
   * {@includeCode ../../../../../docs/examples/itask/resources.ts#itask-put-minimumnumberofprocessors}
   * @see {@link ITask.get_MinimumNumberOfProcessors}
   * @see {@link ITask.put_MaximumNumberOfProcessors}
   * @see {@link IJob.put_MinimumNumberOfProcessors}
   * @page itask-put-minimumnumberofprocessors
   */
  put_MinimumNumberOfProcessors(Val: long): HRESULT;
}
