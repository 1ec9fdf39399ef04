import type { InterfaceInfo, MemberInfo, ParameterInfo } from "@ccp/core/typelib";
import { typeLibrary } from "@ccp/core/typelib";
import { type Source, sourceOf } from "../src/index.ts";

const LIBRARY = typeLibrary.interfaces;

function source(path: string, lines: readonly string[]): Source {
  const made = sourceOf(path, `${lines.join("\n")}\n`);
  if ("message" in made) throw new RangeError(made.message);
  return made;
}

const inputs = ({ parameters, retval }: MemberInfo) => parameters.filter(({ name }) => name !== retval);

/** A program that uses each member once, in the manner of a language; each use is marked by its line. */
export interface EveryMember {
  readonly source: Source;
  readonly members: readonly string[];
}

function program(
  path: string,
  head: readonly string[],
  each: (owner: InterfaceInfo, open: () => string, member: MemberInfo) => readonly string[],
  foot: readonly string[],
): EveryMember {
  const lines = [...head];
  const members: string[] = [];
  let number = 0;
  for (const owner of LIBRARY) {
    for (const member of owner.members) {
      lines.push(...each(owner, () => `v${number++}`, member));
      members.push(`${owner.name}.${member.name}`);
    }
  }
  return { source: source(path, [...lines, ...foot]), members };
}

const CPP_TYPES: Readonly<Record<string, string>> = {
  "SAFEARRAY**": "SAFEARRAY*",
  "IEnumVARIANT**": "CComPtr<IEnumVARIANT>",
};

export function everyMemberInCpp(): EveryMember {
  const argument = ({ type, direction }: ParameterInfo): string => {
    if (direction === "in,out") return "&cursor";
    if (type === "long") return "7";
    if (type === "BSTR") return '_bstr_t(L"text")';
    if (type === "VARIANT_BOOL") return "VARIANT_TRUE";
    if (type === "VARIANT") return "CComVariant(7, VT_I4)";
    if (type.endsWith("*")) return `p${type.slice(1, -1)}`;
    return `${type}_${type.startsWith("Job") && type !== "JobPriority" ? "Queued" : "Normal"}`;
  };
  const parameters = LIBRARY.map(({ name }) => `${name}* p${name.slice(1)}`).join(", ");
  return program(
    "every.cpp",
    ['#import "ccpapi.tlb" no_namespace', `HRESULT All(${parameters}, VARIANT cursor)`, "{", "  HRESULT hr;"],
    (owner, fresh, member) => {
      const list = inputs(member).map(argument);
      const result = member.parameters.find(({ name }) => name === member.retval)?.type;
      const name = fresh();
      const declared =
        result === undefined
          ? []
          : [
              `  ${CPP_TYPES[result] ?? (/^I\w+\*\*$/.test(result) ? `CComPtr<${result.slice(0, -2)}>` : result.slice(0, -1))} ${name};`,
            ];
      if (result !== undefined) list.push(`&${name}`);
      return [...declared, `  hr = p${owner.name.slice(1)}->${member.name}(${list.join(", ")});`];
    },
    ["  return hr;", "}"],
  );
}

function managedArgument(
  name: (type: string) => string,
  sign: string,
  truth: string,
): (parameter: ParameterInfo) => string {
  return ({ type, direction }) => {
    if (direction === "in,out") return `${sign}cursor`;
    if (type === "long" || type === "VARIANT") return "7";
    if (type === "BSTR") return '"text"';
    if (type === "VARIANT_BOOL") return truth;
    if (type.endsWith("*")) return name(type.slice(1, -1));
    return type === "JobPriority" ? "JobPriority.Normal" : `${type}.Queued`;
  };
}

const lower = (type: string) => `the${type}`;

export function everyMemberInCsharp(): EveryMember {
  const argument = managedArgument(lower, "ref ", "true");
  const parameters = LIBRARY.map(({ name }) => `${name} ${lower(name.slice(1))}`).join(", ");
  return program(
    "Every.cs",
    [
      "using Microsoft.ComputeCluster;",
      "class Every",
      "{",
      `  void All(${parameters}, object cursor)`,
      "  {",
    ],
    (owner, fresh, member) => {
      const object = lower(owner.name.slice(1));
      const bare = member.name.slice(4);
      const list = inputs(member).map(argument).join(", ");
      if (member.kind === "propput") return [`    ${object}.${bare} = ${list};`];
      const value = member.kind === "propget" ? `${object}.${bare}` : `${object}.${member.name}(${list})`;
      return [member.retval === null ? `    ${value};` : `    var ${fresh()} = ${value};`];
    },
    ["  }", "}"],
  );
}

export function everyMemberInVbscript(): EveryMember {
  const argument = managedArgument(lower, "", "True");
  const makers = LIBRARY.map(
    ({ name }) => `Set ${lower(name.slice(1))} = CreateObject("Microsoft.ComputeCluster.${name.slice(1)}")`,
  );
  return program(
    "every.vbs",
    makers,
    (owner, fresh, member) => {
      const object = lower(owner.name.slice(1));
      const bare = member.name.slice(4);
      const values = inputs(member).map((parameter) =>
        argument(parameter).replace(/^\w+(Status|Priority)\.\w+$/, "2"),
      );
      if (member.kind === "propput") return [`${object}.${bare} = ${values.join("")}`];
      const set = member.parameters.at(-1)?.type.startsWith("I") === true ? "Set " : "";
      if (member.kind === "propget") return [`${set}${fresh()} = ${object}.${bare}`];
      if (member.retval === null) return [`${object}.${member.name} ${values.join(", ")}`];
      return [`${set}${fresh()} = ${object}.${member.name}(${values.join(", ")})`];
    },
    [],
  );
}
