import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";

/**
 *
 * @page iexecutionresult
 */
export interface IExecutionResult extends IDispatch {
  /**
   *
   * @page iexecutionresult-get-commandid
   */
  get_CommandId(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iexecutionresult-get-nodename
   */
  get_NodeName(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page iexecutionresult-get-exitcode
   */
  get_ExitCode(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page iexecutionresult-get-output
   */
  get_Output(pRetVal: Out<BSTR>): HRESULT;
}
