import { lineWidth } from "../emit/layout.ts";
import type { DocumentationModel, MemberModel, ParameterModel, PortModel } from "../model.ts";
import { managedProperty, managedResult, managedText, sentenceCase } from "./managed-text.ts";
import { parameterName } from "./managed-types.ts";

/** The documentation of a managed class or enumeration, as a comment that ends in `tags`. */
export function classDocs(
  model: PortModel,
  documentation: DocumentationModel,
  tags: readonly string[] = [],
): string {
  return comment("", [
    managedText(model, documentation.text),
    ...throwsOf(model, documentation),
    ...remarksOf(model, documentation),
    ...seeOf(model, documentation),
    ...tags,
  ]);
}

/** What is said of a member beside what the port says. */
export interface Occasion {
  /** Whether the member is read or written as a property. */
  readonly isProperty: boolean;
  /** Parameters to speak of, in order; others of the port are left out. */
  readonly parameters: readonly ParameterModel[];
  /** Text to put in the place of the port's own. */
  readonly text?: string | undefined;
  /** What to say of the result in the place of what the port says. */
  readonly returns?: string | undefined;
}

/** The documentation of a member, as a comment; that of a property stands before its getter and before its setter. */
export function memberDocs(model: PortModel, member: MemberModel, occasion: Occasion): string {
  const { documentation, retval, kind } = member;
  const { isProperty, parameters, text, returns } = occasion;
  const said = new Map(paramsOf(documentation));
  const lead = isProperty && kind === "propget" ? managedProperty : managedText;
  const given = returns ?? (retval === null ? "" : managedResult(model, said.get(retval) ?? ""));
  return comment(
    "  ",
    [
      text ?? lead(model, documentation.text),
      ...parameters.map((parameter) => {
        const name = kind === "propput" ? "value" : parameterName(parameter);
        const meaning = managedText(model, said.get(parameterName(parameter)) ?? "");
        return `@param ${name} - ${sentenceCase(meaning)}`;
      }),
      given === "" ? "" : `@returns ${given}`,
      ...(text === undefined ? [...throwsOf(model, documentation), ...remarksOf(model, documentation)] : []),
      ...seeOf(model, documentation).filter((see) => see !== `@see {@link ${ownName(model, member)}}`),
    ].map((block) => (kind === "propput" ? withValue(block, member) : block)),
  );
}

/** A property is one name for its two members, which refer to each other in the port. */
function ownName(model: PortModel, member: MemberModel): string {
  const owner = model.interfaces.find(({ members }) => members.includes(member))?.name ?? "";
  return managedText(model, `${owner}.${member.name}`);
}

/** What is assigned is \`value\` in a managed class, whatever its name in the port. */
function withValue(block: string, { parameters }: MemberModel): string {
  return parameters.reduce((said, { name }) => said.replaceAll(`\`${name}\``, "`value`"), block);
}

function paramsOf({ tags }: DocumentationModel): readonly (readonly [string, string])[] {
  return tags
    .filter(({ name }) => name === "param")
    .map(({ text }) => {
      const [, name = "", meaning = ""] = /^(\w+)\s+-\s+([\s\S]*)$/.exec(text) ?? [];
      return [name, meaning] as const;
    });
}

/** `@hresult CODE - when …` becomes an exception with that code. */
function throwsOf(model: PortModel, { tags }: DocumentationModel): readonly string[] {
  return tags
    .filter(({ name }) => name === "hresult")
    .flatMap(({ text }) => {
      const [, code = "", occasion = ""] = /^(\w+)\s+-\s+([\s\S]*)$/.exec(text) ?? [];
      const when = managedText(model, occasion);
      return when === "" ? [] : [`@throws {@link ComputeClusterException} with \`${code}\` ${when}`];
    });
}

function remarksOf(model: PortModel, { tags }: DocumentationModel): readonly string[] {
  const text = tags
    .filter(({ name }) => name === "remarks" || name === "differences")
    .map((tag) => managedText(model, tag.text))
    .filter((part) => part !== "")
    .join("\n\n");
  return text === "" ? [] : [`@remarks ${text}`];
}

function seeOf(model: PortModel, { tags }: DocumentationModel): readonly string[] {
  return tags
    .filter(({ name }) => name === "see")
    .map((tag) => managedText(model, tag.text))
    .filter((text) => text !== "")
    .map((text) => `@see ${text}`);
}

/** A comment with these blocks, the tags after an empty line. */
export function comment(indent: string, blocks: readonly string[]): string {
  const filled = blocks.filter((block) => block !== "");
  const prose = filled.filter((block) => !block.startsWith("@"));
  const tags = filled.filter((block) => block.startsWith("@"));
  const room = lineWidth - indent.length - 3;
  const lines = [
    ...prose.flatMap((block, index) => [...(index > 0 ? [""] : []), ...wrap(block, room)]),
    ...(prose.length > 0 && tags.length > 0 ? [""] : []),
    ...tags.flatMap((block) => wrap(block, room)),
  ];
  const [only = "", ...more] = lines;
  if (more.length === 0 && only.length + indent.length + 7 <= lineWidth) return `${indent}/** ${only} */`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}

function wrap(text: string, room: number): string[] {
  return text
    .split(/\n{2,}/)
    .flatMap((paragraph, index) => [
      ...(index > 0 ? [""] : []),
      ...paragraph.split("\n").flatMap((line) => wrapLine(line, room)),
    ]);
}

/** A row of a table stays on its line; an item of a list goes on below its first word. */
function wrapLine(line: string, room: number): string[] {
  if (line.startsWith("|")) return [line];
  if (!/^[-*] /.test(line)) return filled(line, room);
  return filled(line.slice(2), room - 2).map(
    (part, index) => `${index === 0 ? line.slice(0, 2) : "  "}${part}`,
  );
}

function filled(paragraph: string, room: number): string[] {
  const lines: string[] = [];
  // A link must not be broken: its target would then begin a line.
  for (const word of paragraph
    .replace(/\{@link [^}]*\}/g, (link) => link.replaceAll(" ", "\u0000"))
    .split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.replaceAll("\u0000", " "));
}
