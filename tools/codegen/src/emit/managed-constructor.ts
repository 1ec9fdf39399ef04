import { itemsOfResult } from "../managed/item-types.ts";
import { comment } from "../managed/managed-docs.ts";
import { isCopyable, managedMembers } from "../managed/managed-members.ts";
import { className } from "../managed/managed-types.ts";
import type { InterfaceModel } from "../model.ts";
import type { ManagedImports } from "./managed-imports.ts";

/** Emits the constructor of a class whose objects are made without a cluster: new ones, or copies. */
export function emitConstructor(owner: InterfaceModel, imports: ManagedImports): string {
  const name = className(owner.name);
  imports.use("create", `CLSID_${name}`, owner.name);
  const make = `    super(create<${owner.name}>(CLSID_${name}, IID_${owner.name}));`;
  if (!isCopyable(owner)) {
    const isFilled = owner.members.some((member) => member.name === "Add");
    const docs = comment("  ", [
      isFilled
        ? "Makes an empty collection that can be changed."
        : "Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.",
    ]);
    return `${docs}\n  constructor() {\n${make}\n  }`;
  }
  const source = name.toLowerCase();
  const docs = comment("  ", [
    `Makes a new ${source}, or a copy of one.`,
    `@param ${source} - The ${source} to copy, with ${copied(owner)}. The copy is new: it has no id, and no cluster knows it. Left out, every term has its default.`,
  ]);
  const copy = copyStatements(owner, source).map((line) => `    ${line}`);
  return `${docs}
  constructor(${source}?: ${name} | undefined) {
${make}
    if (${source} === undefined) return;
${copy.join("\n")}
  }`;
}

function copyStatements(owner: InterfaceModel, source: string): readonly string[] {
  const child = childOf(owner);
  const item = child?.toLowerCase();
  return [
    ...managedMembers(owner).flatMap((member) =>
      member.kind === "property" && member.put !== undefined
        ? [`this.${member.name} = ${source}.${member.name};`]
        : [],
    ),
    ...pairSetters(owner).map(
      ({ method, property }) =>
        `for (const { Name, Value } of ${source}.${property}) this.${method}(Name, Value);`,
    ),
    ...(child === undefined
      ? []
      : [`for (const ${item} of ${source}) this.Add${child}(new ${child}(${item}));`]),
  ];
}

function copied(owner: InterfaceModel): string {
  const child = childOf(owner);
  const parts = [
    "its terms",
    ...pairSetters(owner).map(({ property }) => `its {@link ${className(owner.name)}.${property}}`),
    ...(child === undefined ? [] : [`copies of its ${child.toLowerCase()}s`]),
  ];
  return parts.length === 1 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** The methods that set a pair of a collection which a property shows: `SetExtendedJobTerm` and `ExtendedJobTerms`. */
function pairSetters({
  members,
}: InterfaceModel): readonly { readonly method: string; readonly property: string }[] {
  return members.flatMap(({ name }) => {
    const property = `${name.replace(/^Set/, "")}s`;
    return name.startsWith("Set") && members.some((member) => member.name === `get_${property}`)
      ? [{ method: name, property }]
      : [];
  });
}

/** The class of the objects that are added one by one and iterated over: `Task` of a job. */
function childOf({ name, members }: InterfaceModel): string | undefined {
  if (!members.some((member) => member.name === "GetEnumerator")) return undefined;
  const child = className(itemsOfResult(`${name}.GetEnumerator`));
  return members.some((member) => member.name === `Add${child}`) ? child : undefined;
}
