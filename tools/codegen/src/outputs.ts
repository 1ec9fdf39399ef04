import { emitDocumentSchema } from "./emit/document-schema.ts";
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

/**
 * Every file that is generated from the port, or from the schema of its documents. An emitter is a plain function of the model
 * or the schema, and this list is where it is named.
 */
export function outputs(model: PortModel, schema: string): readonly Output[] {
  return [
    { path: "packages/core/src/xml/document-schema.gen.ts", text: emitDocumentSchema(schema) },
    { path: "packages/core/src/typelib/typelib.gen.ts", text: emitTypeLibrary(model) },
    { path: "packages/http/src/protocol/operations.gen.ts", text: emitOperations(model) },
  ];
}
