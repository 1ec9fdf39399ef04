import type { InterfaceInfo } from "./model.ts";
import { typeLibrary } from "./typelib.gen.ts";

/** The facts of the interface of that name. Throws a `RangeError` when the port has none. */
export function interfaceInfo(name: string): InterfaceInfo {
  const info = typeLibrary.interfaces.find((candidate) => candidate.name === name);
  if (info === undefined) throw new RangeError(`The type library has no interface ${name}.`);
  return info;
}
