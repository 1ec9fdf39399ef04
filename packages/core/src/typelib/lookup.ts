import type { InterfaceInfo } from "./model.ts";
import { typeLibrary } from "./typelib.gen.ts";

const byIid: ReadonlyMap<string, InterfaceInfo> = new Map(
  typeLibrary.interfaces.map((info) => [info.iid, info]),
);

/** The facts of the interface of that name; `undefined` when the port has none. */
export function interfaceInfo(name: string): InterfaceInfo | undefined {
  return typeLibrary.interfaces.find((candidate) => candidate.name === name);
}

/** The facts of the interface of that IID in canonical form. Throws a `RangeError` when the port has none. */
export function interfaceInfoByIid(iid: string): InterfaceInfo {
  const info = byIid.get(iid);
  if (info === undefined) throw new RangeError(`The type library has no interface with the IID ${iid}.`);
  return info;
}
