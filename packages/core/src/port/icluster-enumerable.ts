import type { IDispatch } from "../com/dispatch.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { VARIANT_BOOL } from "../com/types.ts";
import type { VARIANT } from "../com/variant.ts";

/**
 * An ordered collection of variants: ids, jobs, tasks, nodes, results or texts.
 *
 * {@link ICluster.CreateClusterEnumerable} makes an empty one to fill, for calls that take several ids or
 * objects. Collections that calls give out are read-only and never change by themselves. Every member is
 * local and answers at once.
 *
 * @hresult E_POINTER - when an [out] reference is missing; any member can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks
 * What the items are, the page of each call says: objects come as `VT_DISPATCH`, to be asked for their
 * interface by `QueryInterface`, ids as `VT_I4`. A collection takes variants of every type; the call that it
 * is passed to checks them (rule RQ-7). One that a call gave out is read-only, one that was made to be filled
 * is not (rule COL-1).
 * @example
 * {@includeCode ../../../../docs/examples/icluster-enumerable.ts#iclusterenumerable}
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.CreateClusterEnumerable}
 * @see [Listing Jobs](page:listing-jobs)
 * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
 * @page iclusterenumerable
 */
export interface IClusterEnumerable extends IDispatch {
  /**
   * Tells whether the collection refuses to be changed.
   *
   * @param pRetVal - Receives true for a collection that a call gave out, false for one that was made to be
   * filled.
   * @returns `S_OK`, or a failure.
   * @remarks
   * What {@link ICluster.CreateClusterEnumerable} makes can be changed; what any other call gives can not
   * (rule COL-1).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-enumerable.ts#iclusterenumerable-get-isreadonly}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @page iclusterenumerable-get-isreadonly
   */
  get_IsReadOnly(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Gives an enumerator over the items, in their order.
   *
   * @param pRetVal - Receives the enumerator, which stands before the first item.
   * @returns `S_OK`, or a failure.
   * @remarks
   * It goes on seeing the items of this moment, whatever is added or removed later; each call makes a new
   * one, and `Reset` brings it back to the first item. `Next` answers `S_OK` as long as it gives as many
   * items as were asked for, and `S_FALSE`, which is a success, when there were fewer (rule COL-2). So a loop
   * compares with `S_OK`.
   * @example
   * {@includeCode ../../../../docs/examples/icluster-enumerable.ts#iclusterenumerable-getenumerator}
   * @see [Listing the nodes](page:getting-the-list-of-nodes-in-the-cluster)
   * @page iclusterenumerable-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;

  /**
   * Appends an item.
   *
   * @param item - The item; one that is there already is added again.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when `item` is no variant, or its value does not fit its type.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks The collection keeps an object itself, not a copy of it (rule COL-1).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-enumerable.ts#iclusterenumerable-add}
   * @see {@link IClusterEnumerable.Remove}
   * @page iclusterenumerable-add
   */
  Add(item: VARIANT): HRESULT;

  /**
   * Takes out the first item that equals a given one; those after it move up.
   *
   * @param item - What to look for: variants of the same type are compared, numbers and texts by value,
   * objects by identity.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when `item` is no variant, or its value does not fit its type.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @hresult ERROR_NOT_FOUND - when no item is equal.
   * @remarks
   * Only one item goes, even if more are equal (rule COL-1). An empty text and a `null` one are equal.
   * @differences
   * Which items are equal, and that it is a failure when none is, the original does not say (rule COL-1).
   * @example
   * {@includeCode ../../../../docs/examples/icluster-enumerable.ts#iclusterenumerable-remove}
   * @see {@link IClusterEnumerable.Add}
   * @page iclusterenumerable-remove
   */
  Remove(item: VARIANT): HRESULT;
}
