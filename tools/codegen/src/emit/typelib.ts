import type { EnumerationModel, InterfaceModel, MemberModel, ParameterModel, PortModel } from "../model.ts";
import { header } from "./header.ts";
import { literal } from "./literal.ts";

/** Emits the type library, the data that drives Invoke: one line for each member, class and enumeration. */
export function emitTypeLibrary(model: PortModel): string {
  return `${header}
import type { TypeLibrary } from "./model.ts";

/** The type library of the port: its interfaces, classes and enumerations with all their identifiers. */
export const typeLibrary: TypeLibrary = {
  library: ${literal({ ...model.library })},
  interfaces: [
${model.interfaces.map(emitInterface).join("\n")}
  ],
  coclasses: [
${model.coclasses.map((coclass) => `    ${literal({ ...coclass })},`).join("\n")}
  ],
  enumerations: [
${model.enumerations.map((enumeration) => `    ${literal(enumerationFacts(enumeration))},`).join("\n")}
  ],
};
`;
}

function emitInterface({ name, iid, base, page, members }: InterfaceModel): string {
  const lines = members.map((member) => `        ${literal(memberFacts(member))},`);
  return `    {
      name: ${literal(name)},
      iid: ${literal(iid)},
      base: ${literal(base)},
      page: ${literal(page)},
      members: [
${lines.join("\n")}
      ],
    },`;
}

/** What a type library says of a member: the model without what only the port says. */
export function memberFacts({
  name,
  kind,
  dispid,
  slot,
  parameters,
  retval,
  page,
}: MemberModel): MemberFacts {
  const facts = parameters.map(({ name, direction, optional, type }) => ({
    name,
    direction,
    optional,
    type,
  }));
  return { name, kind, dispid, slot, parameters: facts, retval, page };
}

/** What a type library says of an enumeration. */
export function enumerationFacts({ name, guid, values, page }: EnumerationModel): EnumerationFacts {
  return { name, guid, values, page };
}

type EnumerationFacts = Omit<EnumerationModel, "documentation" | "valueDocumentation">;

type MemberFacts = Omit<MemberModel, "parameters" | "answersLater" | "documentation"> & {
  readonly parameters: readonly Omit<ParameterModel, "nullable">[];
};
