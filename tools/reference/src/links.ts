import { anchorOf, type Block, type Page, type Reference } from "./page-model.ts";

/** Where the links of prose can lead: the anchors of every page, and the heading that each stands under. */
export type Anchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Collects the anchors of all pages: of headings, of parameters, and of the rows of tables that have one. */
export function anchorsOf({ pages }: Reference): Anchors {
  return new Map(pages.map((page) => [page.slug, anchorsOfPage(page)]));
}

/** The anchor of a parameter. */
export function parameterAnchor(name: string): string {
  return `parameter-${name.toLowerCase()}`;
}

function anchorsOfPage(page: Page): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const block of page.lead) collect(block, "", anchors);
  for (const { title, blocks } of page.sections) {
    const heading = anchorOf(title);
    anchors.set(heading, heading);
    for (const block of blocks) collect(block, heading, anchors);
  }
  return anchors;
}

function collect(block: Block, heading: string, anchors: Map<string, string>): void {
  if (block.kind === "table") {
    for (const { id } of block.rows) if (id !== undefined) anchors.set(id, heading);
  }
  if (block.kind === "parameters") {
    for (const { name } of block.items) anchors.set(parameterAnchor(name), heading);
  }
  if (block.kind === "prose") {
    for (const [, , words = ""] of block.markdown.matchAll(/^(#{3,6}) (.*)$/gm)) {
      anchors.set(anchorOf(words), anchorOf(words));
    }
  }
}
