import { itemsOfResult } from "../managed/item-types.ts";
import { beforeCursor, inputs, isPaging } from "../managed/managed-members.ts";
import { argument, itemType, type Place, parameterName, result } from "../managed/managed-types.ts";
import type { EnumerationModel, InterfaceModel, MemberModel, ParameterModel, PortModel } from "../model.ts";
import { propertyName } from "./property-pair.ts";
import { mayBeLeftOut } from "./typescript.ts";

/**
 * What calling a member comes to: it gives a value, or nothing. (Where a method has several codes of success, a third kind would
 * have to keep them; no member of the port has: the enumerator behind `GetEnumerator`, which has, is iterated instead.)
 */
export type SignatureKind = "value" | "nothing";

/** The kind of a member's signature. */
export function signatureKind({ retval }: MemberModel): SignatureKind {
  return retval === null ? "nothing" : "value";
}

/**
 * The TypeScript signatures of a member in the managed binding, one per line of a page: `GetJob(jobId: number): Promise<Job>`, or
 * `get Name(): string`. A method that lists page by page has two.
 */
export function managedSignatures(
  model: PortModel,
  owner: InterfaceModel,
  member: MemberModel,
): readonly string[] {
  const place = { model, owner, member };
  if (member.kind === "propget") return [`get ${propertyName(member)}(): ${resultType(place)}`];
  if (member.kind === "propput") {
    const types = member.parameters.map((parameter) => argument(place, parameter).type);
    return [`set ${propertyName(member)}(value: ${types.join()})`];
  }
  const list = parameterList(place, inputs(member)).join(", ");
  const own = `${member.name}${typeParameters(place)}(${list}): ${resultType(place)}`;
  return isPaging(member) ? [own, pagedSignature(place)] : [own];
}

/** The type that a member gives, with its promise. */
export function resultType(place: Place): string {
  const type = result(place)?.type ?? "void";
  return place.member.answersLater ? `Promise<${type}>` : type;
}

/** `<T extends Value = Value>` where the caller says what the items of the result are. */
export function typeParameters(place: Place): string {
  const gives = result(place)?.type ?? "";
  return place.member.kind === "method" && gives === "ClusterEnumerable<T>"
    ? "<T extends Value = Value>"
    : "";
}

/** Parameters as they stand in a signature. Those at the end that may be left out have a question mark. */
export function parameterList(place: Place, parameters: readonly ParameterModel[]): readonly string[] {
  return parameters.map((parameter, index) => {
    const { type } = argument(place, parameter);
    const name = parameterName(parameter);
    if (!parameter.optional) return `${name}: ${type}`;
    return `${name}${mayBeLeftOut(parameters, index) ? "?" : ""}: ${type} | undefined`;
  });
}

/** The parameters of a loop over pages: those before the cursor, and the size of a page. */
function pagedSignature(place: Place): string {
  const { owner, member } = place;
  const list = [...parameterList(place, beforeCursor(member)), "pageSize?: number | undefined"].join(", ");
  const item = itemType(itemsOfResult(`${owner.name}.${member.name}`));
  return `${member.name}(${list}): AsyncIterableIterator<${item}>`;
}

/** The enumeration as the managed binding has it: an object, whose numbers also give their names. */
export function managedEnumeration({ name, values }: EnumerationModel): string {
  const lines = values.map(([constant, value]) => `  ${constant.slice(name.length + 1)}: ${value},\n`);
  return `const ${name} = {\n${lines.join("")}};`;
}
