import {
  type BSTR,
  DISP_E_PARAMNOTFOUND,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  fromJsDate,
  type IDispatch,
  IID_IDispatch,
  isDispatch,
  isLong,
  out,
  toJsDate,
  type VARIANT,
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
  variantArray,
  variantBool,
  variantBstr,
  variantDate,
  variantDispatch,
  variantEmpty,
  variantI4,
  variantI8,
  variantNull,
  variantR8,
} from "@ccp/core";
import { managedClasses } from "../managed/classes.gen.ts";
import { ComputeClusterException } from "./compute-cluster-exception.ts";
import { face, faceOf, hasInterface, ManagedObject } from "./managed-object.ts";

/**
 * A value of any type, which the port holds as a VARIANT: whole numbers of 32 bits and others, 64-bit integers, texts, truth
 * values, dates, bytes, objects; `null` for the SQL-style null and `undefined` for nothing at all.
 */
export type Value = number | bigint | string | boolean | Date | Uint8Array | ManagedObject | null | undefined;

/** The text of a BSTR: the NULL pointer is the empty string. */
export function text(bstr: BSTR): string {
  return bstr ?? "";
}

/** The VARIANT of a value. Throws `DISP_E_TYPEMISMATCH` for what has none, such as a function or an array. */
export function toVariant(value: Value): VARIANT {
  const given: unknown = value;
  switch (typeof given) {
    case "undefined":
      return variantEmpty;
    case "number":
      return isLong(given) ? variantI4(given) : variantR8(given);
    case "bigint":
      return variantI8(given);
    case "string":
      return variantBstr(given);
    case "boolean":
      return variantBool(given);
    case "object":
      return ofObject(given);
    default:
      throw noVariant(typeof given);
  }
}

function ofObject(given: object | null): VARIANT {
  if (given === null) return variantNull;
  if (given instanceof Date) return ofDate(given);
  if (given instanceof Uint8Array) return variantArray(given);
  const raw: unknown = "raw" in given ? given.raw : given;
  if (isDispatch(raw)) return variantDispatch(raw);
  throw noVariant(Array.isArray(given) ? "array" : "object");
}

function ofDate(date: Date): VARIANT {
  try {
    return variantDate(fromJsDate(date));
  } catch (cause) {
    throw new ComputeClusterException(E_INVALIDARG, {
      message: String(cause instanceof Error ? cause.message : cause),
    });
  }
}

function noVariant(kind: string): ComputeClusterException {
  return new ComputeClusterException(DISP_E_TYPEMISMATCH, {
    message: `No VARIANT holds a value of the kind ${kind}. Pass a number, text, truth value, date, bytes or an object of the port.`,
  });
}

/** The value in a VARIANT. */
export function fromVariant(variant: VARIANT): Value {
  switch (variant.vt) {
    case VT_EMPTY:
      return undefined;
    case VT_NULL:
      return null;
    case VT_I4:
      return variant.lVal;
    case VT_R8:
      return variant.dblVal;
    case VT_I8:
      return variant.llVal;
    case VT_BSTR:
      return text(variant.bstrVal);
    case VT_BOOL:
      return variant.boolVal;
    case VT_DATE:
      return toJsDate(variant.date);
    case VT_ARRAY_UI1:
      return variant.parray;
    case VT_ERROR:
      return variant.scode === DISP_E_PARAMNOTFOUND ? undefined : variant.scode;
    case VT_DISPATCH:
      return variant.pdispVal === null ? null : managedOf(variant.pdispVal);
    case VT_UNKNOWN: {
      const found = out<IDispatch>();
      variant.punkVal?.QueryInterface(IID_IDispatch, found);
      return found.value === undefined ? null : managedOf(found.value);
    }
  }
}

/** The managed object of a raw one whose class only the object itself knows. */
export function managedOf(raw: IDispatch): ManagedObject {
  const known = faceOf(raw);
  if (known !== undefined) return known;
  const entry = managedClasses().find(([iid]) => hasInterface(raw, iid));
  return entry === undefined ? new ManagedObject(raw) : face(raw, entry[1]);
}
