import type { InterfaceInfo } from "./model.ts";
import { typeLibrary } from "./typelib.gen.ts";

/** The facts of the interface of that name; `undefined` when the port has none. */
export function interfaceInfo(name: string): InterfaceInfo | undefined {
  return typeLibrary.interfaces.find((candidate) => candidate.name === name);
}
