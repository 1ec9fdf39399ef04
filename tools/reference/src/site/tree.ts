import type { Contents } from "../page-model.ts";
import { htmlText, nameToHtml } from "./html-text.ts";

/** The table of contents as a tree, open down to one page. */
export function treeToHtml(contents: Contents, current: string): string {
  return `<ul>${branch(contents, current, true)}</ul>`;
}

function branch(entry: Contents, current: string, isTop = false): string {
  const { slug, tocTitle, children } = entry;
  const here = slug === current ? ' aria-current="page"' : "";
  const link = `<a href="${slug}.html"${here}>${labelToHtml(tocTitle)}</a>`;
  if (children.length === 0) return `<li>${link}</li>`;
  const isOpen = isTop || holds(entry, current);
  const id = `below-${slug}`;
  const button = `<button type="button" class="needs-js" aria-expanded="${isOpen}" aria-controls="${id}" aria-label="Pages below ${htmlText(tocTitle)}"></button>`;
  const list = children.map((child) => branch(child, current)).join("");
  return `<li><div class="row">${button}${link}</div><ul id="${id}"${isOpen ? "" : " hidden"}>${list}</ul></li>`;
}

/** The longest word that a line has room for. */
const roomy = 20;

/** A label: the name of a member begins a line if it does not fit, and breaks between its words if it is longer than one. */
function labelToHtml(title: string): string {
  const [owner = "", member] = title.split("::");
  if (member === undefined) return title.split(" ").map(wordToHtml).join(" ");
  const name =
    member.length <= roomy ? htmlText(member) : `<span class="member">${nameToHtml(member)}</span>`;
  return `${htmlText(owner)}::<wbr>${name}`;
}

function wordToHtml(word: string): string {
  return word.length <= roomy ? htmlText(word) : nameToHtml(word);
}

/** Whether an entry is a page or stands above it. */
function holds({ slug, children }: Contents, current: string): boolean {
  return slug === current || children.some((child) => holds(child, current));
}
