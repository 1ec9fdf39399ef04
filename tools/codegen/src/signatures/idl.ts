import type { EnumerationModel, MemberModel, ParameterModel } from "../model.ts";

/** The members as an IDL file declares them for C++, one after the other. */
export function idlSignature(members: readonly MemberModel[]): string {
  return members.map(declaration).join("\n\n");
}

function declaration({ name, parameters, retval }: MemberModel): string {
  if (parameters.length === 0) return `HRESULT ${name}();`;
  const columns = parameters.map((parameter) => [
    attributes(parameter, parameter.name === retval),
    typeAndName(parameter),
  ]);
  const width = Math.max(...columns.map(([attribute = ""]) => attribute.length));
  const lines = columns.map(([attribute = "", rest = ""]) => `  ${attribute.padEnd(width)} ${rest}`);
  return `HRESULT ${name}(\n${lines.join(",\n")}\n);`;
}

function attributes({ direction, optional }: ParameterModel, isResult: boolean): string {
  const words = direction.split(",");
  if (optional) words.push("optional");
  if (isResult) words.push("retval");
  return `[${words.join(", ")}]`;
}

/** `BSTR*` and `pRetVal` are written `BSTR *pRetVal`. */
function typeAndName({ type, name }: ParameterModel): string {
  const stars = type.slice(type.replace(/\*+$/, "").length);
  return `${type.slice(0, type.length - stars.length)} ${stars}${name}`;
}

/** The enumeration as an IDL file declares it for C++. */
export function idlEnumeration({ name, values }: EnumerationModel): string {
  const lines = values.map(([constant, value]) => `  ${constant} = ${value}`);
  return `typedef enum ${name} {\n${lines.join(",\n")}\n} ${name};`;
}
