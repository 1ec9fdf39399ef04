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
 * @remarks
 * {@link ICluster.get_EnvironmentVariables}, {@link ICluster.get_Parameters}, {@link IJob.get_ExtendedJobTerms},
 * {@link ITask.get_EnvironmentVariables}, {@link ITask.get_ExtendedTaskTerms} and
 * {@link IResourceUsage.get_AllocatedNodes} give one. Changing a copy changes nothing in the job, the task or the
 * cluster: their own members do that, such as {@link IJob.SetExtendedJobTerm}.
 *
 * Names are compared without case (rule COL-3). A name may occur more than once, as with the variables of a cluster
 * (rule ENV-2); members that take a name mean the first pair that bears it.
 * @differences
 * - The original keeps the members that change a collection for itself. Here they work for every copy, and for a
 *   collection that is created by its class id (rule COL-3).
 * - The original does not say whether case counts in names, nor what an index outside the collection does (rule
 *   COL-3).
 * @example
 * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection}
 * @see {@link INameValue}
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link IClusterEnumerable}
 * @page inamevaluecollection
 */
export interface INameValueCollection extends IDispatch {
  /**
   * Gives the number of pairs.
   *
   * @param pRetVal - Receives the number, 0 or above.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Pairs of the same name count each (rule ENV-2). The last index is one less.
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-get-count}
   * @see {@link INameValueCollection.GetEnumerator}
   * @page inamevaluecollection-get-count
   */
  get_Count(pRetVal: Out<long>): HRESULT;

  /**
   * Makes a copy that can be changed.
   *
   * @param pRetVal - Receives the new collection, with the same pairs in the same order.
   * @returns `S_OK`, or a failure.
   * @remarks
   * The copy can be changed also when this collection is read-only (rule COL-3). The two know nothing of each other
   * from then on.
   * @differences
   * The original calls the copy identical, and does not say whether it is read-only too. It is not (rule COL-3).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-clone}
   * @see {@link INameValueCollection.Set}
   * @see {@link INameValueCollection.Remove}
   * @page inamevaluecollection-clone
   */
  Clone(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   * Takes out all pairs.
   *
   * @returns `S_OK`, or a failure.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only (rule COL-3).
   * @remarks
   * An enumerator that was asked for before goes on giving the pairs of then (rule COL-2).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-clear}
   * @see {@link INameValueCollection.RemoveAt}
   * @page inamevaluecollection-clear
   */
  Clear(): HRESULT;

  /**
   * Appends a pair.
   *
   * @param obj - A `VT_DISPATCH` variant whose `pdispVal` is an {@link INameValue}.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_TYPEMISMATCH - when the variant is of another type.
   * @hresult E_INVALIDARG - when `obj` is no variant.
   * @hresult E_INVALIDARG - when the pair has no name.
   * @hresult E_NOINTERFACE - when the object in it lacks members of {@link INameValue}.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only (rule COL-3).
   * @remarks
   * A pair of the same name stays where it is; use {@link INameValueCollection.Set} to replace its value. The object
   * is read once: name and value are copied.
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-add}
   * @see {@link INameValueCollection.Insert}
   * @see {@link INameValueCollection.Set}
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
   * @hresult DISP_E_BADINDEX - when the index is outside that range (rule COL-3).
   * @hresult E_NOINTERFACE - when the object lacks members of {@link INameValue}.
   * @hresult E_INVALIDARG - when the pair has no name.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only (rule COL-3).
   * @remarks
   * A pair of the same name stays where it is. Members that take a name mean the first of the two from now on, so a
   * pair that is put before another hides it.
   * @differences
   * The original shows the parameter without a pointer. Here an object is passed, as everywhere. Which indexes are
   * refused, the original does not say (rule COL-3).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-insert}
   * @see {@link INameValueCollection.Add}
   * @see {@link INameValueCollection.RemoveAt}
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
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only (rule COL-3).
   * @remarks
   * The first pair of that name gets the value, and keeps its place and its spelling; where there is none, a pair is
   * appended (rule COL-3). An empty value does not take the pair out.
   * @differences
   * The original does not say whether case counts. It does not (rule COL-3).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-set}
   * @see {@link INameValueCollection.Add}
   * @see {@link INameValueCollection.Remove}
   * @page inamevaluecollection-set
   */
  Set(Name: BSTR, Value: BSTR): HRESULT;

  /**
   * Takes out the first pair of a name.
   *
   * @param Name - The name, not empty, compared without case.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when the name is empty.
   * @hresult ERROR_NOT_FOUND - when no pair has the name (rule COL-3).
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only (rule COL-3).
   * @remarks
   * The pairs after it move up. Where several pairs have the name, the next of them is the first now; call again
   * until `ERROR_NOT_FOUND` to take out all.
   * @differences
   * The original says neither which pair goes where several have the name, nor what happens where none has it, nor
   * whether case counts (rule COL-3).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-remove}
   * @see {@link INameValueCollection.RemoveAt}
   * @see {@link INameValueCollection.Set}
   * @page inamevaluecollection-remove
   */
  Remove(Name: BSTR): HRESULT;

  /**
   * Takes out the pair at a place; the pairs after it move up.
   *
   * @param index - The place, 0 up to one below the number of pairs.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_BADINDEX - when the index is outside that range (rule COL-3).
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only (rule COL-3).
   * @remarks
   * An empty collection has no index that would be right.
   * @differences
   * Which indexes are refused, the original does not say (rule COL-3).
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-removeat}
   * @see {@link INameValueCollection.Remove}
   * @see {@link INameValueCollection.get_Count}
   * @page inamevaluecollection-removeat
   */
  RemoveAt(index: long): HRESULT;

  /**
   * Gives an enumerator over the pairs, in their order.
   *
   * @param pRetVal - Receives the enumerator; each item is a `VT_DISPATCH` variant whose `pdispVal` answers
   * {@link INameValue}.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It stands before the first pair and goes on seeing the pairs of this moment (rule COL-2). `Next` answers `S_OK`
   * as long as it gives what was asked for, and `S_FALSE`, a success, at the end: so a loop compares with `S_OK`.
   * @example
   * {@includeCode ../../../../docs/examples/iname-value-collection.ts#inamevaluecollection-getenumerator}
   * @see {@link INameValue}
   * @see [Listing Jobs](page:listing-jobs)
   * @page inamevaluecollection-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;
}
