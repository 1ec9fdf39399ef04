import type { InterfaceInfo, MemberInfo } from "../typelib/model.ts";
import {
  DISPATCH_METHOD,
  DISPATCH_PROPERTYGET,
  DISPATCH_PROPERTYPUT,
  DISPID_PROPERTYPUT,
  type DISPPARAMS,
  type EXCEPINFO,
} from "./dispatch.ts";
import { type ErrorInfo, errorInfoOf, setErrorInfo } from "./error-info.ts";
import {
  DISP_E_MEMBERNOTFOUND,
  DISP_E_PARAMNOTFOUND,
  E_INVALIDARG,
  E_POINTER,
  E_UNEXPECTED,
  FAILED,
  HRESULT,
} from "./hresult.ts";
import { hresultText } from "./hresult-text.ts";
import { type BoundArguments, bindArguments, releaseAll } from "./invoke-arguments.ts";
import { resultVariant } from "./invoke-result.ts";
import { deliver, isOut, type Out, out } from "./out.ts";
import { isLong } from "./types.ts";
import { type VARIANT, variantEmpty } from "./variant.ts";
import { VariantClear } from "./variant-functions.ts";

/** An Invoke call: what is called, and where its results go. */
export interface InvokeCall {
  readonly dispid: number;
  readonly flags: number;
  readonly params: DISPPARAMS;
  readonly result: Out<VARIANT> | null | undefined;
  readonly excepInfo: Out<EXCEPINFO> | null | undefined;
  readonly argErr: Out<number> | null | undefined;
}

/** The object that a call goes to. */
export interface InvokeTarget {
  readonly object: object;
  readonly info: InterfaceInfo;
  /** The sentence about a member that answered with `hr`. */
  describeFailure(hr: HRESULT): string;
}

/** Calls a member of an object by its number, as `IDispatch.Invoke` does. */
export function invoke(target: InvokeTarget, call: InvokeCall): HRESULT | Promise<HRESULT> {
  if (![call.result, call.excepInfo, call.argErr].every(isOptionalOut)) return E_POINTER;
  const params: unknown = call.params;
  if (params === null || params === undefined) return E_POINTER;
  const snapshot = readParams(params);
  if (snapshot === undefined || !isLong(call.dispid) || !isLong(call.flags)) return E_INVALIDARG;
  const member = target.info.members.find(
    ({ dispid, kind }) => dispid === call.dispid && (flagOf(kind) & call.flags) !== 0,
  );
  if (member === undefined) return DISP_E_MEMBERNOTFOUND;
  if (member.kind === "propput" && !isPropertyPut(snapshot)) return DISP_E_PARAMNOTFOUND;
  const bound = bindArguments(member, snapshot);
  if ("hr" in bound) {
    if (call.argErr && bound.argument !== undefined) deliver(call.argErr, bound.argument);
    return bound.hr;
  }
  return callMember(target, member, bound, call);
}

/** More arguments than any member has. */
const ENOUGH = 32;

function isOptionalOut(value: unknown): boolean {
  return value === null || value === undefined || isOut(value);
}

/** Reads the argument lists once, so that they cannot change under the call. */
function readParams(params: unknown): DISPPARAMS | undefined {
  try {
    if (typeof params !== "object" || params === null) return undefined;
    const rgvarg: unknown = Reflect.get(params, "rgvarg");
    const names: unknown = Reflect.get(params, "rgdispidNamedArgs") ?? [];
    return Array.isArray(rgvarg) && Array.isArray(names)
      ? { rgvarg: rgvarg.slice(0, ENOUGH), rgdispidNamedArgs: names.slice(0, ENOUGH) }
      : undefined;
  } catch {
    return undefined; // lists that cannot be read
  }
}

function flagOf(kind: MemberInfo["kind"]): number {
  switch (kind) {
    case "method":
      return DISPATCH_METHOD;
    case "propget":
      return DISPATCH_PROPERTYGET;
    case "propput":
      return DISPATCH_PROPERTYPUT;
  }
}

function isPropertyPut(params: DISPPARAMS): boolean {
  return params.rgdispidNamedArgs?.[0] === DISPID_PROPERTYPUT;
}

function callMember(
  target: InvokeTarget,
  member: MemberInfo,
  bound: BoundArguments,
  call: InvokeCall,
): HRESULT | Promise<HRESULT> {
  const retval = member.retval === null ? undefined : out<unknown>();
  const answered = (answer: unknown, info: ErrorInfo | undefined): HRESULT => {
    const hr = isLong(answer) ? HRESULT(answer) : E_UNEXPECTED;
    const done = FAILED(hr) ? hr : handOver(member, retval, hr, call.result);
    releaseAll(bound.held);
    if (!FAILED(done)) return done;
    return explain(target, member, done, call, () => info?.message ?? target.describeFailure(done));
  };
  const threw = (thrown: unknown): HRESULT => {
    releaseAll(bound.held);
    return explain(target, member, E_UNEXPECTED, call, () =>
      thrown instanceof Error ? thrown.message : String(thrown),
    );
  };
  try {
    const method: unknown = Reflect.get(target.object, member.name);
    if (typeof method !== "function") return answered(E_UNEXPECTED, undefined);
    const values = retval === undefined ? bound.values : [...bound.values, retval];
    setErrorInfo(undefined);
    const answer: unknown = Reflect.apply(method, target.object, values);
    if (!isPromiseLike(answer))
      return answered(answer, isLong(answer) ? errorInfoOf(HRESULT(answer)) : undefined);
    const later = Promise.resolve(answer);
    const told: Promise<HRESULT> = later.then((hr) => {
      // A member that answers later gave an HRESULT, or will be found not to have done so.
      const info = errorInfoOf(later as Promise<HRESULT>);
      setErrorInfo(info, told);
      return answered(hr, info);
    }, threw);
    // An assignment is not awaited: why it was refused is known as soon as its member knows it.
    setErrorInfo(errorInfoOf(later as Promise<HRESULT>), told);
    return told;
  } catch (thrown) {
    return threw(thrown);
  }
}

function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}

/** Gives the caller what the member returned; without a place for it, it is released. */
function handOver(
  member: MemberInfo,
  retval: Out<unknown> | undefined,
  hr: HRESULT,
  result: Out<VARIANT> | null | undefined,
): HRESULT {
  if (retval === undefined) {
    if (result) deliver(result, variantEmpty);
    return hr;
  }
  const variant = resultVariant(member.parameters.at(-1)?.type ?? "", retval.value);
  if (variant === undefined) return E_UNEXPECTED;
  if (result) {
    const delivered = deliver(result, variant);
    return FAILED(delivered) ? delivered : hr;
  }
  VariantClear({ value: variant });
  return hr;
}

/** Tells the caller why the member failed, if the caller wants to know, and gives its result back. */
function explain(
  target: InvokeTarget,
  member: MemberInfo,
  hr: HRESULT,
  call: InvokeCall,
  describe: () => string,
): HRESULT {
  if (!call.excepInfo) return hr;
  let description: string;
  try {
    description = describe();
  } catch {
    description = hresultText(hr); // what was thrown cannot be printed
  }
  deliver(call.excepInfo, {
    wCode: 0,
    bstrSource: `${target.info.name}.${member.name}`,
    bstrDescription: description,
    scode: hr,
  });
  return hr;
}
