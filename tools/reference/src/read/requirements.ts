import type { EnumerationModel, InterfaceModel, MemberModel, PortModel } from "@ccp/codegen";
import type { Table } from "../page-model.ts";

/** The tables of what is needed to use a part of the port, and of the numbers that identify it. */
export const requirements = {
  ofInterface(model: InterfaceModel, port: PortModel): Table {
    const coclass = port.coclasses.find((candidate) => candidate.default === model.name);
    const rows = [
      ...common(`import type { ${model.name} } from "@ccp/core";`, port),
      ...managed(coclass?.name),
      ["IID", `\`${model.iid}\` (\`IID_${model.name}\`)`],
    ];
    if (coclass !== undefined) {
      rows.push(
        ["CLSID", `\`${coclass.clsid}\` (\`CLSID_${coclass.name}\`)`],
        ["ProgID", `\`${coclass.progid}\``],
      );
    }
    return table(rows);
  },

  ofMember(member: MemberModel, owner: InterfaceModel, port: PortModel): Table {
    return table([
      ...common(`import type { ${owner.name} } from "@ccp/core";`, port),
      ...managed(port.coclasses.find((coclass) => coclass.default === owner.name)?.name),
      ["IID", `\`${owner.iid}\` (\`IID_${owner.name}\`)`],
      ["Dispatch id", `${member.dispid}`],
      ["Place in the vtable", `${member.slot}`],
    ]);
  },

  ofEnumeration(model: EnumerationModel, port: PortModel): Table {
    const [first = ""] = model.values[0] ?? [];
    return table([
      ...common(`import { ${first}, type ${model.name} } from "@ccp/core";`, port),
      ...managed(model.name),
      ["GUID", `\`${model.guid}\``],
    ]);
  },
};

function common(importLine: string, { library }: PortModel): string[][] {
  return [
    ["Package", "`@ccp/core`, on Node 20.19 or newer"],
    ["Import", `\`${importLine}\``],
    ["Type library", `${library.name} ${library.version}, \`${library.libid}\``],
  ];
}

/** What stands for it in the managed binding. */
function managed(name: string | undefined): string[][] {
  return name === undefined ? [] : [["Managed binding", `\`import { ${name} } from "@ccp/bindings";\``]];
}

function table(rows: readonly (readonly string[])[]): Table {
  return { kind: "table", head: ["Requirement", "Value"], rows: rows.map((cells) => ({ cells })) };
}
