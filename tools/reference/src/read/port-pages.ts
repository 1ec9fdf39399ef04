import {
  csharpEnumeration,
  type EnumerationModel,
  type InterfaceModel,
  idlEnumeration,
  managedEnumeration,
  type PortModel,
  typescriptEnumeration,
  vbscriptEnumeration,
} from "@ccp/codegen";
import type { DeclarationReflection } from "typedoc";
import { firstSentence } from "../markdown-text.ts";
import type { Block, Contents, Page, Row, Section, Source } from "../page-model.ts";
import { prose } from "../page-model.ts";
import type { Reflected } from "../plugin.ts";
import type { Problems } from "../problems.ts";
import { commentOf } from "../router.ts";
import { CommentReader } from "./comment.ts";
import { memberPage } from "./member-page.ts";
import { requirements } from "./requirements.ts";
import { seeAlso } from "./see-also.ts";
import type { Support } from "./support.ts";

/** What the pages of the port are made of. */
export interface PortSources {
  readonly reflected: Reflected;
  readonly port: PortModel;
  readonly support: Support;
  readonly contents: Contents;
  readonly problems: Problems;
}

/** The pages of the 11 interfaces, their members and the 4 enumerations. */
export function portPages(sources: PortSources): readonly Page[] {
  const { port, reflected, problems } = sources;
  const find = (name: string): DeclarationReflection | undefined => {
    const found = reflected.project.children?.find((child) => child.name === name);
    if (found === undefined)
      problems.report(`${name} is part of the port, but @ccp/core does not export it.`);
    return found;
  };
  const enumerations = port.enumerations.flatMap((model) => {
    const reflection = find(model.name);
    return reflection === undefined ? [] : [enumerationPage(model, reflection, sources)];
  });
  const interfaces = port.interfaces.flatMap((model) => {
    const reflection = find(model.name);
    return reflection === undefined ? [] : interfacePages(model, reflection, sources);
  });
  return [...enumerations, ...interfaces];
}

/** Where a declaration is written. */
export function sourceOf(reflection: DeclarationReflection): Source {
  const source = reflection.sources?.[0] ?? reflection.signatures?.[0]?.sources?.[0];
  return { path: source?.fileName ?? "packages/core/src/index.ts", line: source?.line };
}

function interfacePages(
  model: InterfaceModel,
  reflection: DeclarationReflection,
  sources: PortSources,
): readonly Page[] {
  const members = model.members.flatMap((member) => {
    const declared = reflection.children?.find((child) => child.name === member.name);
    return declared === undefined ? [] : [memberPage(member, declared, model, sources)];
  });
  const reader = new CommentReader(sources.reflected.router);
  const comment = commentOf(reflection);
  const hresults = reader.hresults(comment);
  const summary = reader.summary(comment);
  const lead: Block[] = [prose(summary)];
  if (hresults !== undefined) {
    if (!summary.endsWith(":"))
      lead.push(prose("Any member can answer these results, beside those of its own:"));
    lead.push(hresults);
  }
  const page: Page = {
    slug: model.page,
    title: `${model.name} interface`,
    tocTitle: model.name,
    kind: "interface",
    summary: firstSentence(summary),
    lead,
    sections: present([
      { title: "Members", blocks: [memberTable(members)] },
      { title: "Remarks", blocks: proseOf(reader.blocks(comment, "@remarks")) },
      { title: "Examples", blocks: proseOf(reader.blocks(comment, "@example")) },
      { title: "Differences", blocks: proseOf(reader.blocks(comment, "@differences")) },
      { title: "Support", blocks: interfaceSupport(model, sources.support) },
      { title: "Requirements", blocks: [requirements.ofInterface(model, sources.port)] },
      {
        title: "See also",
        blocks: [seeAlso(reader.items(comment, "@see"), ["interfaces"], sources.contents)],
      },
    ]),
    source: sourceOf(reflection),
  };
  return [page, ...members];
}

/** The members by name, without case, as the original listed them: `get_Name` before `GetJob`. */
function memberTable(members: readonly Page[]): Block {
  const named = members.map((page) => ({ ...page, name: page.tocTitle.replace(/^.*::/, "") }));
  named.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return {
    kind: "table",
    head: ["Member", "What it does"],
    rows: named.map(({ slug, name, summary }) => ({ cells: [`[\`${name}\`](page:${slug})`, summary] })),
  };
}

/** How many members each backend supports wholly, and which it does not. */
function interfaceSupport(model: InterfaceModel, support: Support): readonly Block[] {
  const rows = support.columns.map(({ name, meaning }, column): Row => {
    const partly = model.members.filter(({ name: member }) => {
      const cell = support.members.get(`${model.name}.${member}`)?.[column] ?? "";
      return cell !== "" && !cell.startsWith("yes");
    });
    const whole = `${model.members.length - partly.length} of ${model.members.length} members wholly`;
    const rest = partly.map(({ name: member, page }) => `[\`${member}\`](page:${page}#support)`);
    return {
      cells: [`**${name}**: ${meaning}`, rest.length === 0 ? whole : `${whole}; in part ${rest.join(", ")}`],
    };
  });
  return [{ kind: "table", head: ["Backend", "Supported"], rows }];
}

function enumerationPage(
  model: EnumerationModel,
  reflection: DeclarationReflection,
  sources: PortSources,
): Page {
  const reader = new CommentReader(sources.reflected.router);
  const comment = commentOf(reflection);
  const summary = reader.summary(comment);
  const constants = (sources.reflected.project.children ?? []).filter((child) =>
    child.name.startsWith(`${model.name}_`),
  );
  const numberOf = (name: string): number | undefined => model.values.find(([other]) => other === name)?.[1];
  const known = model.values.map(([name]) => name);
  const aliases = constants.map(({ name }) => name).filter((name) => !known.includes(name));
  const rows = [...known, ...aliases].map((name): Row => {
    const constant = constants.find((child) => child.name === name);
    const value = numberOf(name) ?? constant?.type?.toString() ?? "";
    const meaning = reader.summary(constant && commentOf(constant)).replace(/\s+/g, " ");
    return { id: name.toLowerCase(), cells: [`\`${name}\``, String(value), meaning] };
  });
  return {
    slug: model.page,
    title: `${model.name} enumeration`,
    tocTitle: model.name,
    kind: "enumeration",
    summary: firstSentence(summary),
    lead: [prose(summary)],
    sections: present([
      {
        title: "Syntax",
        blocks: [
          {
            kind: "syntax",
            variants: [
              { id: "ts", label: "TypeScript", language: "ts", code: typescriptEnumeration(model) },
              {
                id: "managed",
                label: "TypeScript (managed)",
                language: "ts",
                code: managedEnumeration(model),
              },
              { id: "idl", label: "C++ (IDL)", language: "cpp", code: idlEnumeration(model) },
              { id: "csharp", label: "C#", language: "csharp", code: csharpEnumeration(model) },
              { id: "vbscript", label: "VBScript", language: "vbscript", code: vbscriptEnumeration(model) },
            ],
          },
        ],
      },
      { title: "Constants", blocks: [{ kind: "table", head: ["Constant", "Value", "Meaning"], rows }] },
      { title: "Remarks", blocks: proseOf(reader.blocks(comment, "@remarks")) },
      { title: "Examples", blocks: proseOf(reader.blocks(comment, "@example")) },
      { title: "Differences", blocks: proseOf(reader.blocks(comment, "@differences")) },
      { title: "Requirements", blocks: [requirements.ofEnumeration(model, sources.port)] },
      {
        title: "See also",
        blocks: [seeAlso(reader.items(comment, "@see"), ["enumeration-types"], sources.contents)],
      },
    ]),
    source: sourceOf(reflection),
  };
}

/** The sections that hold something. */
export function present(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** Prose as blocks: none where there is no text. */
export function proseOf(markdown: string): readonly Block[] {
  return markdown === "" ? [] : [prose(markdown)];
}
