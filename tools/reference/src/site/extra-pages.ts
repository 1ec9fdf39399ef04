import { readdirSync } from "node:fs";
import { join } from "node:path";
import { firstSentence, plainText } from "../markdown-text.ts";
import { type Block, type Page, prose, type Section } from "../page-model.ts";
import { linkRules, type Rules } from "../read/rules.ts";
import { readTopicFile, type TopicFile } from "../read/topic-file.ts";

/** The pages that the site has beside the reference: the rules, the support table and the guides. */
export interface ExtraPages {
  readonly pages: readonly Page[];
  /** Their names by the file that they are made of. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Reads `docs/rules.md`, `docs/support.md` and `docs/guides` below `root`; the support table links to `reference`. */
export function extraPages(root: string, rules: Rules, reference: readonly Page[]): ExtraPages {
  const guides = readdirSync(join(root, "docs/guides"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length))
    .sort()
    .map((name) => ({ path: `docs/guides/${name}.md`, slug: `guide-${name}` }));
  const files = [
    { path: "docs/rules.md", slug: "rules" },
    { path: "docs/support.md", slug: "support" },
    ...guides,
  ];
  const pages = files.flatMap(({ path, slug }): readonly Page[] => {
    const file = readTopicFile(root, path);
    if (file === undefined) return [];
    return [pageOf(slug, slug === "support" ? withLinks(file, reference) : file, rules)];
  });
  const guidePages = pages.filter(({ slug }) => slug.startsWith("guide-"));
  return {
    pages: [...pages, guideList(guidePages)],
    slugs: new Map(files.map(({ path, slug }) => [path, slug])),
  };
}

function pageOf(slug: string, file: TopicFile, rules: Rules): Page {
  return {
    slug,
    title: file.title,
    tocTitle: file.title,
    kind: "own",
    summary: plainText(firstSentence(file.lead)),
    lead: [prose(linkRules(file.lead, rules))],
    sections: [...file.sections].map(
      ([title, text]): Section => ({ title, blocks: blocksOf(slug, text, rules) }),
    ),
    source: { path: file.path },
  };
}

/** A list of rules as a table, in which each can be pointed at; anything else as it is written. */
function blocksOf(slug: string, text: string, rules: Rules): readonly Block[] {
  const rows = text.split("\n").flatMap((line) => {
    const [, id, rule] = /^- ([A-Z]+-\d+) (.*)$/.exec(line) ?? [];
    return id === undefined || rule === undefined
      ? []
      : [{ id, cells: [`\`${id}\``, linkRules(rule, rules)] }];
  });
  if (slug !== "rules" || rows.length === 0) return [prose(linkRules(text, rules))];
  const rest = text.split("\n").filter((line) => !/^- [A-Z]+-\d+ /.test(line));
  const before = rest.join("\n").trim();
  return [
    ...(before === "" ? [] : [prose(linkRules(before, rules))]),
    { kind: "table", head: ["Rule", "What holds"], rows },
  ];
}

/** The support table with each member as a link to its page. */
function withLinks(file: TopicFile, pages: readonly Page[]): TopicFile {
  const slugs = new Map(pages.map(({ title, slug }) => [title, slug]));
  const sections = [...file.sections].map(([owner, text]): [string, string] => [
    owner,
    text.replace(/^\| `(\w+)` \|/gm, (row, member: string) => {
      const slug = slugs.get(`${owner}::${member} method`);
      return slug === undefined ? row : `| [\`${member}\`](page:${slug}) |`;
    }),
  ]);
  return { ...file, sections: new Map(sections) };
}

function guideList(guides: readonly Page[]): Page {
  const items = guides.map(({ slug, title, summary }) => `- [${title}](page:${slug}): ${summary}`);
  return {
    slug: "guides",
    title: "Guides",
    tocTitle: "Guides",
    kind: "own",
    summary: "Longer texts on one task each, whose code is run by the tests.",
    lead: [prose("Longer texts on one task each. Their code is run by the tests."), prose(items.join("\n"))],
    sections: [],
    source: { path: "docs/guides" },
  };
}
