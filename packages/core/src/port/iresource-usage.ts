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
 * @remarks
 * While it runs, the numbers are of the moment of the call: ask again to follow them. Those of a job are the sums over
 * its tasks. A task that waits to be run again tells of its last run.
 * @differences
 * - Simulated tasks have neither processes nor memory, and spend no time in the kernel; in user mode they spend the
 *   time they run, once for each processor.
 * - Where processes run on Windows, only the first of each task is known, and times and memory are 0.
 * @example
 * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage}
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.GetJobResourceUsage}
 * @see {@link ICluster.GetTaskResourceUsage}
 * @page iresourceusage
 */
export interface IResourceUsage extends IDispatch {
  /**
   * Gives the nodes that belong to the job or task, with the number of processors on each.
   *
   * @param pRetVal - Receives a read-only collection of {@link INameValue}: the node name, and the number in
   * decimal.
   * @returns `S_OK`, or a failure.
   * @remarks
   * For a job these are its asked nodes or, where it asked for none, all nodes of the cluster: the nodes that it could
   * have got. For a task they are its required nodes or, where it has none, those on which it ran (rule COL-5). The
   * number is that of all processors of a node, but for a task without required nodes that of the processors it was
   * given. {@link INameValueCollection.GetEnumerator} walks the collection.
   * @differences
   * The original speaks of the processors on a node. For a task without required nodes the number here is its share,
   * as in `CCP_NODES` (rule ENV-4).
   * @example
   * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage-get-allocatednodes}
   * @see {@link IJob.put_AskedNodes}
   * @see {@link ITask.put_RequiredNodes}
   * @see {@link INameValueCollection}
   * @page iresourceusage-get-allocatednodes
   */
  get_AllocatedNodes(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Gives the number of processes that run for the job or task.
   *
   * @param pRetVal - Receives the number; 0 unless the status is Running.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It is the number of items that {@link IResourceUsage.get_Processes} gives (rule COL-5).
   * @differences
   * A simulated task has no process, so the number is 0.
   * @example
   * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage-get-numberofprocesses}
   * @see {@link IResourceUsage.get_Processes}
   * @page iresourceusage-get-numberofprocesses
   */
  get_NumberOfProcesses(pRetVal: Out<long>): HRESULT;

  /**
   * Gives the processes that run for the job or task.
   *
   * @param pRetVal - Receives a read-only collection of `VT_BSTR` variants; empty unless the status is
   * Running.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Each text has the form `node, shellPid pid`: the node, the process id of the shell that was started there, and
   * that of the process itself, as in `NODE01, 812 815`. The shell is one of the processes too, and has an item with
   * its id twice (rule COL-5). {@link IClusterEnumerable.GetEnumerator} walks the collection.
   * @differences
   * - The shell of the original is cmd.exe. Here it is the shell of the node, which may be another, and it is counted.
   * - A simulated task has no process, so the collection is empty.
   * @example
   * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage-get-processes}
   * @see {@link IResourceUsage.get_NumberOfProcesses}
   * @see {@link IClusterEnumerable}
   * @page iresourceusage-get-processes
   */
  get_Processes(pRetVal: Out<IClusterEnumerable>): HRESULT;

  /**
   * Gives the processor time spent in kernel mode.
   *
   * @param pRetVal - Receives milliseconds, as a `bigint`; of a job, the sum over its tasks.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It counts all processes of a task, and grows while it runs (rule COL-5): on several processors faster than the
   * clock.
   * @differences
   * A simulated task spends no time in the kernel, so it is 0.
   * @example
   * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage-get-kernelprocessortime}
   * @see {@link IResourceUsage.get_UserProcessorTime}
   * @page iresourceusage-get-kernelprocessortime
   */
  get_KernelProcessorTime(pRetVal: Out<__int64>): HRESULT;

  /**
   * Gives the processor time spent in user mode.
   *
   * @param pRetVal - Receives milliseconds, as a `bigint`; of a job, the sum over its tasks.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It counts all processes of a task, and grows while it runs (rule COL-5): on several processors faster than the
   * clock.
   * @differences
   * A simulated task spends the time that it runs, once for each of its processors.
   * @example
   * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage-get-userprocessortime}
   * @see {@link IResourceUsage.get_KernelProcessorTime}
   * @page iresourceusage-get-userprocessortime
   */
  get_UserProcessorTime(pRetVal: Out<__int64>): HRESULT;

  /**
   * Gives the size of the memory that the processes of the job or task have resident.
   *
   * @param pRetVal - Receives bytes; a size above 2,147,483,647 is given as that number, the largest a `long`
   * can hold.
   * @returns `S_OK`, or a failure.
   * @remarks
   * While it runs, what it uses at that moment; afterwards, the most that was seen (rule COL-5). Of a job that runs it
   * is the sum over its running tasks, afterwards that of the task which used most.
   * @differences
   * - The original does not say what it gives above the largest `long`, nor for several processes, nor after the end.
   * - A simulated task has no memory, so it is 0.
   * @example
   * {@includeCode ../../../../docs/examples/iresource-usage.ts#iresourceusage-get-workingset}
   * @see {@link INode.get_Memory}
   * @page iresourceusage-get-workingset
   */
  get_WorkingSet(pRetVal: Out<long>): HRESULT;
}
