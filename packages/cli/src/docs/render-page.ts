import MarkdownIt, { type Token } from "markdown-it";
import { layOut, wrap } from "./columns.ts";

/** The widest text that reads well. */
const widest = 100;

const markdown = new MarkdownIt({ html: true });

/** Writes a Markdown page as plain text for a terminal of this many columns. */
export function renderPage(text: string, columns: number): string {
  const width = Math.max(20, Math.min(columns, widest));
  const lines = blocks(markdown.parse(text, {}), width);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The lines of a run of tokens, with an empty one after each block. */
function blocks(tokens: readonly Token[], width: number): readonly string[] {
  const lines: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const end = token.nesting === 1 ? closing(tokens, index) : index;
    lines.push(...block(token, tokens.slice(index + 1, end), width));
    index = end;
  }
  return lines;
}

/** Where the block ends that begins at `start`. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function block(token: Token, inner: readonly Token[], width: number): readonly string[] {
  switch (token.type) {
    case "heading_open":
      return heading(token.tag, wrap(inline(inner[0]), width));
    case "paragraph_open":
      return [
        ...inline(inner[0])
          .split("\n")
          .flatMap((line) => wrap(line, width)),
        "",
      ];
    case "fence":
    case "code_block":
      return [
        ...token.content
          .trimEnd()
          .split("\n")
          .map((line) => `    ${line}`.trimEnd()),
        "",
      ];
    case "bullet_list_open":
    case "ordered_list_open":
      return [...items(token, inner, width), ""];
    case "table_open":
      return [...table(inner, width), ""];
    case "blockquote_open":
      return blocks(inner, width - 2).map((line) => `  ${line}`.trimEnd());
    case "hr":
      return ["-".repeat(width), ""];
    default:
      return [];
  }
}

function heading(tag: string, lines: readonly string[]): readonly string[] {
  const length = Math.max(...lines.map((line) => line.length));
  if (tag === "h1") return [...lines, "=".repeat(length), ""];
  if (tag === "h2") return ["", ...lines, "-".repeat(length), ""];
  return [...lines, ""];
}

function items(list: Token, inner: readonly Token[], width: number): readonly string[] {
  const lines: string[] = [];
  let number = 0;
  for (let index = 0; index < inner.length; index++) {
    const end = closing(inner, index);
    number++;
    const mark = list.type === "ordered_list_open" ? `${number}. ` : "- ";
    const text = blocks(inner.slice(index + 1, end), width - mark.length).filter((line) => line !== "");
    lines.push(...text.map((line, place) => `${place === 0 ? mark : " ".repeat(mark.length)}${line}`));
    index = end;
  }
  return lines;
}

function table(inner: readonly Token[], width: number): readonly string[] {
  const rows: string[][] = [];
  for (const [index, { type }] of inner.entries()) {
    if (type === "tr_open") rows.push([]);
    if (type === "th_open" || type === "td_open") rows.at(-1)?.push(inline(inner[index + 1]));
  }
  const [head = [], ...body] = rows;
  return layOut(head, body, width);
}

/** The text of a line: without marks, with the text of links, and with what drawings show. */
function inline(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === "softbreak") return " ";
      if (type === "hardbreak") return "\n";
      if (type === "image") return `[drawing: ${content}]`;
      return type === "text" || type === "code_inline" ? content : "";
    })
    .join("");
}
