import { genericInterface, itemsOfResult } from "../managed/item-types.ts";
import { classDocs, comment, memberDocs } from "../managed/managed-docs.ts";
import { inputs, isCluster, type ManagedMember, managedMembers } from "../managed/managed-members.ts";
import {
  argument,
  className,
  itemType,
  type Passage,
  type Place,
  parameterName,
  result,
} from "../managed/managed-types.ts";
import type { InterfaceModel, PortModel } from "../model.ts";
import { managedSignatures } from "../signatures/managed.ts";
import { header } from "./header.ts";
import { type Code, lineWidth, statement } from "./layout.ts";
import { emitConstructor } from "./managed-constructor.ts";
import { ManagedImports } from "./managed-imports.ts";
import { emitMethod, signature } from "./managed-method.ts";

/** Emits the managed class of an interface: what a user of C# or Visual Basic saw of it. */
export function emitManagedClass(model: PortModel, owner: InterfaceModel): string {
  const imports = new ManagedImports(model, owner);
  const name = className(owner.name);
  const isGeneric = owner.name === genericInterface;
  const items = owner.members.some((member) => member.name === "GetEnumerator")
    ? itemType(itemsOfResult(`${owner.name}.GetEnumerator`))
    : undefined;
  const base = isCluster(owner) ? "ClusterObject" : `ManagedObject<${owner.name}>`;
  imports.useType(base);
  imports.use(owner.name, "adopt", `IID_${owner.name}`);
  if (isGeneric) imports.use("Value");
  if (items !== undefined) imports.use(items);

  const body = [
    ...(isCluster(owner) ? [] : [emitConstructor(owner, imports)]),
    emitFrom(owner, isGeneric),
    ...managedMembers(owner).flatMap((member) => emitMember({ model, owner }, member, imports)),
    ...(items === undefined ? [] : [...emitIndexer({ model, owner }, items), emitIterator(items)]),
  ];
  return `${header}
${imports.text()}

${classDocs(model, owner.documentation)}
${heading(`export class ${name}${isGeneric ? "<T extends Value = Value>" : ""}`, `extends ${base}`, items)}
${body.join("\n\n")}
}
`;
}

function heading(declared: string, extended: string, items: string | undefined): string {
  const parts = [declared, extended, ...(items === undefined ? [] : [`implements Iterable<${items}>`])];
  const line = `${parts.join(" ")} {`;
  return line.length <= lineWidth ? line : `${parts.join("\n  ")}\n{`;
}

/** The way from a raw object to the managed one. */
function emitFrom(owner: InterfaceModel, isGeneric: boolean): string {
  const name = className(owner.name);
  const parameter = `p${name}`;
  const docs = comment("  ", [
    "The managed object of a raw one, always the same for the same object; `raw` is the way back.",
    `@param ${parameter} - The raw object, ours or of another make.`,
    "@throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it is something else.",
  ]);
  const from = isGeneric ? "from<T extends Value = Value>" : "from";
  return `${docs}
  static ${from}(${parameter}: ${owner.name}): ${isGeneric ? `${name}<T>` : name} {
    return adopt(${parameter}, IID_${owner.name}, ${name});
  }`;
}

function emitMember(
  { model, owner }: Omit<Place, "member">,
  member: ManagedMember,
  imports: ManagedImports,
): readonly string[] {
  if (member.kind === "method") return [emitMethod({ model, owner, member: member.method }, imports)];
  const getter = emitGetter({ model, owner, member: member.get }, imports);
  return member.put === undefined
    ? [getter]
    : [getter, emitSetter({ model, owner, member: member.put }, imports)];
}

function emitGetter(place: Place, imports: ManagedImports): string {
  const { model, owner, member } = place;
  const gives = result(place);
  if (gives === undefined) throw new RangeError(`${owner.name}.${member.name} gives nothing.`);
  imports.useType(`${gives.type} ${gives.raw}`);
  imports.use(...gives.helpers, member.answersLater ? "query" : "read");
  const call: Code = { arrow: "(pRetVal)", gives: { call: `this.raw.${member.name}`, args: ["pRetVal"] } };
  const value: Code = member.answersLater
    ? { call: `query<${gives.raw}>`, args: ["this.raw", call], converter: converterOf(gives) }
    : gives.convert({ call: `read<${gives.raw}>`, args: [call] });
  const [declared = ""] = managedSignatures(model, owner, member);
  const docs = memberDocs(model, member, { isProperty: true, parameters: [] });
  return `${docs}\n  ${declared} {\n${statement("    ", "return ", value, ";")}\n  }`;
}

/** The function that converts what was given, where it is not given as it is. */
function converterOf({ convert }: Passage): string | undefined {
  const converted = convert("given");
  return typeof converted === "object" && "call" in converted ? converted.call : undefined;
}

function emitSetter(place: Place, imports: ManagedImports): string {
  const { model, owner, member } = place;
  const [parameter] = inputs(member);
  if (parameter === undefined) throw new RangeError(`${owner.name}.${member.name} takes nothing.`);
  const passage = argument(place, parameter);
  imports.useType(passage.type);
  imports.use(...passage.helpers);
  const call: Code = { call: `this.raw.${member.name}`, args: [passage.convert("value")] };
  imports.use(member.answersLater ? "assign" : "run");
  const set: Code = member.answersLater
    ? { call: "assign", args: [call] }
    : { call: "run", args: [{ arrow: "()", gives: call }] };
  const [declared = ""] = managedSignatures(model, owner, member);
  const docs = memberDocs(model, member, { isProperty: true, parameters: [parameter] });
  return `${docs}\n  ${declared} {\n${statement("    ", "", set, ";")}\n  }`;
}

/** The indexer of a class whose items are found by id: `job.Item(id)`. */
function emitIndexer({ model, owner }: Omit<Place, "member">, items: string): readonly string[] {
  const find = owner.members.find((member) => member.name === `Get${items}`);
  if (find === undefined) return [];
  const docs = memberDocs(model, find, {
    isProperty: false,
    parameters: inputs(find),
    text: `The indexer of the original, \`job[taskId]\` in C#: the same as {@link ${className(owner.name)}.${find.name}}.`,
  });
  const place = { model, owner, member: find };
  return [
    `${docs}\n${signature(place, "Item")} {\n    return this.${find.name}(${inputs(find).map(parameterName).join(", ")});\n  }`,
  ];
}

function emitIterator(items: string): string {
  const docs = comment("  ", ["Goes through the items for `for … of`, as they are when the loop begins."]);
  return `${docs}\n  [Symbol.iterator](): IterableIterator<${items}> {\n    return this.GetEnumerator();\n  }`;
}
