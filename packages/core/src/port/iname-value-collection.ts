import type { IDispatch } from "../com/dispatch.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import type { VARIANT } from "../com/variant.ts";
import type { INameValue } from "./iname-value.ts";

/**
 * An ordered collection of names and values.
 *
 * Collections that calls give out are read-only and never change by themselves;
 * {@link INameValueCollection.Clone} makes a copy that can be changed, and a collection created by its class
 * id can be changed too. Indexes count from 0. Every member is local and answers at once.
 *
 * @hresult E_POINTER - when an [out] reference or an object is missing; any member that takes one can answer
 * it.
 * @hresult E_INVALIDARG - when an index is no 32-bit integer, or a text is no string or holds a NUL or half
 * of a surrogate pair.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks Names are compared without case, a decision of ours (rule COL-3). A name may occur more than once,
 * as with the variables of a cluster (rule ENV-2). Changing a copy changes nothing in the job, the task or
 * the cluster.
 * @page inamevaluecollection
 */
export interface INameValueCollection extends IDispatch {
  /**
   * Gives the number of pairs.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @page inamevaluecollection-get-count
   */
  get_Count(pRetVal: Out<long>): HRESULT;

  /**
   * Makes a copy that can be changed.
   *
   * @param pRetVal - Receives the new collection, with the same pairs in the same order.
   * @returns `S_OK`, or a failure.
   * @remarks The copy can be written also when this collection is read-only (rule COL-3).
   * @page inamevaluecollection-clone
   */
  Clone(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Takes out all pairs.
   *
   * @returns `S_OK`, or a failure.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks Rule COL-3.
   * @page inamevaluecollection-clear
   */
  Clear(): HRESULT;

  /**
   * Appends a pair.
   *
   * @param obj - A `VT_DISPATCH` variant whose `pdispVal` is an {@link INameValue}.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_TYPEMISMATCH - when `obj` is no variant, or one of another type.
   * @hresult E_NOINTERFACE - when the object in it lacks members of {@link INameValue}.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks A pair of the same name is left where it is (rule COL-3); use {@link INameValueCollection.Set}
   * to replace it. The object is read once: name and value are copied.
   * @page inamevaluecollection-add
   */
  Add(obj: VARIANT): HRESULT;

  /**
   * Puts a pair at a place; the pairs from there on move down.
   *
   * @param index - The place, 0 up to the number of pairs, which appends.
   * @param var_ - The pair, whose name and value are copied; named `var` in the type library, which is a
   * reserved word here.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_BADINDEX - when the index is outside that range.
   * @hresult E_NOINTERFACE - when the object lacks members of {@link INameValue}.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks Rule COL-3.
   * @page inamevaluecollection-insert
   * @idl var INameValue
   */
  Insert(index: long, var_: INameValue): HRESULT;

  /**
   * Gives a name a value.
   *
   * @param Name - The name, not empty, compared without case.
   * @param Value - The value; `null` counts as empty (rule GEN-8).
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks The first pair of that name gets the value in its place; where there is none, a pair is appended
   * (rule COL-3).
   * @page inamevaluecollection-set
   */
  Set(Name: BSTR, Value: BSTR): HRESULT;

  /**
   * Takes out the first pair of a name.
   *
   * @param Name - The name, not empty, compared without case.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty.
   * @hresult ERROR_NOT_FOUND - when no pair has the name.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks Rule COL-3.
   * @page inamevaluecollection-remove
   */
  Remove(Name: BSTR): HRESULT;

  /**
   * Takes out the pair at a place; the pairs after it move up.
   *
   * @param index - The place, 0 up to one below the number of pairs.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_BADINDEX - when the index is outside that range.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks Rule COL-3.
   * @page inamevaluecollection-removeat
   */
  RemoveAt(index: long): HRESULT;

  /**
   * Gives an enumerator over the pairs, in their order.
   *
   * @param pRetVal - Receives the enumerator; each item is a `VT_DISPATCH` variant whose `pdispVal` is an
   * {@link INameValue}.
   * @returns `S_OK`, or a failure.
   * @remarks It stands before the first pair and sees the collection as it is now (rule COL-2).
   * @page inamevaluecollection-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;
}
