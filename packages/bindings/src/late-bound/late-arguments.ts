import {
  DISPATCH_PROPERTYGET,
  DISPID_VALUE,
  FAILED,
  type IDispatch,
  isDispatch,
  out,
  type VARIANT,
  VARIANT_ALPHABOOL,
  type VARIANTARG,
  VariantChangeType,
  VT_BOOL,
  VT_BSTR,
  VT_BYREF_VARIANT,
  VT_I4,
  variantDispatch,
  variantEmpty,
  variantMissing,
} from "@ccp/core";
import type { ParameterInfo } from "@ccp/core/typelib";
import { collectionOf, type Items } from "../runtime/items.ts";
import { type Ref, variantOf } from "../runtime/ref.ts";
import { fromVariant, toVariant, type Value } from "../runtime/values.ts";
import { rawOfLate } from "./late-object.ts";

/**
 * The argument for what a script passed. Invoke converts it to the type of its parameter as `VariantChangeType` does; here are
 * only the things that a VARIANT of a script would have held already: the address of a variable, and the default value of an
 * object where no object is wanted.
 */
export function toArgument(value: unknown, parameter: ParameterInfo | undefined): VARIANTARG {
  // A variable of a script that was never set; it leaves out only what may be left out.
  if (value === undefined) return parameter?.optional === true ? variantMissing : variantEmpty;
  const raw = rawOfLate(value);
  if (raw !== undefined)
    return wantsObject(parameter) ? variantDispatch(raw) : (defaultValue(raw) ?? variantDispatch(raw));
  if (parameter?.direction === "in,out" && isRef(value))
    return { vt: VT_BYREF_VARIANT, pvarVal: variantOf(value) };
  if (parameter?.type === "IClusterEnumerable*" && isList(value)) {
    return variantDispatch(collectionOf(value as Items<Value>));
  }
  // toVariant refuses what no VARIANT can hold.
  return toVariant(value as Value);
}

/**
 * The value for a member of the managed binding, converted as Invoke does it for a parameter of that type; what does not fit
 * is left to the checks of the member.
 */
export function toManaged(value: unknown, type: string | undefined): unknown {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return value;
  const vt = type === "BSTR" ? VT_BSTR : type === "VARIANT_BOOL" ? VT_BOOL : VT_I4;
  const result = out<VARIANT>();
  VariantChangeType(result, toVariant(value), VARIANT_ALPHABOOL, vt);
  return result.value === undefined ? value : fromVariant(result.value);
}

/** Whether an object itself is passed, not what stands for it. */
function wantsObject(parameter: ParameterInfo | undefined): boolean {
  return parameter === undefined || /^(?:I[A-Z]|VARIANT)/.test(parameter.type);
}

/** What the default member of an object gives; undefined where it has none, or one that answers later. */
function defaultValue(object: IDispatch): VARIANT | undefined {
  const result = out<VARIANT>();
  const hr = object.Invoke(DISPID_VALUE, DISPATCH_PROPERTYGET, { rgvarg: [] }, result);
  return typeof hr === "number" && !FAILED(hr) ? result.value : undefined;
}

function isRef(value: unknown): value is Ref {
  return typeof value === "object" && value !== null && "value" in value && !isDispatch(value);
}

function isList(value: unknown): boolean {
  return typeof value === "object" && value !== null && !("raw" in value) && Symbol.iterator in value;
}
