import MarkdownIt from "markdown-it";
import { plainText } from "../markdown-text.ts";
import { anchorOf } from "../page-model.ts";
import { highlight } from "./highlight.ts";
import { htmlText } from "./html-text.ts";

/** Where a link of the page model leads on the site. */
export type Resolve = (target: string) => string;

const schemes = /^(page|rule|image|file|https?|mailto):|^#/;

/** Writes the Markdown of one page as HTML, and keeps its anchors apart. */
export class ProseWriter {
  readonly #markdown = new MarkdownIt({ html: false, linkify: false });
  /** The anchors given away, those of the frame around the page among them. */
  readonly #taken = new Set(["content", "tree", "menu", "theme", "search", "hits"]);

  constructor(resolve: Resolve) {
    this.#markdown.validateLink = (target) => schemes.test(target);
    this.#markdown.normalizeLink = (target) => target;
    this.#setRules(resolve);
  }

  /** Markdown of several lines. */
  block(text: string): string {
    return this.#markdown.render(text);
  }

  /** Markdown of one line, without a paragraph around it. */
  inline(text: string): string {
    return this.#markdown.renderInline(text);
  }

  /** Keeps an anchor for the page; one that is taken already gets a number, as Git hosts do it. */
  anchor(wanted: string): string {
    let id = wanted;
    for (let number = 1; this.#taken.has(id); number++) id = `${wanted}-${number}`;
    this.#taken.add(id);
    return id;
  }

  #setRules(resolve: Resolve): void {
    const { rules } = this.#markdown.renderer;
    rules["fence"] = (tokens, index) => {
      const { content = "", info = "" } = tokens[index] ?? {};
      return highlight(content.replace(/\n$/, ""), info.trim());
    };
    rules["table_open"] = () => '<div class="wide"><table>';
    rules["table_close"] = () => "</table></div>";
    rules["link_open"] = (tokens, index, options, _env, self) => {
      const token = tokens[index];
      token?.attrSet("href", resolve(String(token.attrGet("href") ?? "")));
      return self.renderToken(tokens, index, options);
    };
    rules["image"] = (tokens, index) => {
      const token = tokens[index];
      const source = htmlText(resolve(String(token?.attrGet("src") ?? "")));
      return `<span class="wide drawing"><img src="${source}" alt="${htmlText(token?.content ?? "")}"></span>`;
    };
    rules["heading_open"] = (tokens, index, options, _env, self) => {
      const words = plainText(tokens[index + 1]?.content ?? "");
      tokens[index]?.attrSet("id", this.anchor(anchorOf(words)));
      return self.renderToken(tokens, index, options);
    };
    rules["heading_close"] = (tokens, index) => {
      const id = String(tokens[index - 2]?.attrGet("id") ?? "");
      return `${anchorLink(id)}</${tokens[index]?.tag}>`;
    };
    // A row that begins with a name can be pointed at by that name.
    rules["tr_open"] = (tokens, index) => {
      const cell = tokens[index + 1];
      const [first] = tokens[index + 2]?.children ?? [];
      const isName = cell?.type === "td_open" && first?.type === "code_inline" && /^\w+$/.test(first.content);
      return isName && !this.#taken.has(first.content) ? `<tr id="${this.anchor(first.content)}">` : "<tr>";
    };
  }
}

/** The sign beside a heading or a name, by which a reader gets at its address. */
export function anchorLink(id: string): string {
  return `<a class="anchor" href="#${htmlText(id)}" aria-label="Link to this place">#</a>`;
}
