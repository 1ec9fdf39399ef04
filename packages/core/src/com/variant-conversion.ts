import { isDate } from "./date.ts";
import type { IDispatch } from "./dispatch.ts";
import { IID_IDispatch } from "./dispatch.ts";
import { DISP_E_OVERFLOW, DISP_E_TYPEMISMATCH, E_UNEXPECTED, FAILED, type HRESULT } from "./hresult.ts";
import { out } from "./out.ts";
import { isInt64, isLong } from "./types.ts";
import {
  isDispatch,
  type VARIANT,
  type VARTYPE,
  VT_ARRAY_UI1,
  VT_BOOL,
  VT_BSTR,
  VT_DATE,
  VT_DISPATCH,
  VT_EMPTY,
  VT_ERROR,
  VT_I4,
  VT_I8,
  VT_NULL,
  VT_R8,
  VT_UNKNOWN,
  variantBool,
  variantBstr,
  variantDate,
  variantDispatch,
  variantI4,
  variantI8,
  variantR8,
  variantUnknown,
} from "./variant.ts";

/** Converts a VARIANT to `vt`, or says why it cannot be done. What comes out holds its own count of an object. */
export function convertVariant(source: VARIANT, vt: VARTYPE, alphaBool: boolean): VARIANT | HRESULT {
  switch (vt) {
    case VT_DISPATCH:
    case VT_UNKNOWN:
      return toObject(source, vt);
    case VT_BSTR:
      return toText(source, alphaBool);
    case VT_BOOL:
      return toTruth(source);
    case VT_I4:
    case VT_I8:
    case VT_R8:
    case VT_DATE: {
      const number = numberOf(source);
      return number === undefined ? DISP_E_TYPEMISMATCH : toNumber(number, vt);
    }
    case VT_EMPTY:
    case VT_NULL:
    case VT_ERROR:
    case VT_ARRAY_UI1:
      return source.vt === vt ? source : DISP_E_TYPEMISMATCH;
  }
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Whole numbers short enough for 64 bits keep all their digits. */
const WHOLE = /^[+-]?\d{1,19}$/;

/** The number that a VARIANT stands for; whole text numbers and VT_I8 give a bigint. */
function numberOf(source: VARIANT): number | bigint | undefined {
  switch (source.vt) {
    case VT_EMPTY:
      return 0;
    case VT_I4:
      return source.lVal;
    case VT_R8:
      return source.dblVal;
    case VT_DATE:
      return source.date;
    case VT_BOOL:
      return source.boolVal ? -1 : 0;
    case VT_I8:
      return source.llVal;
    case VT_BSTR: {
      const text = source.bstrVal?.trim() ?? "";
      if (WHOLE.test(text)) return BigInt(text.replace(/^\+/, ""));
      return DECIMAL.test(text) ? Number(text) : undefined;
    }
    default:
      return undefined;
  }
}

function toNumber(
  number: number | bigint,
  vt: typeof VT_I4 | typeof VT_I8 | typeof VT_R8 | typeof VT_DATE,
): VARIANT | HRESULT {
  switch (vt) {
    case VT_I4: {
      const whole = Number(roundHalfToEven(number));
      return isLong(whole) ? variantI4(whole + 0) : DISP_E_OVERFLOW;
    }
    case VT_I8: {
      const whole = roundHalfToEven(number);
      if (typeof whole === "number" && !Number.isFinite(whole)) return DISP_E_OVERFLOW;
      const wide = BigInt(whole);
      return isInt64(wide) ? variantI8(wide) : DISP_E_OVERFLOW;
    }
    case VT_R8: {
      const float = Number(number);
      return float === Number.POSITIVE_INFINITY || float === Number.NEGATIVE_INFINITY
        ? DISP_E_OVERFLOW
        : variantR8(float);
    }
    case VT_DATE: {
      const date = Number(number);
      return isDate(date) ? variantDate(date) : DISP_E_OVERFLOW;
    }
  }
}

function roundHalfToEven(number: number | bigint): number | bigint {
  if (typeof number === "bigint") return number;
  const below = Math.floor(number);
  const rest = number - below;
  if (rest !== 0.5) return Math.round(number);
  return below % 2 === 0 ? below : below + 1;
}

function toText(source: VARIANT, alphaBool: boolean): VARIANT | HRESULT {
  switch (source.vt) {
    case VT_BSTR:
      return source;
    case VT_EMPTY:
      return variantBstr("");
    case VT_I4:
      return variantBstr(String(source.lVal));
    case VT_I8:
      return variantBstr(String(source.llVal));
    case VT_R8:
      return Number.isFinite(source.dblVal)
        ? variantBstr(String(source.dblVal).toUpperCase())
        : DISP_E_TYPEMISMATCH;
    case VT_BOOL:
      if (alphaBool) return variantBstr(source.boolVal ? "True" : "False");
      return variantBstr(source.boolVal ? "-1" : "0");
    default:
      return DISP_E_TYPEMISMATCH;
  }
}

function toTruth(source: VARIANT): VARIANT | HRESULT {
  if (source.vt === VT_BSTR) {
    const word = source.bstrVal?.trim().toLowerCase();
    if (word === "true" || word === "false") return variantBool(word === "true");
  }
  const number = numberOf(source);
  // biome-ignore lint/suspicious/noDoubleEquals: compares a number or a bigint with zero
  return number === undefined ? DISP_E_TYPEMISMATCH : variantBool(number != 0);
}

function toObject(source: VARIANT, vt: typeof VT_DISPATCH | typeof VT_UNKNOWN): VARIANT | HRESULT {
  if (source.vt !== VT_DISPATCH && source.vt !== VT_UNKNOWN) return DISP_E_TYPEMISMATCH;
  const object = source.vt === VT_DISPATCH ? source.pdispVal : source.punkVal;
  try {
    if (vt === VT_UNKNOWN) {
      object?.AddRef();
      return variantUnknown(object);
    }
    if (object === null) return variantDispatch(null);
    const found = out<IDispatch>();
    const hr = object.QueryInterface(IID_IDispatch, found);
    if (FAILED(hr)) return hr;
    return isDispatch(found.value) ? variantDispatch(found.value) : E_UNEXPECTED;
  } catch {
    return E_UNEXPECTED; // an object of another make that throws
  }
}
