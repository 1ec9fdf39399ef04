/**
 * The pages of the reference as plain data. Everything that is written (Markdown, the site) is a function of this model.
 *
 * Prose is Markdown whose links to other places of the project use schemes of their own, so that each output can write
 * them in its way: `page:<slug>` with an optional `#<anchor>`, `rule:<id>`, `image:<file>` for a drawing of
 * `docs/topics/images`, and `file:<path>` for a file of the repository.
 */
export interface Reference {
  /** The pages of the original, in its order, then those of ours. */
  readonly pages: readonly Page[];
  /** The table of contents of the original. */
  readonly contents: Contents;
}

/** One entry of the table of contents. */
export interface Contents {
  /** The name of its page. */
  readonly slug: string;
  /** The title of its page. */
  readonly title: string;
  /** The shorter title that the tree shows. */
  readonly tocTitle: string;
  /** The entries below it. */
  readonly children: readonly Contents[];
}

/** What a page describes; `own` is a page that the original did not have. */
type PageKind = "interface" | "method" | "property" | "enumeration" | "schema" | "topic" | "own";

/** One page. */
export interface Page {
  /** The name of its file, without the extension. */
  readonly slug: string;
  /** The title on the page. */
  readonly title: string;
  /** The title in trees and lists. */
  readonly tocTitle: string;
  /** What it describes. */
  readonly kind: PageKind;
  /** One sentence for lists of pages and for what a search finds. */
  readonly summary: string;
  /** What stands above the first section. */
  readonly lead: readonly Block[];
  /** The sections in order. */
  readonly sections: readonly Section[];
  /** Where its text is written: a path from the root of the repository, and the line if it is one of a source. */
  readonly source: Source;
}

/** A place in the repository. */
export interface Source {
  readonly path: string;
  readonly line?: number | undefined;
}

/** A part of a page under a heading. */
export interface Section {
  /** The heading; its anchor is what a Git host makes of it. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A piece of content. */
export type Block = Prose | Syntax | Parameters | Table;

/** Markdown. */
export interface Prose {
  readonly kind: "prose";
  readonly markdown: string;
}

/** The same declaration in several languages. */
interface Syntax {
  readonly kind: "syntax";
  readonly variants: readonly Variant[];
}

/** A declaration in one language. */
export interface Variant {
  /** A word for the language, by which the choice of a reader is kept. */
  readonly id: string;
  /** What the reader sees. */
  readonly label: string;
  /** The language as code blocks name it. */
  readonly language: string;
  readonly code: string;
}

/** The parameters of a method, in order. */
interface Parameters {
  readonly kind: "parameters";
  readonly items: readonly Parameter[];
}

/** One parameter. */
export interface Parameter {
  /** Its name in the library. */
  readonly name: string;
  /** Which way the value travels. */
  readonly direction: "in" | "out" | "in,out";
  readonly optional: boolean;
  /** Its type in TypeScript. */
  readonly type: string;
  /** What it means, in Markdown. */
  readonly markdown: string;
}

/** A table whose cells are Markdown of one line. */
export interface Table {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** A row of a table, with an anchor of its own where somebody may want to point at it. */
export interface Row {
  readonly id?: string | undefined;
  readonly cells: readonly string[];
}

/** Markdown as a block. */
export function prose(markdown: string): Prose {
  return { kind: "prose", markdown };
}

/** The anchor of a heading, as Git hosts make it. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
