/** The facts of a type library: what late binding and the generators know about the port. */
export interface TypeLibrary {
  /** The library itself. `libid` is a GUID in canonical form. */
  readonly library: { readonly name: string; readonly libid: string; readonly version: string };
  readonly interfaces: readonly InterfaceInfo[];
  readonly coclasses: readonly CoclassInfo[];
  readonly enumerations: readonly EnumerationInfo[];
}

/** An interface and its own members. */
export interface InterfaceInfo {
  readonly name: string;
  /** Its GUID in canonical form. */
  readonly iid: string;
  /** The interface that it extends. */
  readonly base: string;
  /** The slug of its reference page. */
  readonly page: string;
  /** Its members, in the order of the virtual table. */
  readonly members: readonly MemberInfo[];
}

/** A member of an interface. */
export interface MemberInfo {
  /** Its name in the raw port; that of a property starts with `get_` or `put_`. */
  readonly name: string;
  readonly kind: "propget" | "propput" | "method";
  /** Its number in Invoke; the get and the put of a property share one. */
  readonly dispid: number;
  /** Its place in the virtual table; 0 … 6 are IDispatch's. */
  readonly slot: number;
  readonly parameters: readonly ParameterInfo[];
  /** The name of the `[out, retval]` parameter, which is the last one; `null` when there is none. */
  readonly retval: string | null;
  /** The slug of its reference page. */
  readonly page: string;
}

/** A parameter of a member. */
export interface ParameterInfo {
  readonly name: string;
  readonly direction: "in" | "out" | "in,out";
  /** Whether a caller may leave it out. */
  readonly optional: boolean;
  /** Its type as the library spells it, `BSTR*`. */
  readonly type: string;
}

/** A class of objects that can be created. */
export interface CoclassInfo {
  readonly name: string;
  /** Its GUID in canonical form. */
  readonly clsid: string;
  /** The name scripts create it by. */
  readonly progid: string;
  /** Its default interface. */
  readonly default: string;
}

/** An enumeration. */
export interface EnumerationInfo {
  readonly name: string;
  /** Its GUID in canonical form. */
  readonly guid: string;
  /** Names and values, in the order of the library. */
  readonly values: readonly (readonly [string, number])[];
  /** The slug of its reference page. */
  readonly page: string;
}
