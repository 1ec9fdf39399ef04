import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR } from "../com/types.ts";

/**
 * A name and its value: an extended term, a variable, a cluster parameter, or a node and the processors given
 * out on it.
 *
 * It is an item of an {@link INameValueCollection} and cannot change; to change a value, ask the owner of the
 * collection, as with {@link IJob.SetExtendedJobTerm}. Both members are local and answer at once. One that is
 * created by its class id holds empty texts.
 *
 * @hresult E_POINTER - when the [out] reference is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks
 * What the two texts mean depends on who gave the collection: a term of a job (rule JT-9), a variable (rules ENV-1,
 * TSK-16), a parameter (rule PAR-1), or a node and a number of processors (rule COL-5).
 * @example
 * {@includeCode ../../../../docs/examples/iname-value.ts#inamevalue}
 * @see {@link INameValueCollection}
 * @see [CCP Interfaces](page:interfaces)
 * @page inamevalue
 */
export interface INameValue extends IDispatch {
  /**
   * Gives the name, spelled as it was set.
   *
   * @param pRetVal - Receives the name.
   * @returns `S_OK`, or a failure.
   * @remarks
   * A name keeps the spelling under which it was set first; members that take names compare them without case (rule
   * COL-3).
   * @differences
   * The original does not say whether case counts (rule COL-3).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value.ts#inamevalue-get-name}
   * @see {@link INameValue.get_Value}
   * @page inamevalue-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   * Gives the value that belongs to the name.
   *
   * @param pRetVal - Receives the value, always a text; numbers stand in it in decimal.
   * @returns `S_OK`, or a failure.
   * @remarks
   * This is the default member: late-bound callers that read the object itself get the value. A value can be empty;
   * it is never `null` (rule GEN-8).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value.ts#inamevalue-get-value}
   * @see {@link INameValue.get_Name}
   * @page inamevalue-get-value
   * @dispid 0
   */
  get_Value(pRetVal: Out<BSTR>): HRESULT;
}
