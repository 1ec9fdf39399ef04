import type { InterfaceModel, PortModel } from "../model.ts";
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
${model.enumerations.map((enumeration) => `    ${literal({ ...enumeration })},`).join("\n")}
  ],
};
`;
}

function emitInterface({ name, iid, base, page, members }: InterfaceModel): string {
  const lines = members.map((member) => {
    const parameters = member.parameters.map((parameter) => ({ ...parameter }));
    return `        ${literal({ ...member, parameters })},`;
  });
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
