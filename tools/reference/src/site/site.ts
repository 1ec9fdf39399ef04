import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entriesOf } from "../contents.ts";
import type { Contents, Page, Reference } from "../page-model.ts";
import type { Rules } from "../read/rules.ts";
import { BlockWriter } from "./blocks.ts";
import { extraPages } from "./extra-pages.ts";
import { framePage, type Link } from "./frame.ts";
import { htmlText } from "./html-text.ts";
import type { Resolve } from "./prose.ts";
import { searchIndex, type Written } from "./search-index.ts";

/** The files of a site by their names. */
export type Site = ReadonlyMap<string, string>;

const assets = fileURLToPath(new URL("../../assets", import.meta.url));
const images = "docs/topics/images";

/** Makes the whole site of the reference, in memory. */
export function siteOf(reference: Reference, root: string, rules: Rules): Site {
  const extra = extraPages(root, rules, reference.pages);
  const pages = [...reference.pages, ...extra.pages];
  const resolve = (target: string): string => resolveLink(target, extra.slugs);
  const written = pages.map((page): Written => ({ page, content: contentOf(page, resolve) }));
  const home = homePage(reference);
  const neighbours = around(reference);
  const files = new Map<string, string>();
  for (const { page, content } of [...written, home, missing]) {
    const { above = [], before, after } = neighbours.get(page.slug) ?? {};
    files.set(`${page.slug}.html`, framePage({ page, content, above, before, after }, reference.contents));
  }
  files.set("search-index.js", searchIndex(written));
  for (const name of readdirSync(assets)) files.set(name, readFileSync(join(assets, name), "utf8"));
  for (const name of readdirSync(join(root, images))) {
    files.set(`images/${name}`, readFileSync(join(root, images, name), "utf8"));
  }
  return files;
}

/** The content of a page without its title and what stands around it. */
function contentOf(page: Page, resolve: Resolve): string {
  const writer = new BlockWriter(resolve);
  const lead = page.lead.map((block) => writer.block(block)).join("\n");
  return `<div class="lead">${lead}</div>\n${page.sections.map((section) => writer.section(section)).join("\n")}`;
}

/** What a link of the page model is on the site. */
function resolveLink(target: string, slugs: ReadonlyMap<string, string>): string {
  const [, scheme, rest = ""] = /^(page|rule|image|file):(.*)$/.exec(target) ?? [];
  if (scheme === "rule") return `rules.html#${rest}`;
  if (scheme === "image") return `images/${rest}`;
  if (scheme === undefined) return target;
  const [path = "", anchor] = rest.split("#");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (scheme === "page") return `${path}.html${hash}`;
  const slug = slugs.get(path);
  return slug === undefined ? `../../${rest}` : `${slug}.html${hash}`;
}

interface Neighbours {
  readonly above: readonly Contents[];
  readonly before: Link | undefined;
  readonly after: Link | undefined;
}

/** For each page of the original, those above it and those before and after it in the tree. */
function around({ contents }: Reference): ReadonlyMap<string, Neighbours> {
  const entries = entriesOf(contents);
  const parents = new Map(entries.map(({ entry, parent }) => [entry.slug, parent]));
  return new Map(
    entries.map(({ entry, parent }, index) => {
      const above: Contents[] = [];
      for (let next = parent; next !== undefined; next = parents.get(next.slug)) above.unshift(next);
      return [entry.slug, { above, before: entries[index - 1]?.entry, after: entries[index + 1]?.entry }];
    }),
  );
}

/** What is shown for an address that leads nowhere; servers of static files look for it under this name. */
const missing: Written = {
  page: {
    slug: "404",
    title: "There is no such page",
    tocTitle: "There is no such page",
    kind: "own",
    summary: "The address leads to no page of the reference.",
    lead: [],
    sections: [],
    source: { path: "tools/reference/src/site/site.ts" },
  },
  content: `<div class="lead"><p>The address leads to no page of the reference.</p>
<p>The search above, which <kbd>/</kbd> leads into, finds members, constants, results and rules by their names. <a href="index.html">The first page</a> leads to everything there is, and <a href="interfaces.html">the interfaces</a> list their members.</p></div>`,
};

/** The first page: where to begin, and what there is. */
function homePage(reference: Reference): Written {
  const find = (slug: string): Page | undefined => reference.pages.find((page) => page.slug === slug);
  const cards = [
    ["about-ccp", "What Compute Cluster Pack is, and how its parts work together"],
    ["using-ccp", "From creating the cluster object to handling errors, step by step"],
    ["interfaces", "11 interfaces with 209 members, each on a page of its own"],
    ["enumeration-types", "Priorities, and the statuses of jobs, tasks and nodes"],
    ["schemas", "The XML documents that jobs and tasks are read from"],
    ["hresults", "What calls answer with, and what it means"],
    ["runtime", "Cluster objects, out references, VARIANTs, dates: what ported code needs besides"],
  ].flatMap(([slug = "", text = ""]) => {
    const page = find(slug);
    return page === undefined
      ? []
      : [
          `<li><a href="${slug}.html"><strong>${htmlText(page.tocTitle)}</strong><span>${text}</span></a></li>`,
        ];
  });
  const own = [
    ["rules", "Rules", "How every backend behaves, rule by rule"],
    ["support", "Support", "What works where, member by member"],
    ["guides", "Guides", "Longer texts on one task each"],
  ].map(
    ([slug, title, text]) =>
      `<li><a href="${slug}.html"><strong>${title}</strong><span>${text}</span></a></li>`,
  );
  const content = `<div class="lead"><p>The pages of the Compute Cluster Pack reference, with the names, the titles and the order that they always had, for TypeScript beside C++, C# and VBScript.</p></div>
<ul class="cards">${[...cards, ...own].join("\n")}</ul>`;
  const page: Page = {
    slug: "index",
    title: "Reference",
    tocTitle: "Reference",
    kind: "own",
    summary: "The Compute Cluster Pack client API for TypeScript, page by page.",
    lead: [],
    sections: [],
    source: { path: "tools/reference/src/site/site.ts" },
  };
  return { page, content };
}
