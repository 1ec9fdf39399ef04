import {
  csharpSignature,
  type InterfaceModel,
  idlSignature,
  type MemberModel,
  managedSignatures,
  onePerLine,
  type PortModel,
  propertyPair,
  typescriptSignature,
  typescriptType,
  vbscriptCall,
} from "@ccp/codegen";
import type { DeclarationReflection } from "typedoc";
import { firstSentence } from "../markdown-text.ts";
import type { Block, Page, Parameter, Variant } from "../page-model.ts";
import { prose } from "../page-model.ts";
import { commentOf } from "../router.ts";
import { CommentReader } from "./comment.ts";
import { type PortSources, present, proseOf, sourceOf } from "./port-pages.ts";
import { requirements } from "./requirements.ts";
import { seeAlso } from "./see-also.ts";
import { supportTable } from "./support.ts";

/** The page of one member of an interface. */
export function memberPage(
  member: MemberModel,
  reflection: DeclarationReflection,
  owner: InterfaceModel,
  sources: PortSources,
): Page {
  const reader = new CommentReader(sources.reflected.router);
  const comment = commentOf(reflection);
  const name = `${owner.name}::${member.name}`;
  const summary = reader.summary(comment);
  const pair = propertyPair(member, owner.members);
  const partners = pair.filter((other) => other !== member).map(({ page }) => page);
  const support = supportTable(sources.support, `${owner.name}.${member.name}`);
  if (support === undefined) {
    sources.problems.report(
      `docs/support.md has no line for ${owner.name}.${member.name}: it is written by npx vitest run packages/testkit/test/support.test.ts -u`,
    );
  }
  return {
    slug: member.page,
    title: `${name} method`,
    tocTitle: name,
    kind: member.kind === "method" ? "method" : "property",
    summary: firstSentence(summary),
    lead: [prose(summary)],
    sections: present([
      { title: "Syntax", blocks: [{ kind: "syntax", variants: variants(pair, owner, sources.port) }] },
      { title: "Parameters", blocks: parameterBlocks(member, reflection, reader) },
      { title: "Return value", blocks: returnBlocks(reflection, owner, reader) },
      { title: "Remarks", blocks: proseOf(reader.blocks(comment, "@remarks")) },
      { title: "Examples", blocks: proseOf(reader.blocks(comment, "@example")) },
      { title: "Differences", blocks: proseOf(reader.blocks(comment, "@differences")) },
      { title: "Support", blocks: support === undefined ? [] : [support] },
      { title: "Requirements", blocks: [requirements.ofMember(member, owner, sources.port)] },
      {
        title: "See also",
        blocks: [seeAlso(reader.items(comment, "@see"), [owner.page, ...partners], sources.contents)],
      },
    ]),
    source: sourceOf(reflection),
  };
}

/** The declaration in every language; a property shows what reads it and what writes it on both pages. */
function variants(pair: readonly MemberModel[], owner: InterfaceModel, port: PortModel): readonly Variant[] {
  const managed = pair
    .flatMap((member) => managedSignatures(port, owner, member))
    .map((line) => onePerLine(`${line};`));
  return [
    { id: "ts", label: "TypeScript", language: "ts", code: typescriptSignature(pair) },
    { id: "managed", label: "TypeScript (managed)", language: "ts", code: managed.join("\n") },
    { id: "idl", label: "C++ (IDL)", language: "cpp", code: idlSignature(pair) },
    { id: "csharp", label: "C#", language: "csharp", code: csharpSignature(pair) },
    { id: "vbscript", label: "VBScript", language: "vbscript", code: vbscriptCall(pair, owner.name) },
  ];
}

function parameterBlocks(
  member: MemberModel,
  reflection: DeclarationReflection,
  reader: CommentReader,
): readonly Block[] {
  if (member.parameters.length === 0) return [prose("This method has no parameters.")];
  const declared = reflection.signatures?.[0]?.parameters ?? [];
  const items = member.parameters.map((parameter, index): Parameter => {
    const { name, direction, optional } = parameter;
    const markdown = reader.markdown(declared[index]?.comment?.summary ?? []);
    return { name, direction, optional, type: typescriptType(parameter), markdown };
  });
  return [{ kind: "parameters", items }];
}

function returnBlocks(
  reflection: DeclarationReflection,
  owner: InterfaceModel,
  reader: CommentReader,
): readonly Block[] {
  const comment = commentOf(reflection);
  const own = reader.hresults(comment);
  const ownerComment = reflection.parent?.isDeclaration() ? commentOf(reflection.parent) : undefined;
  const blocks: Block[] = [...proseOf(reader.blocks(comment, "@returns"))];
  if (own !== undefined) blocks.push(own);
  if (reader.hresults(ownerComment) !== undefined) {
    const also = own === undefined ? "The results" : "Beside these, the results";
    blocks.push(
      prose(`${also} that any member can answer are listed with [\`${owner.name}\`](page:${owner.page}).`),
    );
  }
  return blocks;
}
