import type { IDispatch } from "../com/dispatch.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import type { VARIANT } from "../com/variant.ts";
import type { INameValue } from "./iname-value.ts";

/**
 *
 * @page inamevaluecollection
 */
export interface INameValueCollection extends IDispatch {
  /**
   *
   * @page inamevaluecollection-get-count
   */
  get_Count(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page inamevaluecollection-clone
   */
  Clone(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   *
   * @page inamevaluecollection-clear
   */
  Clear(): HRESULT;

  /**
   *
   * @page inamevaluecollection-add
   */
  Add(obj: VARIANT): HRESULT;

  /**
   *
   * @page inamevaluecollection-insert
   * @idl var INameValue
   */
  Insert(index: long, var_: INameValue): HRESULT;

  /**
   *
   * @page inamevaluecollection-set
   */
  Set(Name: BSTR, Value: BSTR): HRESULT;

  /**
   *
   * @page inamevaluecollection-remove
   */
  Remove(Name: BSTR): HRESULT;

  /**
   *
   * @page inamevaluecollection-removeat
   */
  RemoveAt(index: long): HRESULT;

  /**
   *
   * @page inamevaluecollection-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;
}
