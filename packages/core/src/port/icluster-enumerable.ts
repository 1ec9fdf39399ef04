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
 * @remarks A collection takes variants of every type; the call that it is passed to checks them (rule RQ-7).
 * @example
 * ```ts
 * import { FAILED, type HRESULT, type ICluster, type IClusterEnumerable, out, VT_I4 } from "@ccp/core";
 *
 * export async function requeue(cluster: ICluster, ids: readonly number[]): Promise<HRESULT> {
 *   const pIds = out<IClusterEnumerable>();
 *   const hr = await cluster.CreateClusterEnumerable(pIds);
 *   if (FAILED(hr) || !pIds.value) return hr;
 *   for (const id of ids) pIds.value.Add({ vt: VT_I4, lVal: id });
 *   return cluster.RequeueJobs(pIds.value);
 * }
 * ```
 * @page iclusterenumerable
 */
export interface IClusterEnumerable extends IDispatch {
  /**
   * Tells whether the collection refuses to be changed.
   *
   * @param pRetVal - Receives true for a collection that a call gave out, false for one that was made to be
   * filled.
   * @returns `S_OK`, or a failure.
   * @remarks Rule COL-1.
   * @page iclusterenumerable-get-isreadonly
   */
  get_IsReadOnly(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   * Gives an enumerator over the items, in their order.
   *
   * @param pRetVal - Receives the enumerator, which stands before the first item.
   * @returns `S_OK`, or a failure.
   * @remarks It goes on seeing the items of this moment, whatever is added or removed later; each call makes
   * a new one, and `Reset` brings it back to the first item (rule COL-2).
   * @page iclusterenumerable-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;

  /**
   * Appends an item.
   *
   * @param item - The item; one that is there already is added again.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_TYPEMISMATCH - when `item` is no variant.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @remarks The collection keeps an object itself, not a copy of it (rule COL-1).
   * @page iclusterenumerable-add
   */
  Add(item: VARIANT): HRESULT;

  /**
   * Takes out the first item that equals a given one; those after it move up.
   *
   * @param item - What to look for: variants of the same type are compared, numbers and texts by value,
   * objects by identity.
   * @returns `S_OK`, or a failure.
   * @hresult DISP_E_TYPEMISMATCH - when `item` is no variant.
   * @hresult COR_E_NOTSUPPORTED - when the collection is read-only.
   * @hresult ERROR_NOT_FOUND - when no item is equal.
   * @remarks Only one item goes, even if more are equal (rule COL-1; what is equal, and the failure, are
   * decisions of ours). An empty text and a `null` one are equal.
   * @page iclusterenumerable-remove
   */
  Remove(item: VARIANT): HRESULT;
}
