import { interfaceInfoByIid } from "../typelib/lookup.ts";
import type { InterfaceInfo, MemberInfo } from "../typelib/model.ts";
import { ComObject } from "./com-object.ts";
import { type DISPPARAMS, type EXCEPINFO, type IDispatch, IID_IDispatch } from "./dispatch.ts";
import type { GUID } from "./guid.ts";
import { DISP_E_UNKNOWNNAME, E_INVALIDARG, E_POINTER, type HRESULT } from "./hresult.ts";
import { hresultText } from "./hresult-text.ts";
import { showInNode } from "./inspection.ts";
import { invoke } from "./invoke.ts";
import { deliver, isOut, type Out } from "./out.ts";
import type { VARIANT } from "./variant.ts";

/**
 * The base of the objects behind the port's interfaces: late binding, driven by the type library.
 *
 * A subclass names its interface, and has that interface's members as methods.
 */
export abstract class DispatchObject extends ComObject implements IDispatch {
  readonly #interface: InterfaceInfo;

  static {
    showInNode(DispatchObject.prototype, (object) =>
      #interface in object
        ? { name: object.#interface.name.replace(/^I/, ""), shown: object.shown() }
        : undefined,
    );
  }

  /** @param iid - The interface of the type library that the object has, `IID_IJob`; any other is a `RangeError`. */
  protected constructor(iid: GUID) {
    super(IID_IDispatch, iid);
    this.#interface = interfaceInfoByIid(iid);
  }

  GetIDsOfNames(rgszNames: readonly string[], rgDispId: Out<number[]>): HRESULT {
    if (!isOut(rgDispId)) return E_POINTER;
    const ids = dispidsOf(this.#interface, rgszNames);
    return typeof ids === "number" ? ids : deliver(rgDispId, ids);
  }

  Invoke(
    dispIdMember: number,
    wFlags: number,
    pDispParams: DISPPARAMS,
    pVarResult?: Out<VARIANT> | null | undefined,
    pExcepInfo?: Out<EXCEPINFO> | null | undefined,
    puArgErr?: Out<number> | null | undefined,
  ): HRESULT | Promise<HRESULT> {
    return invoke(
      { object: this, info: this.#interface, describeFailure: (hr) => this.describeFailure(hr) },
      {
        dispid: dispIdMember,
        flags: wFlags,
        params: pDispParams,
        result: pVarResult,
        excepInfo: pExcepInfo,
        argErr: puArgErr,
      },
    );
  }

  /**
   * What people see of the object where Node shows it, in `console.log` for one: what identifies it as far as that is known here,
   * never a secret. A text stands for an object of which there is only something to say.
   */
  protected shown(): object | string {
    return {};
  }

  /** The sentence that Invoke puts into `EXCEPINFO` when a member fails. An object that keeps a last error gives that. */
  protected describeFailure(hr: HRESULT): string {
    return hresultText(hr);
  }
}

/** The dispids of a member's name and its parameters' names, or why there are none. */
function dispidsOf(info: InterfaceInfo, names: unknown): number[] | HRESULT {
  try {
    if (!Array.isArray(names)) return E_INVALIDARG;
    const keys: string[] = [];
    for (const name of names as readonly unknown[]) {
      if (typeof name !== "string") return E_INVALIDARG;
      keys.push(name.toLowerCase());
    }
    const [memberKey, ...parameterKeys] = keys;
    if (memberKey === undefined) return E_INVALIDARG;
    const sameName = info.members.filter((member) => plainName(member).toLowerCase() === memberKey);
    const first = sameName[0];
    if (first === undefined) return DISP_E_UNKNOWNNAME;
    const parameters = sameName.flatMap((member) =>
      member.parameters
        .map((parameter, position) => ({ key: parameter.name.toLowerCase(), position, member, parameter }))
        .filter(({ parameter }) => parameter.name !== member.retval),
    );
    const ids = [first.dispid];
    for (const key of parameterKeys) {
      const parameter = parameters.find((candidate) => candidate.key === key);
      if (parameter === undefined) return DISP_E_UNKNOWNNAME;
      ids.push(parameter.position);
    }
    return ids;
  } catch {
    return E_INVALIDARG; // a list of names that cannot be read
  }
}

/** The name by which scripts know a member. */
function plainName(member: MemberInfo): string {
  return member.kind === "method" ? member.name : member.name.slice("get_".length);
}
