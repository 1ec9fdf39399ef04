import { className } from "../managed/managed-types.ts";
import type { PortModel } from "../model.ts";
import { header } from "./header.ts";
import { byFile, importOf, managedFile } from "./managed-imports.ts";

/** Emits the list of the managed classes, and the way to the one that stands for an interface. */
export function emitManagedClasses({ interfaces }: PortModel): string {
  const classes = interfaces.map(({ name }) => ({ name, managed: className(name), file: managedFile(name) }));
  const sorted = [...classes].sort((a, b) => byFile(a.file, b.file));
  return `${header}
${importOf([...classes.map(({ name }) => `IID_${name}`), "type GUID"], "@ccp/core")}
import type { ClassOf, ManagedObject } from "../runtime/managed-object.ts";
${sorted.map(({ managed, file }) => `import { ${managed} } from "./${file}";`).join("\n")}

/**
 * The managed classes by the identifiers of the interfaces behind them, A function, since the classes need
 * each other and are not there before all their files are read.
 */
export function managedClasses(): readonly (readonly [iid: GUID, managed: ClassOf<ManagedObject>])[] {
  return [
${classes.map(({ name, managed }) => `    [IID_${name}, ${managed}],`).join("\n")}
  ];
}
`;
}

/** Emits the classes that scripts create by name, with the types that they then have. */
export function emitProgIds({ coclasses }: PortModel): string {
  const entries = coclasses.map(({ progid, default: face }) => ({ progid, face, file: managedFile(face) }));
  const sorted = [...entries].sort((a, b) => byFile(a.file, b.file));
  return `${header}
${sorted.map(({ face, file }) => `import type { ${className(face)} } from "./${file}";`).join("\n")}

/** The classes that scripts create by name, and the managed classes whose members the objects have. */
export interface ProgIds {
${coclasses.map(({ progid, default: face }) => `  readonly "${progid}": ${className(face)};`).join("\n")}
}
`;
}
