import { classDocs, comment } from "../managed/managed-docs.ts";
import { managedText } from "../managed/managed-text.ts";
import type { EnumerationModel, PortModel } from "../model.ts";
import { header } from "./header.ts";

/** Emits the enumerations of the managed binding: the numbers by name, and the names by number. */
export function emitManagedEnumerations(model: PortModel): string {
  return `${header}
${model.enumerations.map((enumeration) => emitEnumeration(model, enumeration)).join("")}`;
}

function emitEnumeration(model: PortModel, enumeration: EnumerationModel): string {
  const { name, values, documentation, valueDocumentation } = enumeration;
  const plain = values.map(([full, value]) => [full.slice(name.length + 1), value] as const);
  const members = plain.map(([member, value], index) => {
    const said = managedText(model, valueDocumentation[index]?.text ?? "");
    return `${said === "" ? "" : `${comment("  ", [said])}\n`}  ${member}: ${value},`;
  });
  const names = plain.map(([member, value]) => `  ${value}: "${member}",`);
  return `
${classDocs(model, documentation, ["@enum"])}
export const ${name} = {
${[...members, ...names].join("\n")}
} as const;

/** One of the values of {@link ${name}:enum}. */
export type ${name} = ${plain.map(([, value]) => value).join(" | ")};
`;
}
