import { interfaceInfo } from "../typelib/lookup.ts";
import {
  readVariant,
  type VARIANT,
  VT_ARRAY_UI1,
  VT_BOOL,
  VT_BSTR,
  VT_DATE,
  VT_DISPATCH,
  VT_I4,
  VT_I8,
  VT_UNKNOWN,
} from "./variant.ts";

/**
 * The VARIANT of what a member wrote into its `[out, retval]` parameter of the type `type`; `undefined` when it wrote
 * nothing or something else.
 */
export function resultVariant(type: string, value: unknown): VARIANT | undefined {
  return readVariant(untested(type, value));
}

function untested(type: string, value: unknown): unknown {
  switch (type) {
    case "BSTR*":
      return { vt: VT_BSTR, bstrVal: value };
    case "VARIANT_BOOL*":
      return { vt: VT_BOOL, boolVal: value };
    case "DATE*":
      return { vt: VT_DATE, date: value };
    case "__int64*":
      return { vt: VT_I8, llVal: value };
    case "SAFEARRAY**":
      return { vt: VT_ARRAY_UI1, parray: value };
    case "IEnumVARIANT**":
      return { vt: VT_UNKNOWN, punkVal: value };
    default:
      return interfaceInfo(type.replace("**", "")) === undefined
        ? { vt: VT_I4, lVal: value }
        : { vt: VT_DISPATCH, pdispVal: value };
  }
}
