import { emitDocumentSchema } from "./emit/document-schema.ts";
import { emitManagedClass } from "./emit/managed-class.ts";
import { emitManagedEnumerations } from "./emit/managed-enumerations.ts";
import { managedFile } from "./emit/managed-imports.ts";
import { emitManagedClasses, emitProgIds } from "./emit/managed-index.ts";
import { emitMemberTables } from "./emit/member-tables.ts";
import { emitOperations } from "./emit/operations.ts";
import { emitTypeLibrary } from "./emit/typelib.ts";
import type { PortModel } from "./model.ts";

/** A generated file. */
export interface Output {
  /** Its path from the root of the repository. */
  readonly path: string;
  /** Its whole text. */
  readonly text: string;
}

const managed = "packages/bindings/src/managed";

/**
 * Every file that is generated from the port, or from the schema of its documents. An emitter is a plain function of the model
 * or the schema, and this list is where it is named.
 */
export function outputs(model: PortModel, schema: string): readonly Output[] {
  return [
    { path: "packages/core/src/xml/document-schema.gen.ts", text: emitDocumentSchema(schema) },
    { path: "packages/core/src/typelib/typelib.gen.ts", text: emitTypeLibrary(model) },
    { path: "packages/http/src/protocol/operations.gen.ts", text: emitOperations(model) },
    { path: `${managed}/enumerations.gen.ts`, text: emitManagedEnumerations(model) },
    { path: `${managed}/classes.gen.ts`, text: emitManagedClasses(model) },
    { path: `${managed}/prog-ids.gen.ts`, text: emitProgIds(model) },
    ...model.interfaces.map((owner) => ({
      path: `${managed}/${managedFile(owner.name)}`,
      text: emitManagedClass(model, owner),
    })),
    { path: "docs/guides/members.md", text: emitMemberTables(model) },
  ];
}
