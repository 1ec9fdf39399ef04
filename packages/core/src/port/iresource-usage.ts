import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { __int64, long } from "../com/types.ts";
import type { IClusterEnumerable } from "./icluster-enumerable.ts";
import type { INameValueCollection } from "./iname-value-collection.ts";

/**
 *
 * @page iresourceusage
 */
export interface IResourceUsage extends IDispatch {
  /**
   *
   * @page iresourceusage-get-allocatednodes
   */
  get_AllocatedNodes(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   *
   * @page iresourceusage-get-numberofprocesses
   */
  get_NumberOfProcesses(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iresourceusage-get-processes
   */
  get_Processes(pRetVal: Out<IClusterEnumerable>): HRESULT;

  /**
   *
   * @page iresourceusage-get-kernelprocessortime
   */
  get_KernelProcessorTime(pRetVal: Out<__int64>): HRESULT;

  /**
   *
   * @page iresourceusage-get-userprocessortime
   */
  get_UserProcessorTime(pRetVal: Out<__int64>): HRESULT;

  /**
   *
   * @page iresourceusage-get-workingset
   */
  get_WorkingSet(pRetVal: Out<long>): HRESULT;
}
