import { expect } from "vitest";
import {
  type DISPPARAMS,
  DispatchObject,
  E_UNEXPECTED,
  type EXCEPINFO,
  type HRESULT,
  type IDispatch,
  out,
  S_OK,
  type VARIANT,
  type VARIANTARG,
} from "../../src/com/index.ts";
import { iidOf } from "./port-objects.ts";

/** An object with any interface of the port, whose members record their arguments and answer as told. */
export class Recorder extends DispatchObject {
  /** What each call of a member was given. */
  readonly calls: unknown[][] = [];

  constructor(face: string, members: Record<string, (...values: never[]) => unknown>) {
    super(iidOf(face));
    for (const [name, member] of Object.entries(members)) {
      Reflect.set(this, name, (...values: never[]) => {
        this.calls.push(values);
        return member(...values);
      });
    }
  }

  protected override describeFailure(hr: HRESULT): string {
    return hr === E_UNEXPECTED ? super.describeFailure(hr) : "Because we say so.";
  }
}

/** The dispid of a member. */
export function dispid(object: IDispatch, name: string): number {
  const ids = out<number[]>();
  expect(object.GetIDsOfNames([name], ids)).toBe(S_OK);
  return ids.value![0]!;
}

/** All that an Invoke call gives. */
export interface Outcome {
  readonly hr: HRESULT;
  readonly result: VARIANT | undefined;
  readonly excepInfo: EXCEPINFO | undefined;
  readonly argErr: number | undefined;
}

/** Invokes a member by name; the arguments are in the order of the parameters. */
export async function call(
  object: IDispatch,
  name: string,
  flags: number,
  ...args: VARIANTARG[]
): Promise<Outcome> {
  return callRaw(object, dispid(object, name), flags, { rgvarg: args.toReversed() });
}

/** Invokes a member by number. */
export async function callRaw(
  object: IDispatch,
  id: number,
  flags: number,
  params: DISPPARAMS,
): Promise<Outcome> {
  const result = out<VARIANT>();
  const excepInfo = out<EXCEPINFO>();
  const argErr = out<number>();
  const hr = await object.Invoke(id, flags, params, result, excepInfo, argErr);
  return { hr, result: result.value, excepInfo: excepInfo.value, argErr: argErr.value };
}

/** What a refused argument gives. */
export const failedArgument = (hr: HRESULT, argErr: number | undefined): Outcome => ({
  hr,
  result: undefined,
  excepInfo: undefined,
  argErr,
});

/** What a call that works gives. */
export const done = (result: VARIANT): Outcome => ({
  hr: S_OK,
  result,
  excepInfo: undefined,
  argErr: undefined,
});
