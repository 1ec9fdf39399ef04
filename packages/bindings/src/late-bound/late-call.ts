import {
  DISP_E_BADPARAMCOUNT,
  DISP_E_MEMBERNOTFOUND,
  DISPATCH_METHOD,
  DISPATCH_PROPERTYGET,
  DISPATCH_PROPERTYPUT,
  DISPID_PROPERTYPUT,
  type DISPPARAMS,
  type ErrorInfo,
  type EXCEPINFO,
  errorInfoOf,
  FAILED,
  type HRESULT,
  hresultText,
  type IDispatch,
  out,
  setErrorInfo,
  type VARIANT,
  type VARIANTARG,
} from "@ccp/core";
import { ComputeClusterException } from "../runtime/compute-cluster-exception.ts";
import { fromLateVariant } from "./late-values.ts";

/** A member that a script named. */
export interface LateMember {
  /** The interface and the member, for messages: `IJob.Name`. */
  readonly label: string;
  readonly dispid: number;
  /** The names of the parameters, where they are known. */
  readonly parameters: readonly string[];
}

/** Reads a property, or calls a method. */
export function get(object: IDispatch, member: LateMember, args: readonly VARIANTARG[]): unknown {
  const flags = DISPATCH_METHOD | DISPATCH_PROPERTYGET;
  return invoke(object, member, flags, { rgvarg: args.toReversed() });
}

/** Writes a property. One that answers later has done it, or says why not, before this returns. */
export function put(object: IDispatch, member: LateMember, value: VARIANTARG): void {
  const given = invoke(object, member, DISPATCH_PROPERTYPUT, {
    rgvarg: [value],
    rgdispidNamedArgs: [DISPID_PROPERTYPUT],
  });
  if (given instanceof Promise) given.catch(rethrow);
}

/** Makes an assignment that failed later, which nobody awaits, an unhandled rejection and not silence. */
function rethrow(cause: unknown): void {
  throw cause;
}

function invoke(object: IDispatch, member: LateMember, flags: number, params: DISPPARAMS): unknown {
  const result = out<VARIANT>();
  const excepInfo = out<EXCEPINFO>();
  const argErr = out<number>();
  setErrorInfo(undefined);
  const answer = object.Invoke(member.dispid, flags, params, result, excepInfo, argErr);
  const gave = (hr: HRESULT, info: ErrorInfo | undefined): unknown => {
    if (!FAILED(hr)) return result.value === undefined ? undefined : fromLateVariant(result.value);
    const description = excepInfo.value?.bstrDescription ?? undefined;
    const message = info?.message ?? description ?? bindingFailure(member, hr, params, argErr.value);
    throw new ComputeClusterException(hr, { ...info, message });
  };
  // What failed at once is thrown at once, also where the answer itself comes later.
  const known = errorInfoOf(answer);
  if (known !== undefined)
    return typeof answer === "number" ? gave(answer, known) : rejectOrThrow(flags, known, gave);
  return typeof answer === "number"
    ? gave(answer, undefined)
    : answer.then((hr) => gave(hr, errorInfoOf(answer)));
}

/** An assignment cannot be awaited, so its failure is thrown; a call that is awaited is rejected. */
function rejectOrThrow(
  flags: number,
  info: ErrorInfo,
  gave: (hr: HRESULT, info: ErrorInfo) => unknown,
): Promise<unknown> {
  if (flags === DISPATCH_PROPERTYPUT) gave(info.hr, info);
  return Promise.resolve().then(() => gave(info.hr, info));
}

/** Why a call did not get as far as its member. */
function bindingFailure(
  { label, parameters }: LateMember,
  hr: HRESULT,
  { rgvarg }: DISPPARAMS,
  argErr: number | undefined,
): string {
  if (hr === DISP_E_MEMBERNOTFOUND)
    return `${label} cannot be used in this way. It may be read but not written, or is a method.`;
  if (hr === DISP_E_BADPARAMCOUNT) {
    return `${label} was passed ${rgvarg.length} arguments. It takes: ${parameters.join(", ") || "none"}.`;
  }
  if (argErr === undefined) return `${label} could not be called. ${hresultText(hr)}`;
  const position = rgvarg.length - 1 - argErr;
  return `Argument ${position + 1} of ${label} (${parameters[position] ?? "value"}) does not fit. ${hresultText(hr)}`;
}
