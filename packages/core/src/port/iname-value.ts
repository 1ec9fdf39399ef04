import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR } from "../com/types.ts";

/**
 *
 * @page inamevalue
 */
export interface INameValue extends IDispatch {
  /**
   *
   * @page inamevalue-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page inamevalue-get-value
   * @dispid 0
   */
  get_Value(pRetVal: Out<BSTR>): HRESULT;
}
