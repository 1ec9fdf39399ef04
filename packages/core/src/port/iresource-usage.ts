import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { __int64, long } from "../com/types.ts";
import type { IClusterEnumerable } from "./icluster-enumerable.ts";
import type { INameValueCollection } from "./iname-value-collection.ts";

/**
 * What a job or a task uses, or has used.
 *
 * {@link ICluster.GetJobResourceUsage} and {@link ICluster.GetTaskResourceUsage} give it. It is a snapshot
 * that never changes by itself. Every member is local and answers at once. Before the job or task was
 * started, all numbers are 0 and all collections empty (rule COL-5); so they are in an object that is created
 * by its class id.
 *
 * @hresult E_POINTER - when the [out] reference is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @page iresourceusage
 */
export interface IResourceUsage extends IDispatch {
  /**
   * Gives the nodes that belong to the job or task, with the number of processors on each.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}: the node name, and the number in
   * decimal.
   * @returns `S_OK`, or a failure.
   * @remarks For a job these are its asked nodes or, where it asked for none, all nodes of the cluster; for a
   * task its required nodes or, where it has none, those on which it ran (rule COL-5).
   * @page iresourceusage-get-allocatednodes
   */
  get_AllocatedNodes(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the number of processes that run for the job or task.
   *
   * @param pRetVal - Receives the number; 0 unless the status is Running.
   * @returns `S_OK`, or a failure.
   * @remarks Rule COL-5.
   * @page iresourceusage-get-numberofprocesses
   */
  get_NumberOfProcesses(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the processes that run for the job or task.
   *
   * @param pRetVal - Receives a read-only collection of `VT_BSTR` variants; empty unless the status is
   * Running.
   * @returns `S_OK`, or a failure.
   * @remarks Each text has the form `node, shellPid pid`: the node, the process id of the shell that was
   * started there, and that of the process itself, as in `NODE01, 812 815`. The shell is one of the
   * processes, too (rule COL-5).
   * @page iresourceusage-get-processes
   */
  get_Processes(pRetVal: Out<IClusterEnumerable>): HRESULT;

  /**
   * Gives the processor time spent in kernel mode.
   *
   * @param pRetVal - Receives milliseconds; of a job, the sum over its tasks.
   * @returns `S_OK`, or a failure.
   * @remarks Rule COL-5.
   * @page iresourceusage-get-kernelprocessortime
   */
  get_KernelProcessorTime(pRetVal: Out<__int64>): HRESULT;

  /**
   * Gives the processor time spent in user mode.
   *
   * @param pRetVal - Receives milliseconds; of a job, the sum over its tasks.
   * @returns `S_OK`, or a failure.
   * @remarks Rule COL-5.
   * @page iresourceusage-get-userprocessortime
   */
  get_UserProcessorTime(pRetVal: Out<__int64>): HRESULT;

  /**
   * Gives the size of the memory that the processes of the job or task have resident.
   *
   * @param pRetVal - Receives bytes; a size above 2,147,483,647 is given as that number, the largest a `long`
   * can hold.
   * @returns `S_OK`, or a failure.
   * @remarks While it runs, what it uses at that moment; afterwards, the most that was seen (rule COL-5;
   * bounds are a decision of ours).
   * @page iresourceusage-get-workingset
   */
  get_WorkingSet(pRetVal: Out<long>): HRESULT;
}
