import type { InterfaceModel, MemberModel, PortModel } from "../model.ts";
import { lateBoundUse } from "../signatures/late-bound.ts";
import { managedSignatures } from "../signatures/managed.ts";
import { typescriptParameters } from "../signatures/typescript.ts";

/** Emits the page of the porting guide that shows every member in the three faces, a table for each interface. */
export function emitMemberTables(model: PortModel): string {
  const count = model.interfaces.reduce((sum, { members }) => sum + members.length, 0);
  return `<!-- Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen -->

# All members in the three faces

The ${count} members of the ${model.interfaces.length} interfaces, in the order of the type library. A raw call answers an HRESULT, which of
\`ICluster\` is awaited; the managed binding returns the last \`Out\` and throws what failed; late-bound objects are used as managed
ones are, with names in any case. The name of a member leads to its page. How to port is told in [Porting](porting.md).

${model.interfaces.map((owner) => `- [${owner.name}](#${owner.name.toLowerCase()})`).join("\n")}
${model.interfaces.map((owner) => table(model, owner)).join("")}`;
}

function table(model: PortModel, owner: InterfaceModel): string {
  const rows = owner.members.map((member) => {
    const managed = managedSignatures(model, owner, member).map(code).join("<br>");
    return `| ${raw(member)} | ${managed} | ${code(lateBoundUse(owner, member))} |\n`;
  });
  return `
## ${owner.name}

| raw | managed | late-bound |
|---|---|---|
${rows.join("")}`;
}

function raw(member: MemberModel): string {
  const list = code(`(${typescriptParameters(member).join(", ")})`);
  return `[\`${member.name}\`](../reference/${member.page}.md)${list}`;
}

/** Code in a cell: a bar would end it. */
function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}
