import type { MemberModel, ParameterModel } from "../model.ts";

/** The longest declaration that stays on one line. */
const widest = 80;

/**
 * The members as the raw port declares them, one after the other. `result` is what a call gives: an HRESULT, or a
 * promise of one.
 */
export function typescriptSignature(members: readonly MemberModel[], result: string): string {
  return members.map((member) => declaration(member, result)).join("\n\n");
}

/** The type of a parameter in the raw port: `Out<IJob>` for `[out] IJob**`. */
export function typescriptType({ direction, type }: ParameterModel): string {
  const name = type.replace(/\*+$/, "");
  if (direction === "in") return name;
  return direction === "out" ? `Out<${name}>` : `InOut<${name}>`;
}

function declaration({ name, parameters }: MemberModel, result: string): string {
  const written = parameters.map((parameter, index) => {
    const type = typescriptType(parameter);
    if (!parameter.optional) return `${parameter.name}: ${type}`;
    // Only what nothing follows can be left out; elsewhere `undefined` stands for it.
    const isLast = parameters.slice(index).every(({ optional }) => optional);
    return isLast ? `${parameter.name}?: ${type}` : `${parameter.name}: ${type} | undefined`;
  });
  const line = `${name}(${written.join(", ")}): ${result};`;
  if (line.length <= widest) return line;
  return `${name}(\n${written.map((text) => `  ${text},`).join("\n")}\n): ${result};`;
}
