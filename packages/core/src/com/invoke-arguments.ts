import { interfaceInfo } from "../typelib/lookup.ts";
import type { MemberInfo, ParameterInfo } from "../typelib/model.ts";
import type { DISPPARAMS } from "./dispatch.ts";
import { DISPID_PROPERTYPUT } from "./dispatch.ts";
import { guid } from "./guid.ts";
import {
  DISP_E_BADPARAMCOUNT,
  DISP_E_PARAMNOTFOUND,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_UNEXPECTED,
  FAILED,
  type HRESULT,
} from "./hresult.ts";
import { type InOut, inOut, isOut, out } from "./out.ts";
import { isLong } from "./types.ts";
import type { IUnknown } from "./unknown.ts";
import {
  isUnknown,
  readVariant,
  type VARIANT,
  VT_BOOL,
  VT_BSTR,
  VT_BYREF_VARIANT,
  VT_DATE,
  VT_DISPATCH,
  VT_ERROR,
  VT_I4,
  VT_NULL,
  VT_UNKNOWN,
} from "./variant.ts";
import { VARIANT_ALPHABOOL, VariantChangeType } from "./variant-functions.ts";

/** Why the arguments of an Invoke call do not fit; `argument` is the index in `rgvarg` of the one to blame. */
export interface ArgumentFault {
  readonly hr: HRESULT;
  readonly argument?: number | undefined;
}

/** The arguments of a member, ready to be passed, without the `[out, retval]` one. */
export interface BoundArguments {
  readonly values: readonly unknown[];
  /** The interface pointers among them, which the call holds until it is done. */
  readonly held: readonly IUnknown[];
}

interface Argument {
  readonly value: VARIANT;
  /** The caller's variable, where one was passed. */
  readonly reference: InOut<VARIANT> | undefined;
}

/** Brings the arguments of an Invoke call into the order and the types of a member's parameters. */
export function bindArguments(member: MemberInfo, params: DISPPARAMS): BoundArguments | ArgumentFault {
  const places = placesOf(member, params);
  if (!Array.isArray(places)) return places;
  const values: unknown[] = [];
  const held: IUnknown[] = [];
  const fault = convertAll(member, params, places, values, held);
  if (fault === undefined) return { values, held };
  releaseAll(held);
  return fault;
}

/** Ends the holding of interface pointers; one of another make that throws does not disturb the others. */
export function releaseAll(held: readonly IUnknown[]): void {
  for (const object of held) {
    try {
      object.Release();
    } catch {
      // It is released as far as this call is concerned.
    }
  }
}

/** For each parameter the index of its argument in `rgvarg`, `undefined` for one that was left out. */
function placesOf(member: MemberInfo, params: DISPPARAMS): (number | undefined)[] | ArgumentFault {
  const names: unknown = params.rgdispidNamedArgs ?? [];
  const count = params.rgvarg.length;
  if (!Array.isArray(names) || names.length > count) return { hr: E_INVALIDARG };
  const wanted = parametersOf(member).length;
  if (count > wanted) return { hr: DISP_E_BADPARAMCOUNT };
  const places = new Array<number | undefined>(wanted).fill(undefined);
  for (let position = 0; position < count - names.length; position += 1) {
    places[position] = count - 1 - position;
  }
  for (const [index, name] of (names as readonly unknown[]).entries()) {
    const position = member.kind === "propput" && name === DISPID_PROPERTYPUT ? wanted - 1 : name;
    if (!isLong(position) || position < 0 || position >= wanted || places[position] !== undefined) {
      return { hr: DISP_E_PARAMNOTFOUND, argument: index };
    }
    places[position] = index;
  }
  return places;
}

function parametersOf(member: MemberInfo): readonly ParameterInfo[] {
  return member.retval === null ? member.parameters : member.parameters.slice(0, -1);
}

function convertAll(
  member: MemberInfo,
  params: DISPPARAMS,
  places: readonly (number | undefined)[],
  values: unknown[],
  held: IUnknown[],
): ArgumentFault | undefined {
  for (const [position, parameter] of parametersOf(member).entries()) {
    const place = places[position];
    if (place === undefined) {
      if (!parameter.optional) return { hr: DISP_E_BADPARAMCOUNT };
      values.push(undefined);
      continue;
    }
    const argument = readArgument(params.rgvarg[place]);
    if (argument === undefined) return { hr: E_INVALIDARG, argument: place };
    if (isOmitted(argument.value) && parameter.type !== "VARIANT") {
      if (!parameter.optional) return { hr: DISP_E_PARAMNOTFOUND, argument: place };
      values.push(undefined);
      continue;
    }
    const converted = convert(argument, parameter);
    if ("hr" in converted) return { hr: converted.hr, argument: place };
    values.push(converted.value);
    if (converted.held !== undefined) held.push(converted.held);
  }
  return undefined;
}

/** Reads an argument once: a VARIANT, or a reference to the caller's. */
function readArgument(argument: unknown): Argument | undefined {
  try {
    if (typeof argument !== "object" || argument === null) return undefined;
    if (Reflect.get(argument, "vt") !== VT_BYREF_VARIANT) {
      const value = readVariant(argument);
      return value && { value, reference: undefined };
    }
    const reference: unknown = Reflect.get(argument, "pvarVal");
    if (!isOut(reference)) return undefined;
    const value = readVariant(reference.value);
    // It holds a VARIANT, so it is the address of one.
    return value && { value, reference: reference as InOut<VARIANT> };
  } catch {
    return undefined; // an argument whose properties cannot be read
  }
}

function isOmitted(value: VARIANT): boolean {
  return value.vt === VT_ERROR && value.scode === DISP_E_PARAMNOTFOUND;
}

type Converted = { readonly value: unknown; readonly held?: IUnknown } | { readonly hr: HRESULT };

function convert(argument: Argument, parameter: ParameterInfo): Converted {
  const { value, reference } = argument;
  switch (parameter.type) {
    case "VARIANT":
      return { value };
    case "VARIANT*":
      // One passed by value is written to a variable that nobody looks at.
      return { value: reference ?? inOut(value) };
    case "BSTR":
      return value.vt === VT_NULL ? { value: null } : convertPlain(value, VT_BSTR);
    case "VARIANT_BOOL":
      return convertPlain(value, VT_BOOL);
    case "DATE":
      return convertPlain(value, VT_DATE);
    default: {
      const face = interfaceInfo(parameter.type.replace("*", ""));
      // What is no interface is a long or an enumeration, which COM passes as a long.
      return face === undefined ? convertPlain(value, VT_I4) : convertObject(value, face.iid);
    }
  }
}

function convertPlain(
  value: VARIANT,
  vt: typeof VT_I4 | typeof VT_BSTR | typeof VT_BOOL | typeof VT_DATE,
): Converted {
  const result = out<VARIANT>();
  const hr = VariantChangeType(result, value, VARIANT_ALPHABOOL, vt);
  switch (result.value?.vt) {
    case VT_I4:
      return { value: result.value.lVal };
    case VT_BSTR:
      return { value: result.value.bstrVal };
    case VT_BOOL:
      return { value: result.value.boolVal };
    case VT_DATE:
      return { value: result.value.date };
    default:
      return { hr };
  }
}

function convertObject(value: VARIANT, iid: string): Converted {
  if (value.vt === VT_NULL) return { value: null };
  if (value.vt !== VT_DISPATCH && value.vt !== VT_UNKNOWN) return { hr: DISP_E_TYPEMISMATCH };
  const object = value.vt === VT_DISPATCH ? value.pdispVal : value.punkVal;
  if (object === null) return { value: null };
  try {
    const found = out<IUnknown>();
    if (FAILED(object.QueryInterface(guid(iid), found))) return { hr: DISP_E_TYPEMISMATCH };
    return isUnknown(found.value) ? { value: found.value, held: found.value } : { hr: E_UNEXPECTED };
  } catch {
    return { hr: E_UNEXPECTED }; // an object of another make that throws
  }
}
