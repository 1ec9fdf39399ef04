import { type GUID, guid } from "./guid.ts";
import type { HRESULT } from "./hresult.ts";
import type { Out } from "./out.ts";
import type { IUnknown } from "./unknown.ts";
import type { VARIANT } from "./variant.ts";

/** Identifies {@link IEnumVARIANT}. */
export const IID_IEnumVARIANT: GUID = guid("00020404-0000-0000-C000-000000000046");

/** Walks through the items of a collection as they were when it was made (rule COL-2). */
export interface IEnumVARIANT extends IUnknown {
  /**
   * Gives the next `celt` items, or as many as are left.
   *
   * @param celt - How many items are wanted, 0 or more.
   * @param rgVar - Takes the items.
   * @param pCeltFetched - Takes their number; may be left out.
   * @hresult S_FALSE - when there were fewer than `celt`.
   * @hresult E_INVALIDARG - when `celt` is no 32-bit integer or is negative.
   * @hresult E_POINTER - when `rgVar` is missing.
   */
  Next(celt: number, rgVar: Out<VARIANT[]>, pCeltFetched?: Out<number> | null | undefined): HRESULT;
  /**
   * Passes over the next `celt` items.
   *
   * @hresult S_FALSE - when there were fewer than `celt`; the end is reached then.
   * @hresult E_INVALIDARG - when `celt` is no 32-bit integer or is negative.
   */
  Skip(celt: number): HRESULT;
  /** Goes back to before the first item. */
  Reset(): HRESULT;
  /**
   * Makes a second enumerator over the same items, at the same place.
   *
   * @hresult E_POINTER - when `ppEnum` is missing.
   */
  Clone(ppEnum: Out<IEnumVARIANT>): HRESULT;
}
