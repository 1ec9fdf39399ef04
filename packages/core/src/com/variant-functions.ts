import {
  DISP_E_BADVARTYPE,
  E_INVALIDARG,
  E_POINTER,
  E_UNEXPECTED,
  FAILED,
  type HRESULT,
  S_OK,
} from "./hresult.ts";
import { deliver, type InOut, isOut, type Out } from "./out.ts";
import { isLong } from "./types.ts";
import type { IUnknown } from "./unknown.ts";
import {
  isVartype,
  readVariant,
  type VARIANT,
  type VARTYPE,
  VT_ARRAY_UI1,
  VT_DISPATCH,
  VT_UNKNOWN,
  variantArray,
  variantEmpty,
} from "./variant.ts";
import { convertVariant } from "./variant-conversion.ts";

/**
 * Flag of {@link VariantChangeType}: a truth value becomes the text `True` or `False`; without it, `-1` or `0`.
 */
export const VARIANT_ALPHABOOL = 2;

/** Makes a variable hold the empty VARIANT. What it held before is not released; that is for `VariantClear`. */
export function VariantInit(pvarg: Out<VARIANT>): void {
  if (isOut(pvarg)) deliver(pvarg, variantEmpty);
}

/**
 * Releases what a variable holds, and makes it hold the empty VARIANT.
 *
 * @hresult E_POINTER - when `pvarg` is missing.
 * @hresult E_INVALIDARG - when it holds no VARIANT; it is untouched then.
 */
export function VariantClear(pvarg: InOut<VARIANT> | Out<VARIANT>): HRESULT {
  if (!isOut(pvarg)) return E_POINTER;
  const held = readReference(pvarg);
  if (held === undefined) return E_INVALIDARG;
  const hr = deliver(pvarg, variantEmpty);
  return FAILED(hr) ? hr : countHolder(held, (object) => object.Release());
}

/**
 * Copies a VARIANT into a variable; the object in it has one holder more then. What the variable held before is not
 * released.
 *
 * @hresult E_POINTER - when `pvargDest` is missing.
 * @hresult E_INVALIDARG - when `pvargSrc` is no VARIANT.
 */
export function VariantCopy(pvargDest: Out<VARIANT> | InOut<VARIANT>, pvargSrc: VARIANT): HRESULT {
  if (!isOut(pvargDest)) return E_POINTER;
  const source = readVariant(pvargSrc);
  if (source === undefined) return E_INVALIDARG;
  const hr = countHolder(source, (object) => object.AddRef());
  return FAILED(hr) ? hr : deliver(pvargDest, ownBytes(source));
}

/**
 * Converts a VARIANT to another type, by the rules of OLE automation that do not depend on a language or a region:
 *
 * - numbers, dates and truth values (−1 and 0) into one another; fractions are rounded to the nearest whole number,
 *   halves to the even one;
 * - text to a number, written in decimal with a point, or to a truth value, also from `True` and `False`; numbers and
 *   truth values to text;
 * - the empty VARIANT to 0, false and the empty string;
 * - objects between `VT_DISPATCH` and `VT_UNKNOWN`, which asks them for the interface.
 *
 * Dates do not become text nor text dates: OLE does it as the user's region has it.
 *
 * @param pvargDest - Takes the result.
 * @param pvarSrc - The value.
 * @param wFlags - 0 or {@link VARIANT_ALPHABOOL}; other flags make no difference.
 * @param vt - The type wanted.
 * @hresult E_POINTER - when `pvargDest` is missing.
 * @hresult E_INVALIDARG - when `pvarSrc` is no VARIANT, or `wFlags` no 32-bit integer.
 * @hresult DISP_E_BADVARTYPE - when `vt` is no type of the port.
 * @hresult DISP_E_TYPEMISMATCH - when there is no such conversion.
 * @hresult DISP_E_OVERFLOW - when the value does not fit.
 */
export function VariantChangeType(
  pvargDest: Out<VARIANT> | InOut<VARIANT>,
  pvarSrc: VARIANT,
  wFlags: number,
  vt: VARTYPE,
): HRESULT {
  if (!isOut(pvargDest)) return E_POINTER;
  if (!isVartype(vt)) return DISP_E_BADVARTYPE;
  const source = readVariant(pvarSrc);
  if (source === undefined || !isLong(wFlags)) return E_INVALIDARG;
  const converted = convertVariant(source, vt, (wFlags & VARIANT_ALPHABOOL) !== 0);
  if (typeof converted === "number") return converted;
  return deliver(pvargDest, ownBytes(converted));
}

/** A VARIANT of bytes with bytes of its own, so that a change of the original's does not show in the copy. */
function ownBytes(source: VARIANT): VARIANT {
  return source.vt === VT_ARRAY_UI1 ? variantArray(source.parray.slice()) : source;
}

function readReference(reference: InOut<VARIANT> | Out<VARIANT>): VARIANT | undefined {
  try {
    return readVariant(reference.value);
  } catch {
    return undefined; // its value cannot be read
  }
}

/** Applies `count` to the object that a VARIANT holds, if any. */
export function countHolder(variant: VARIANT, count: (object: IUnknown) => unknown): HRESULT {
  try {
    if (variant.vt === VT_DISPATCH && variant.pdispVal !== null) count(variant.pdispVal);
    if (variant.vt === VT_UNKNOWN && variant.punkVal !== null) count(variant.punkVal);
    return S_OK;
  } catch {
    return E_UNEXPECTED; // an object of another make that throws
  }
}
