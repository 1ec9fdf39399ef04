import type { PortModel } from "../model.ts";
import { portFiles } from "./port-files.ts";
import { readPort } from "./read-port.ts";
import { serviceFile } from "./service.ts";

/** Reads the port of the repository at `root`. Throws a `PortError` that lists everything wrong with it. */
export function readPortBelow(root: string): PortModel {
  return readPort(portFiles(root), serviceFile(root), root);
}
