import { join } from "node:path";
import { readPortBelow } from "@ccp/codegen";
import { entriesOf, readContents, schemaFile } from "../contents.ts";
import type { Block, Page, Reference } from "../page-model.ts";
import type { Problems } from "../problems.ts";
import { ownPages } from "./own-pages.ts";
import { portPages } from "./port-pages.ts";
import { readReflections } from "./reflections.ts";
import { linkRules, type Rules, readRules } from "./rules.ts";
import { schemaPages } from "./schema/schema-pages.ts";
import { readXsd } from "./schema/xsd.ts";
import { readSupport } from "./support.ts";
import { topicPages } from "./topic-pages.ts";

/** Where the port is. */
const core = { file: "packages/core/src/index.ts", tsconfig: "packages/core/tsconfig.json" };

/** Reads the whole reference of the repository at `root`. What is wrong goes to `problems`, and its page is left out. */
export async function readReference(root: string, problems: Problems): Promise<Reference | undefined> {
  const contents = readContents(root);
  const reflected = await readReflections({ root, ...core }, problems);
  if (reflected === undefined) return undefined;
  const port = readPortBelow(root);
  const ofPort = portPages({ reflected, port, support: readSupport(root), contents, problems });
  const entries = entriesOf(contents);
  const isSchema = (slug: string): boolean => slug === "schemas" || slug.startsWith("schema-");
  const ofSchema = schemaPages(
    entries.filter(({ entry }) => isSchema(entry.slug)),
    { root, xsd: readXsd(join(root, schemaFile)), contents, problems },
  );
  const generated = new Map([...ofPort, ...ofSchema].map((page) => [page.slug, page]));
  const byHand = topicPages(
    entries.map(({ entry }) => entry).filter(({ slug }) => !generated.has(slug)),
    root,
    problems,
  );
  const bySlug = new Map([...generated, ...byHand.map((page) => [page.slug, page] as const)]);
  const inOrder = entries.flatMap(({ entry }): readonly Page[] => {
    const page = bySlug.get(entry.slug);
    bySlug.delete(entry.slug);
    if (page !== undefined && page.title !== entry.title) {
      problems.report(`${entry.slug} is called "${page.title}", but the original's page "${entry.title}".`);
    }
    return page === undefined ? [] : [page];
  });
  for (const slug of bySlug.keys()) {
    problems.report(`${slug} is no page of the table of contents: look at its @page.`);
  }
  const ours = ownPages(reflected, new Set(port.enumerations.map(({ name }) => name)));
  const rules = readRules(root);
  return { contents, pages: [...inOrder, ...ours].map((page) => withRules(page, rules)) };
}

/** The page with every rule that it names as a link. */
function withRules(page: Page, rules: Rules): Page {
  const inBlock = (block: Block): Block => {
    if (block.kind === "prose") return { ...block, markdown: linkRules(block.markdown, rules) };
    if (block.kind === "table") {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => linkRules(cell, rules)),
      }));
      return { ...block, rows };
    }
    if (block.kind !== "parameters") return block;
    const items = block.items.map((item) => ({ ...item, markdown: linkRules(item.markdown, rules) }));
    return { ...block, items };
  };
  return {
    ...page,
    lead: page.lead.map(inBlock),
    sections: page.sections.map((section) => ({ ...section, blocks: section.blocks.map(inBlock) })),
  };
}
