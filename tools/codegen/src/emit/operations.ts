import type { PortModel } from "../model.ts";
import { serviceHeader } from "./header.ts";
import { literal } from "./literal.ts";

/** Emits the table of the operations that the wire protocol carries, and the types that go in and out of them. */
export function emitOperations({ service }: PortModel): string {
  const types = new Set<string>();
  for (const { parameters, result } of service.operations) {
    for (const { type } of parameters) types.add(type);
    types.add(result);
  }
  return `${serviceHeader}
import type { ${service.dataTypes.join(", ")} } from "@ccp/core";

/** The types of parameters and results as the contract writes them, and what they are. */
export interface ServiceTypes {
${[...types].map((type) => `  readonly ${literal(type)}: ${type};`).join("\n")}
}

/** One operation of \`ClusterService\`. */
export interface Operation {
  /** Whether a service may lack it. */
  readonly optional: boolean;
  /** The parameters in order. */
  readonly parameters: readonly { readonly name: string; readonly type: keyof ServiceTypes }[];
  /** What it resolves with. */
  readonly result: keyof ServiceTypes;
}

/** Every operation of \`ClusterService\`, in the order of the contract. */
export interface Operations {
${service.operations.map(({ name }) => `  readonly ${name}: Operation;`).join("\n")}
}

/** The table of operations. */
export const operations: Operations = {
${service.operations
  .map(({ name, optional, parameters, result }) => {
    const plain = { optional, parameters: parameters.map((parameter) => ({ ...parameter })), result };
    return `  ${name}: ${literal(plain)},`;
  })
  .join("\n")}
};
`;
}
