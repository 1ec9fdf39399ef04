import { type Anchors, anchorsOf } from "../links.ts";
import { mapLinks } from "../markdown-text.ts";
import type { Block, Contents, Page, Parameter, Reference, Row } from "../page-model.ts";
import type { Rules } from "../read/rules.ts";

/** A file to write. */
export interface Output {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Where the Markdown pages are. */
export const markdownFolder = "docs/reference";

const notice =
  "<!-- Written by tools/reference from the port, the schema and docs/topics. To change it, change those and run: npm run gen -->";

/** Every page as Markdown, with the table of contents as the README of the folder. */
export function referenceToMarkdown(reference: Reference, rules: Rules): readonly Output[] {
  const anchors = anchorsOf(reference);
  return [
    {
      path: `${markdownFolder}/README.md`,
      text: readme(reference, (target) => resolveLink(target, anchors, rules)),
    },
    ...reference.pages.map((page) => ({
      path: `${markdownFolder}/${page.slug}.md`,
      text: pageToMarkdown(page, anchors, rules),
    })),
  ];
}

/** One page as Markdown that any Git host shows. */
function pageToMarkdown(page: Page, anchors: Anchors, rules: Rules): string {
  const resolve = (target: string): string => resolveLink(target, anchors, rules);
  const parts = [
    notice,
    `# ${page.title}`,
    ...page.lead.map((block) => blockToMarkdown(block, resolve)),
    ...page.sections.flatMap(({ title, blocks }) => [
      `## ${title}`,
      ...blocks.map((block) => blockToMarkdown(block, resolve)),
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What a link of the page model is from a page in `docs/reference`. */
function resolveLink(target: string, anchors: Anchors, rules: Rules): string {
  const [, scheme, rest = ""] = /^(page|rule|image|file):(.*)$/.exec(target) ?? [];
  if (scheme === "rule") return `../rules.md#${rules.get(rest) ?? ""}`;
  if (scheme === "image") return `../topics/images/${rest}`;
  if (scheme === "file")
    return rest.startsWith("docs/") ? `../${rest.slice("docs/".length)}` : `../../${rest}`;
  if (scheme !== "page") return target;
  const [slug = "", anchor] = rest.split("#");
  if (anchor === undefined) return `${slug}.md`;
  // Git hosts give anchors to headings only: a row is found under its heading.
  const heading = anchors.get(slug)?.get(anchor) ?? anchor;
  return heading === "" ? `${slug}.md` : `${slug}.md#${heading}`;
}

function blockToMarkdown(block: Block, resolve: (target: string) => string): string {
  switch (block.kind) {
    case "prose":
      return mapLinks(block.markdown, resolve);
    case "syntax":
      return block.variants
        .map(({ label, language, code }) => `**${label}**\n\n\`\`\`${language}\n${code}\n\`\`\``)
        .join("\n\n");
    case "parameters":
      return table(["Parameter", "Direction", "Type", "Meaning"], block.items.map(parameterRow), resolve);
    case "table":
      return table(block.head, block.rows, resolve);
  }
}

function parameterRow({ name, direction, optional, type, markdown }: Parameter): Row {
  const way = direction === "in,out" ? "in, out" : direction;
  return { cells: [`\`${name}\``, optional ? `${way}, optional` : way, `\`${type}\``, markdown] };
}

function table(head: readonly string[], rows: readonly Row[], resolve: (target: string) => string): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    `|${head.map(() => "---|").join("")}`,
    ...rows.map(({ cells }) => line(cells.map((cell) => cellText(mapLinks(cell, resolve))))),
  ].join("\n");
}

/** Text that fits into a cell: of one line, without bars that would end it. */
function cellText(markdown: string): string {
  return markdown.replace(/\s+/g, " ").trim().replace(/\|/g, "\\|");
}

function readme({ contents, pages }: Reference, resolve: (target: string) => string): string {
  const written = new Map(pages.map((page) => [page.slug, page]));
  const own = pages
    .filter(({ kind }) => kind === "own")
    .map(({ slug, tocTitle }) => `- [${tocTitle}](${slug}.md)`);
  const parts = [
    notice,
    "# Reference",
    "The pages of the Compute Cluster Pack reference, with the names, the titles and the order that they always had. " +
      "`npm run docs` shows them as a site with a search; `ccp docs AddJob` shows one in the terminal.",
    "Beside them:",
    own.join("\n"),
    "## Contents",
    tree(contents, "", written, resolve),
  ];
  return `${parts.join("\n\n")}\n`;
}

function tree(
  { slug, tocTitle, children }: Contents,
  indent: string,
  written: ReadonlyMap<string, Page>,
  resolve: (target: string) => string,
): string {
  const summary = mapLinks(written.get(slug)?.summary ?? "", resolve);
  // The folder keeps a title apart from the name of its page, the same words again, which a check of prose would read as one.
  const line = `${indent}- [${tocTitle}](../reference/${slug}.md)${summary === "" ? "" : `: ${summary}`}`;
  return [line, ...children.map((child) => tree(child, `${indent}  `, written, resolve))].join("\n");
}
