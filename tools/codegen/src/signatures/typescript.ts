import type { EnumerationModel, MemberModel, ParameterModel } from "../model.ts";
import { onePerLine } from "./one-per-line.ts";

/** The members as the raw port declares them, one after the other. */
export function typescriptSignature(members: readonly MemberModel[]): string {
  return members.map(declaration).join("\n\n");
}

/** The type of a parameter in the raw port: `Out<IJob>` for `[out] IJob**`. */
export function typescriptType({ direction, type, nullable }: ParameterModel): string {
  const name = type.replace(/\*+$/, "");
  if (direction === "in") return name;
  return direction === "out" ? `Out<${name}${nullable ? " | null" : ""}>` : `InOut<${name}>`;
}

/** The parameters of a member as the raw port declares them. */
export function typescriptParameters({ parameters }: MemberModel): readonly string[] {
  return parameters.map((parameter, index) => {
    const type = typescriptType(parameter);
    if (!parameter.optional) return `${parameter.name}: ${type}`;
    return mayBeLeftOut(parameters, index)
      ? `${parameter.name}?: ${type}`
      : `${parameter.name}: ${type} | undefined`;
  });
}

/** Only what nothing but optional ones follow can be left out; elsewhere `undefined` stands for it. */
export function mayBeLeftOut(parameters: readonly ParameterModel[], index: number): boolean {
  return parameters.slice(index).every(({ optional }) => optional);
}

function declaration(member: MemberModel): string {
  const result = member.answersLater ? "Promise<HRESULT>" : "HRESULT";
  return onePerLine(`${member.name}(${typescriptParameters(member).join(", ")}): ${result};`);
}

/** The enumeration as the raw port has it: a constant for each value, and a type of all of them. */
export function typescriptEnumeration({ name, values }: EnumerationModel): string {
  const constants = values.map(([constant, value]) => `const ${constant} = ${value};`);
  return [...constants, "", `type ${name} = ${values.map(([, value]) => value).join(" | ")};`].join("\n");
}
