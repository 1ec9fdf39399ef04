import { ComObject } from "./com-object.ts";
import { type IEnumVARIANT, IID_IEnumVARIANT } from "./enum-variant.ts";
import { E_INVALIDARG, E_POINTER, FAILED, type HRESULT, S_FALSE, S_OK } from "./hresult.ts";
import { deliver, isOut, type Out, out } from "./out.ts";
import { isLong } from "./types.ts";
import type { VARIANT } from "./variant.ts";
import { VariantCopy } from "./variant-functions.ts";

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
