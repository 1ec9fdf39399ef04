import type { IDispatch } from "./dispatch.ts";
import type { HRESULT } from "./hresult.ts";
import type { InOut } from "./out.ts";
import type { __int64, BSTR, DATE, long, SAFEARRAY, VARIANT_BOOL } from "./types.ts";
import type { IUnknown } from "./unknown.ts";

/** Holds nothing: never set. */
export const VT_EMPTY = 0;
/** Holds the SQL-style null. */
export const VT_NULL = 1;
/** Holds a 32-bit integer in `lVal`. */
export const VT_I4 = 3;
/** Holds a floating-point number in `dblVal`. */
export const VT_R8 = 5;
/** Holds a date in `date`. */
export const VT_DATE = 7;
/** Holds a string in `bstrVal`. */
export const VT_BSTR = 8;
/** Holds an object in `pdispVal`. */
export const VT_DISPATCH = 9;
/** Holds a result in `scode`. */
export const VT_ERROR = 10;
/** Holds a truth value in `boolVal`. */
export const VT_BOOL = 11;
/** The type of a VARIANT itself; used with {@link VT_BYREF} only. */
export const VT_VARIANT = 12;
/** Holds an object in `punkVal` of which only IUnknown is known. */
export const VT_UNKNOWN = 13;
/** An unsigned byte; used with {@link VT_ARRAY} only. */
export const VT_UI1 = 17;
/** Holds a 64-bit integer in `llVal`. */
export const VT_I8 = 20;
/** Marks an array of the type it is combined with. */
export const VT_ARRAY = 0x2000;
/** Marks a reference to the type it is combined with. */
export const VT_BYREF = 0x4000;
/** `VT_ARRAY | VT_UI1`, spelled so that it narrows {@link VARIANT}: holds bytes in `parray`. */
export const VT_ARRAY_UI1 = 0x2011;
/** `VT_BYREF | VT_VARIANT`, spelled so that it narrows {@link VARIANTARG}: holds a variable in `pvarVal`. */
export const VT_BYREF_VARIANT = 0x400c;

/**
 * A value that carries its type: `vt` says which of the other fields is there. VARIANTs are values and never change;
 * a call that changes one takes it by reference, as `InOut<VARIANT>`.
 */
export type VARIANT =
  | { readonly vt: typeof VT_EMPTY }
  | { readonly vt: typeof VT_NULL }
  | { readonly vt: typeof VT_I4; readonly lVal: long }
  | { readonly vt: typeof VT_R8; readonly dblVal: number }
  | { readonly vt: typeof VT_DATE; readonly date: DATE }
  | { readonly vt: typeof VT_BSTR; readonly bstrVal: BSTR }
  | { readonly vt: typeof VT_DISPATCH; readonly pdispVal: IDispatch | null }
  | { readonly vt: typeof VT_ERROR; readonly scode: HRESULT }
  | { readonly vt: typeof VT_BOOL; readonly boolVal: VARIANT_BOOL }
  | { readonly vt: typeof VT_UNKNOWN; readonly punkVal: IUnknown | null }
  | { readonly vt: typeof VT_I8; readonly llVal: __int64 }
  | { readonly vt: typeof VT_ARRAY_UI1; readonly parray: SAFEARRAY };

/** The type of what a VARIANT holds. */
export type VARTYPE = VARIANT["vt"];

/**
 * An argument of an Invoke call: a VARIANT, or a reference to the caller's VARIANT for an `[in, out]` parameter. The
 * member writes through the reference.
 */
export type VARIANTARG = VARIANT | { readonly vt: typeof VT_BYREF_VARIANT; readonly pvarVal: InOut<VARIANT> };
