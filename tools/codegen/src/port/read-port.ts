import type { SourceFile } from "ts-morph";
import type { CoclassModel, InterfaceModel, LibraryModel, PortModel } from "../model.ts";
import { readEnumerations } from "./enumerations.ts";
import { readIdentifiers } from "./identifiers.ts";
import { readInterfaces } from "./interfaces.ts";
import { Problems } from "./problems.ts";
import { readService } from "./service.ts";

const version = "1.0";

/** The classes were exported from one .NET namespace, which their ProgIDs start with. */
const namespace = "Microsoft.ComputeCluster";

/**
 * Reads the port from its source files, and the contract behind it from `service`, by syntax alone: nothing has to compile, so that a port in the middle of a change can
 * be generated from. Throws a `PortError` that lists everything wrong with it; file names there are relative to `root`.
 */
export function readPort(files: readonly SourceFile[], service: SourceFile, root: string): PortModel {
  const problems = new Problems(root);
  const enumerations = readEnumerations(files, problems);
  const interfaces = readInterfaces(files, new Set(enumerations.map(({ name }) => name)), problems);
  const coclasses = readCoclasses(files, interfaces, problems);
  const library = readLibrary(files, problems);
  const contract = readService(service, problems);
  problems.throwIfAny();
  return { library, interfaces, coclasses, enumerations, service: contract };
}

function readLibrary(files: readonly SourceFile[], problems: Problems): LibraryModel {
  const [library, ...more] = readIdentifiers(files, "LIBID", problems);
  if (library === undefined) {
    problems.reportWhole(
      'The port has no library id. Add "export const LIBID_<name>: GUID = guid(…)" to identifiers.ts.',
    );
  }
  for (const { name, node } of more)
    problems.report(node, `LIBID_${name} is a second library id; the port is one library.`);
  return { name: library?.name ?? "", libid: library?.guid ?? "", version };
}

/** A class is named after its default interface, and its ProgID after the class. */
function readCoclasses(
  files: readonly SourceFile[],
  interfaces: readonly InterfaceModel[],
  problems: Problems,
): readonly CoclassModel[] {
  return readIdentifiers(files, "CLSID", problems).map(({ name, guid, node }) => {
    if (!interfaces.some((candidate) => candidate.name === `I${name}`)) {
      problems.report(node, `CLSID_${name} has no default interface: the port has no I${name}.`);
    }
    return { name, clsid: guid, progid: `${namespace}.${name}`, default: `I${name}` };
  });
}
