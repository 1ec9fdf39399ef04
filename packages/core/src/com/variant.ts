import { isBstr } from "./bstr.ts";
import { isDate } from "./date.ts";
import type { IDispatch } from "./dispatch.ts";
import { DISP_E_PARAMNOTFOUND, HRESULT } from "./hresult.ts";
import type { InOut } from "./out.ts";
import {
  type __int64,
  type BSTR,
  type DATE,
  isInt64,
  isLong,
  type long,
  type SAFEARRAY,
  type VARIANT_BOOL,
} from "./types.ts";
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

const VARTYPES: ReadonlySet<unknown> = new Set<VARTYPE>([
  VT_EMPTY,
  VT_NULL,
  VT_I4,
  VT_R8,
  VT_DATE,
  VT_BSTR,
  VT_DISPATCH,
  VT_ERROR,
  VT_BOOL,
  VT_UNKNOWN,
  VT_I8,
  VT_ARRAY_UI1,
]);

/** Whether a value is one of the types that a VARIANT can have here. */
export function isVartype(value: unknown): value is VARTYPE {
  return VARTYPES.has(value);
}

const METHODS_OF_UNKNOWN = ["QueryInterface", "AddRef", "Release"] as const;
const METHODS_OF_DISPATCH = [...METHODS_OF_UNKNOWN, "GetIDsOfNames", "Invoke"] as const;

function hasMethods(value: unknown, names: readonly string[]): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    names.every((name) => typeof Reflect.get(value, name) === "function")
  );
}

/**
 * The VARIANT that a value is, read once into a frozen copy; `undefined` when it is none: its `vt` is unknown, or
 * what it holds does not fit. Objects whose properties change or throw cannot deceive it.
 */
export function readVariant(value: unknown): VARIANT | undefined {
  try {
    return typeof value === "object" && value !== null ? Object.freeze(read(value)) : undefined;
  } catch {
    return undefined;
  }
}

function read(value: object): VARIANT | undefined {
  const vt: unknown = Reflect.get(value, "vt");
  switch (vt) {
    case VT_EMPTY:
    case VT_NULL:
      return { vt };
    case VT_I4: {
      const lVal: unknown = Reflect.get(value, "lVal");
      return isLong(lVal) ? { vt, lVal } : undefined;
    }
    case VT_R8: {
      const dblVal: unknown = Reflect.get(value, "dblVal");
      return typeof dblVal === "number" ? { vt, dblVal } : undefined;
    }
    case VT_DATE: {
      const date: unknown = Reflect.get(value, "date");
      return isDate(date) ? { vt, date } : undefined;
    }
    case VT_BSTR: {
      const bstrVal: unknown = Reflect.get(value, "bstrVal");
      return isBstr(bstrVal) ? { vt, bstrVal } : undefined;
    }
    case VT_DISPATCH: {
      const pdispVal: unknown = Reflect.get(value, "pdispVal");
      return pdispVal === null || isDispatch(pdispVal) ? { vt, pdispVal } : undefined;
    }
    case VT_ERROR: {
      const scode: unknown = Reflect.get(value, "scode");
      return isLong(scode) ? { vt, scode: HRESULT(scode) } : undefined;
    }
    case VT_BOOL: {
      const boolVal: unknown = Reflect.get(value, "boolVal");
      return typeof boolVal === "boolean" ? { vt, boolVal } : undefined;
    }
    case VT_UNKNOWN: {
      const punkVal: unknown = Reflect.get(value, "punkVal");
      return punkVal === null || isUnknown(punkVal) ? { vt, punkVal } : undefined;
    }
    case VT_I8: {
      const llVal: unknown = Reflect.get(value, "llVal");
      return isInt64(llVal) ? { vt, llVal } : undefined;
    }
    case VT_ARRAY_UI1: {
      const parray: unknown = Reflect.get(value, "parray");
      return parray instanceof Uint8Array ? { vt, parray } : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether a value is a VARIANT: its `vt` is one of the supported types, and what it holds is of that type and in
 * range. Callers in plain JavaScript may pass anything; what is none gives `E_INVALIDARG` (rule GEN-5).
 */
export function isVariant(value: unknown): value is VARIANT {
  return readVariant(value) !== undefined;
}

/** Whether a value has the methods of IUnknown. */
export function isUnknown(value: unknown): value is IUnknown {
  return hasMethods(value, METHODS_OF_UNKNOWN);
}

/** Whether a value has the methods of IDispatch. */
export function isDispatch(value: unknown): value is IDispatch {
  return hasMethods(value, METHODS_OF_DISPATCH);
}

/** The empty VARIANT. */
export const variantEmpty: VARIANT = Object.freeze({ vt: VT_EMPTY });

/** The null VARIANT. */
export const variantNull: VARIANT = Object.freeze({ vt: VT_NULL });

/** Stands for an optional argument that is omitted. */
export const variantMissing: VARIANT = Object.freeze({ vt: VT_ERROR, scode: DISP_E_PARAMNOTFOUND });

/** Makes a VARIANT of a 32-bit integer. */
export function variantI4(lVal: long): VARIANT {
  return { vt: VT_I4, lVal };
}

/** Makes a VARIANT of a floating-point number. */
export function variantR8(dblVal: number): VARIANT {
  return { vt: VT_R8, dblVal };
}

/** Makes a VARIANT of a date. */
export function variantDate(date: DATE): VARIANT {
  return { vt: VT_DATE, date };
}

/** Makes a VARIANT of a string. */
export function variantBstr(bstrVal: BSTR): VARIANT {
  return { vt: VT_BSTR, bstrVal };
}

/** Makes a VARIANT of an object. It counts no holder: the VARIANT takes over the caller's. */
export function variantDispatch(pdispVal: IDispatch | null): VARIANT {
  return { vt: VT_DISPATCH, pdispVal };
}

/** Makes a VARIANT of a truth value. */
export function variantBool(boolVal: VARIANT_BOOL): VARIANT {
  return { vt: VT_BOOL, boolVal };
}

/** Makes a VARIANT of an object of which only IUnknown is known. It counts no holder. */
export function variantUnknown(punkVal: IUnknown | null): VARIANT {
  return { vt: VT_UNKNOWN, punkVal };
}

/** Makes a VARIANT of a 64-bit integer. */
export function variantI8(llVal: __int64): VARIANT {
  return { vt: VT_I8, llVal };
}

/** Makes a VARIANT of bytes. */
export function variantArray(parray: SAFEARRAY): VARIANT {
  return { vt: VT_ARRAY_UI1, parray };
}
