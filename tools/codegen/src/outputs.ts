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

/** Every file that is generated from the port. An emitter is a plain function of the model, and this list is where it is named. */
export function outputs(model: PortModel): readonly Output[] {
  return [
    { path: "packages/core/src/typelib/typelib.gen.ts", text: emitTypeLibrary(model) },
    { path: "packages/http/src/protocol/operations.gen.ts", text: emitOperations(model) },
  ];
}
