import {
  DISP_E_UNKNOWNNAME,
  DISPID_NEWENUM,
  DISPID_VALUE,
  FAILED,
  guid,
  type IDispatch,
  out,
} from "@ccp/core";
import { type InterfaceInfo, type MemberInfo, typeLibrary } from "@ccp/core/typelib";
import { ComputeClusterException } from "../runtime/compute-cluster-exception.ts";
import { showAsRaw } from "../runtime/inspection.ts";
import { hasInterface } from "../runtime/managed-object.ts";
import { managedOf } from "../runtime/values.ts";
import { hint } from "./closest-names.ts";
import { toArgument, toManaged } from "./late-arguments.ts";
import { get, type LateMember, put } from "./late-call.ts";
import { toLate } from "./late-values.ts";

const proxies = new WeakMap<IDispatch, object>();
const raws = new WeakMap<object, IDispatch>();

/** Names that JavaScript itself asks any object for: an object of the port has none of them, which is no mistake of a script. */
const ofJavaScript: ReadonlySet<string> = new Set(["then", "toJSON", "constructor", "__proto__"]);

/** The late-bound object of a raw one, always the same for the same object: its members are found by name at each use. */
export function lateBound(raw: IDispatch): object {
  const known = proxies.get(raw);
  if (known !== undefined) return known;
  const target = {};
  showAsRaw(target); // Node looks behind the proxy for that
  const proxy = new Proxy(target, new LateBinding(raw));
  proxies.set(raw, proxy);
  raws.set(proxy, raw);
  return proxy;
}

/** The raw object behind a late-bound one; undefined for anything else. */
export function rawOfLate(value: unknown): IDispatch | undefined {
  return typeof value === "object" && value !== null ? raws.get(value) : undefined;
}

/** A member found by its name, with what the type library knows of it. */
interface FoundMember extends LateMember {
  readonly infos: readonly MemberInfo[];
}

/** Answers JavaScript's questions about an object by IDispatch and the type library. */
class LateBinding implements ProxyHandler<object> {
  readonly #raw: IDispatch;
  readonly #face: InterfaceInfo | undefined;

  constructor(raw: IDispatch) {
    this.#raw = raw;
    this.#face = typeLibrary.interfaces.find(({ iid }) => hasInterface(raw, guid(iid)));
  }

  get(_: object, name: string | symbol): unknown {
    if (typeof name === "symbol") return this.#symbol(name);
    if (name === "raw") return this.#raw;
    const member = this.#find(name);
    if (member === undefined) {
      if (ofJavaScript.has(name)) return undefined;
      if (name === "toString" || name === "valueOf") return () => this.#primitive();
      return this.#ours(name);
    }
    const isProperty = member.infos.some(({ kind }) => kind === "propget");
    return isProperty
      ? get(this.#raw, member, [])
      : (...args: readonly unknown[]) => this.#call(member, args);
  }

  set(_: object, name: string | symbol, value: unknown): boolean {
    if (typeof name === "symbol") return false;
    const member = this.#find(name) ?? this.#unknown(name);
    const info = member.infos.find(({ kind }) => kind === "propput");
    put(this.#raw, member, toArgument(value, info?.parameters[0]));
    return true;
  }

  has(_: object, name: string | symbol): boolean {
    if (typeof name === "symbol") return this.#symbol(name) !== undefined;
    return (
      name === "raw" || this.#find(name) !== undefined || ownName(managedOf(this.#raw), name) !== undefined
    );
  }

  /** The member of a name; `Item` of a job, which the library does not have, is its GetTask. */
  #find(name: string): FoundMember | undefined {
    const ids = out<number[]>();
    const isIndexer = this.#face?.name === "IJob" && name.toLowerCase() === "item";
    const hr = this.#raw.GetIDsOfNames([isIndexer ? "GetTask" : name], ids);
    const [dispid] = ids.value ?? [];
    if (FAILED(hr) || dispid === undefined) return undefined;
    const infos = this.#face?.members.filter((member) => member.dispid === dispid) ?? [];
    const [info] = infos;
    return {
      label: `${this.#face?.name ?? "The object"}.${info === undefined ? name : plainName(info)}`,
      dispid,
      parameters: info === undefined ? [] : inputsOf(info).map((parameter) => parameter.name),
      infos,
    };
  }

  #call(member: FoundMember, args: readonly unknown[]): unknown {
    const [info] = member.infos;
    const parameters = info === undefined ? [] : inputsOf(info);
    const isPaging = parameters.filter(({ direction }) => direction === "in,out").length === 2;
    if (info !== undefined && isPaging && args.length < parameters.length) {
      // Without place and list it is read to its end, as in the managed binding.
      const given = args.map((value, index) => toManaged(value, parameters[index]?.type));
      return toLate(this.#managed(info.name, given));
    }
    return get(
      this.#raw,
      member,
      args.map((value, index) => toArgument(value, parameters[index])),
    );
  }

  /** What managed objects have beside the library, such as `waitForJob`. */
  #ours(name: string): unknown {
    const managed = managedOf(this.#raw);
    const own = ownName(managed, name) ?? this.#unknown(name);
    const value: unknown = Reflect.get(managed, own);
    return typeof value === "function"
      ? (...[first, ...others]: readonly unknown[]) => {
          const given = own === "waitForJob" ? toManaged(first, "long") : first;
          return toLate(this.#managed(own, [given, ...others]));
        }
      : toLate(value);
  }

  #managed(name: string, args: readonly unknown[]): unknown {
    const managed = managedOf(this.#raw);
    const method: unknown = Reflect.get(managed, name);
    if (typeof method !== "function") return this.#unknown(name);
    const own = args.map((value) => {
      const raw = rawOfLate(value);
      return raw === undefined ? value : managedOf(raw);
    });
    return Reflect.apply(method, managed, own);
  }

  #unknown(name: string): never {
    const names = this.#face?.members.map(plainName) ?? [];
    throw new ComputeClusterException(DISP_E_UNKNOWNNAME, {
      message: `${this.#face?.name ?? "The object"} has no member ${name}.${hint(name, names) || hint(name, namesOf(managedOf(this.#raw)))}`,
    });
  }

  #symbol(name: symbol): unknown {
    switch (name) {
      case Symbol.toPrimitive:
        return () => this.#primitive();
      case Symbol.toStringTag:
        return this.#face?.name;
      case Symbol.iterator:
        return this.#members(DISPID_NEWENUM).length === 0 ? undefined : () => this.#iterate();
      case Symbol.dispose: {
        const managed: object = managedOf(this.#raw);
        return Symbol.dispose in managed ? () => this.#raw.Release() : undefined;
      }
      default:
        return undefined;
    }
  }

  /** The default member where there is one, as scripts have it; else the name of the interface, for people who look. */
  #primitive(): unknown {
    const [info] = this.#members(DISPID_VALUE);
    if (info === undefined) return `[object ${this.#face?.name ?? "IDispatch"}]`;
    return get(
      this.#raw,
      { label: `${this.#face?.name}.${plainName(info)}`, dispid: DISPID_VALUE, parameters: [] },
      [],
    );
  }

  #iterate(): unknown {
    return get(
      this.#raw,
      { label: `${this.#face?.name}.GetEnumerator`, dispid: DISPID_NEWENUM, parameters: [] },
      [],
    );
  }

  #members(dispid: number): readonly MemberInfo[] {
    return this.#face?.members.filter((member) => member.dispid === dispid) ?? [];
  }
}

/** The name that a managed object has in its own spelling; undefined where it has none like it. */
function ownName(managed: object, name: string): string | undefined {
  if (name in managed) return name;
  const wanted = name.toLowerCase();
  return namesOf(managed).find((own) => own.toLowerCase() === wanted);
}

/** The names of a managed object and its classes, without those that every object has. */
function namesOf(managed: object): readonly string[] {
  const names: string[] = [];
  for (
    let each: object | null = managed;
    each !== null && each !== Object.prototype;
    each = Reflect.getPrototypeOf(each)
  ) {
    names.push(...Object.getOwnPropertyNames(each).filter((name) => name !== "constructor"));
  }
  return names;
}

function plainName({ name, kind }: MemberInfo): string {
  return kind === "method" ? name : name.slice("get_".length);
}

function inputsOf({ parameters, retval }: MemberInfo): MemberInfo["parameters"] {
  return retval === null ? parameters : parameters.slice(0, -1);
}
