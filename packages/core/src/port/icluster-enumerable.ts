import type { IDispatch } from "../com/dispatch.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { VARIANT_BOOL } from "../com/types.ts";
import type { VARIANT } from "../com/variant.ts";

/**
 *
 * @page iclusterenumerable
 */
export interface IClusterEnumerable extends IDispatch {
  /**
   *
   * @page iclusterenumerable-get-isreadonly
   */
  get_IsReadOnly(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   *
   * @page iclusterenumerable-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;

  /**
   *
   * @page iclusterenumerable-add
   */
  Add(item: VARIANT): HRESULT;

  /**
   *
   * @page iclusterenumerable-remove
   */
  Remove(item: VARIANT): HRESULT;
}
