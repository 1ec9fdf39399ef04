import type { EnumerationModel, MemberModel, ParameterModel } from "../model.ts";
import { propertyName } from "./property-pair.ts";

/** How a script calls the member of an object that it keeps in `variable`: late-bound, with no types. */
export function vbscriptCall(members: readonly MemberModel[], interfaceName: string): string {
  const variable = variableFor(interfaceName);
  return members.map((member) => call(member, variable)).join("\n");
}

function call(member: MemberModel, variable: string): string {
  const { kind, parameters, retval } = member;
  const place = `${variable}.${propertyName(member)}`;
  const result = parameters.find(({ name }) => name === retval);
  const given = parameters.filter((parameter) => parameter !== result).map(({ name }) => name);
  if (kind === "propput") {
    const indexes = given.slice(0, -1);
    return `${place}${indexes.length === 0 ? "" : `(${indexes.join(", ")})`} = ${given.at(-1) ?? ""}`;
  }
  if (result === undefined) return `${place} ${given.join(", ")}`.trimEnd();
  const call = given.length === 0 && kind === "propget" ? place : `${place}(${given.join(", ")})`;
  if (result.type === "IEnumVARIANT**") return `For Each item In ${variable}\n  ' …\nNext`;
  return `${isObject(result) ? "Set " : ""}${resultName(member)} = ${call}`;
}

/** Objects are assigned with `Set`; of the rest VBScript keeps values. */
function isObject({ type }: ParameterModel): boolean {
  return /^I[A-Z]/.test(type);
}

/** `ICluster` is kept in `cluster`, `INameValueCollection` in `nameValueCollection`. */
function variableFor(interfaceName: string): string {
  return lowerFirst(interfaceName.slice(1));
}

/** A name for what comes back: of the property, or `result`. */
function resultName(member: MemberModel): string {
  return member.kind === "propget" ? lowerFirst(propertyName(member)) : "result";
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The constants that a script declares itself, since it cannot read the type library. */
export function vbscriptEnumeration({ values }: EnumerationModel): string {
  return values.map(([constant, value]) => `Const ${constant} = ${value}`).join("\n");
}
