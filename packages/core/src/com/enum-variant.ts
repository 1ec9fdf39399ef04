import { ComObject } from "./com-object.ts";
import { type GUID, guid } from "./guid.ts";
import { E_INVALIDARG, E_POINTER, FAILED, type HRESULT, S_FALSE, S_OK } from "./hresult.ts";
import { deliver, isOut, type Out, out } from "./out.ts";
import { isLong } from "./types.ts";
import type { IUnknown } from "./unknown.ts";
import type { VARIANT } from "./variant.ts";
import { VariantCopy } from "./variant-functions.ts";

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
   * @hresult S_FALSE when there were fewer than `celt`.
   * @hresult E_INVALIDARG when `celt` is no 32-bit integer or is negative.
   * @hresult E_POINTER when `rgVar` is missing.
   */
  Next(celt: number, rgVar: Out<VARIANT[]>, pCeltFetched?: Out<number> | null | undefined): HRESULT;
  /**
   * Passes over the next `celt` items.
   *
   * @hresult S_FALSE when there were fewer than `celt`; the end is reached then.
   * @hresult E_INVALIDARG when `celt` is no 32-bit integer or is negative.
   */
  Skip(celt: number): HRESULT;
  /** Goes back to before the first item. */
  Reset(): HRESULT;
  /**
   * Makes a second enumerator over the same items, at the same place.
   *
   * @hresult E_POINTER when `ppEnum` is missing.
   */
  Clone(ppEnum: Out<IEnumVARIANT>): HRESULT;
}

/** An enumerator over a fixed list of items. Each item given counts one more holder of the object in it. */
export class EnumVariant extends ComObject implements IEnumVARIANT {
  readonly #items: readonly VARIANT[];
  #position: number;

  /**
   * @param items - The items; a copy is kept, so that later changes of the list do not show (rule COL-2).
   * @param position - How many items count as given already, 0 … the number of items.
   */
  constructor(items: readonly VARIANT[], position = 0) {
    super(IID_IEnumVARIANT);
    this.#items = items.slice();
    this.#position = position;
  }

  Next(celt: number, rgVar: Out<VARIANT[]>, pCeltFetched?: Out<number> | null | undefined): HRESULT {
    if (!isOut(rgVar) || (pCeltFetched !== null && pCeltFetched !== undefined && !isOut(pCeltFetched))) {
      return E_POINTER;
    }
    if (!isCount(celt)) return E_INVALIDARG;
    const given: VARIANT[] = [];
    for (const item of this.#items.slice(this.#position, this.#position + celt)) {
      const copy = out<VARIANT>();
      const hr = VariantCopy(copy, item);
      if (copy.value === undefined) return hr;
      given.push(copy.value);
    }
    const hr = deliver(rgVar, given);
    if (FAILED(hr)) return hr;
    if (pCeltFetched) deliver(pCeltFetched, given.length);
    this.#position += given.length;
    return given.length === celt ? S_OK : S_FALSE;
  }

  Skip(celt: number): HRESULT {
    if (!isCount(celt)) return E_INVALIDARG;
    const left = this.#items.length - this.#position;
    this.#position += Math.min(celt, left);
    return celt <= left ? S_OK : S_FALSE;
  }

  Reset(): HRESULT {
    this.#position = 0;
    return S_OK;
  }

  Clone(ppEnum: Out<IEnumVARIANT>): HRESULT {
    return isOut(ppEnum) ? deliver(ppEnum, new EnumVariant(this.#items, this.#position)) : E_POINTER;
  }
}

function isCount(value: unknown): value is number {
  return isLong(value) && value >= 0;
}
