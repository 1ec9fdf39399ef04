import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IExecutionResult } from "../iexecution-result.ts";
import type { ITask } from "../itask.ts";

/** The part of ICluster about … */
export interface ClusterCommands extends IDispatch {
  /**
   *
   * @page icluster-getnewcommandid
   */
  GetNewCommandId(pRetVal: Out<long>): Promise<HRESULT>;

  /**
   *
   * @page icluster-executecommand
   */
  ExecuteCommand(
    Id: long,
    Task: ITask,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-executecommandwithpaging
   */
  ExecuteCommandWithPaging(
    Id: long,
    Task: ITask,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-waitforcommand
   */
  WaitForCommand(Id: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-waitforcommandwithpaging
   */
  WaitForCommandWithPaging(Id: long, pageSize: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-readexecutionresult
   */
  ReadExecutionResult(result: IExecutionResult, pRetVal: Out<BSTR>): Promise<HRESULT>;

  /**
   *
   * @page icluster-endcommand
   */
  EndCommand(Id: long): Promise<HRESULT>;
}
