import type { Page } from "../page-model.ts";

/** A page with its content as HTML. */
export interface Written {
  readonly page: Page;
  readonly content: string;
}

/** What a search can find: name, address, kind, rank among equals, a sentence, and the words of its text. */
type Entry = readonly [name: string, url: string, what: string, rank: number, summary: string, words: string];

/** Pages whose rows are found elsewhere by the same names. */
const withoutRows = new Set(["support"]);

/** A script that holds the index, since a page that was opened as a file may fetch nothing. */
export function searchIndex(written: readonly Written[]): string {
  const entries = written.flatMap((page, rank) => [pageEntry(page, rank), ...rowEntries(page, rank)]);
  return `globalThis.ccpSearchIndex = ${JSON.stringify(entries)};\n`;
}

function pageEntry({ page, content }: Written, rank: number): Entry {
  const text = content
    .replace(
      /<section aria-labelledby="(syntax|support|requirements|see-also|related-topics)">.*?<\/section>/gs,
      "",
    )
    .replace(/<pre.*?<\/pre>/gs, "");
  const summary = textOf(page.summary);
  // Pages of the original come in its order, ours after them.
  return [page.tocTitle, `${page.slug}.html`, kindOf(page), rank, plain(summary), wordsOf(text)];
}

/** The rows that can be pointed at by a name: codes, constants, attributes, cluster parameters, rules. */
function rowEntries({ page, content }: Written, rank: number): readonly Entry[] {
  if (withoutRows.has(page.slug)) return [];
  const rows = [...content.matchAll(/<tr id="([^"]+)">(.*?)<\/tr>/gs)];
  return rows.flatMap(([, id = "", row = ""]): readonly Entry[] => {
    if (id.startsWith("parameter-") || id.startsWith("element-")) return [];
    const [first = "", ...cells] = row
      .split(/<\/t[hd]>/)
      .map((cell) => textOf(cell).replace(/#$/, "").trim());
    const summary = cells.filter((cell) => cell !== "").at(-1) ?? "";
    const code = cells.find((cell) => /^0x[0-9A-F]{8}$/.test(cell)) ?? ""; // messages end in it
    const inOwn = page.slug === "hresults" || page.slug === "runtime" || page.slug === "rules";
    return [
      [first, `${page.slug}.html#${id}`, page.tocTitle, inOwn ? 500 : 1000 + rank, plain(summary), code],
    ];
  });
}

function kindOf({ kind, slug }: Page): string {
  if (kind === "own") return slug.startsWith("guide-") ? "guide" : "overview";
  return kind;
}

/** HTML as text. */
function textOf(html: string): string {
  return html
    .replace(/<\/?(a|code|em|span|strong|wbr)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** A sentence without the marks of Markdown, short enough for a list. */
function plain(text: string): string {
  const words = text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
  return words.length <= 200 ? words : `${words.slice(0, 199).trimEnd()}…`;
}

/** The words of a text, each once: what is looked for is found in it, and it takes a third of the room. */
function wordsOf(html: string): string {
  return [
    ...new Set(
      textOf(html)
        .toLowerCase()
        .match(/[\p{L}\p{N}_-]{2,}/gu) ?? [],
    ),
  ].join(" ");
}
