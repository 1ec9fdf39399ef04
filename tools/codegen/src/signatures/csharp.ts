import type { EnumerationModel, MemberModel, ParameterModel } from "../model.ts";
import { propertyName } from "./property-pair.ts";

/** What the types of the library are in the .NET classes; interfaces and enumerations keep their names. */
const types: ReadonlyMap<string, string> = new Map([
  ["BSTR", "string"],
  ["DATE", "DateTime"],
  ["IEnumVARIANT", "IEnumerator"],
  ["SAFEARRAY", "byte[]"],
  ["VARIANT", "object"],
  ["VARIANT_BOOL", "bool"],
  ["__int64", "long"],
  ["long", "int"],
]);

/** Words of the language that a parameter can only be called by with an `@`. */
const reserved: ReadonlySet<string> = new Set(["object", "string", "params", "ref", "out", "event", "lock"]);

/**
 * The member as C# sees it: results are returned and failures thrown, and a get and a put together are a property.
 * The original's own assembly called the enumerator `GetEnumerator`, as here.
 */
export function csharpSignature(members: readonly MemberModel[]): string {
  const [member] = members;
  if (member === undefined) return "";
  if (member.kind === "method" || takesMore(member)) return members.map(method).join("\n");
  const value = member.parameters.at(-1);
  const accessors = members.map(({ kind }) => (kind === "propget" ? "get;" : "set;"));
  return `${typeOf(value)} ${propertyName(member)} { ${accessors.join(" ")} }`;
}

/** A property with arguments has no counterpart in C#, where its accessors are methods. */
function takesMore({ parameters }: MemberModel): boolean {
  return parameters.length > 1;
}

function method({ name, parameters, retval }: MemberModel): string {
  const result = parameters.find((parameter) => parameter.name === retval);
  const asked = parameters.filter((parameter) => parameter !== result);
  const lastRequired = asked.findLastIndex(({ optional }) => !optional);
  const written = asked.map((parameter, place) => parameterOf(parameter, place < lastRequired));
  const head = `${result === undefined ? "void" : typeOf(result)} ${name}(`;
  const line = `${head}${written.join(", ")});`;
  return line.length <= 80 ? line : `${head}\n${written.map((text) => `    ${text}`).join(",\n")});`;
}

/** A default may only stand where no parameter after it lacks one; before such, the language has an attribute. */
function parameterOf(parameter: ParameterModel, isBeforeRequired: boolean): string {
  const { name, direction, optional } = parameter;
  const way = direction === "in" ? "" : direction === "out" ? "out " : "ref ";
  const spelled = `${way}${typeOf(parameter)} ${reserved.has(name) ? `@${name}` : name}`;
  if (!optional) return spelled;
  return isBeforeRequired
    ? `[Optional] ${spelled}`
    : `${spelled} = ${typeOf(parameter) === "int" ? "0" : "null"}`;
}

function typeOf(parameter: ParameterModel | undefined): string {
  const name = (parameter?.type ?? "").replace(/\*+$/, "");
  return types.get(name) ?? name;
}

/** The enumeration as C# declares it, whose members lack the name in front. */
export function csharpEnumeration({ name, values }: EnumerationModel): string {
  const lines = values.map(([constant, value]) => `    ${constant.slice(name.length + 1)} = ${value}`);
  return `public enum ${name}\n{\n${lines.join(",\n")}\n}`;
}
