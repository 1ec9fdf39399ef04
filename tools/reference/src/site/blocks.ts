import { parameterAnchor } from "../links.ts";
import {
  anchorOf,
  type Block,
  type Parameter,
  type Section,
  type Table,
  type Variant,
} from "../page-model.ts";
import { highlight } from "./highlight.ts";
import { htmlText, nameToHtml } from "./html-text.ts";
import { anchorLink, ProseWriter, type Resolve } from "./prose.ts";

/** Writes the content of one page as HTML. */
export class BlockWriter {
  readonly #prose: ProseWriter;

  constructor(resolve: Resolve) {
    this.#prose = new ProseWriter(resolve);
  }

  /** A section with its heading. */
  section({ title, blocks }: Section): string {
    const id = this.#prose.anchor(anchorOf(title));
    const heading = `<h2 id="${id}">${htmlText(title)}${anchorLink(id)}</h2>`;
    return `<section aria-labelledby="${id}">${heading}\n${blocks.map((block) => this.block(block)).join("\n")}</section>`;
  }

  /** One piece of content. */
  block(block: Block): string {
    switch (block.kind) {
      case "prose":
        return this.#prose.block(block.markdown);
      case "syntax":
        return this.#syntax(block.variants);
      case "parameters":
        return this.#parameters(block.items);
      case "table":
        return this.#table(block);
    }
  }

  /** Tabs where scripts run, and one listing after the other where none do. */
  #syntax(variants: readonly Variant[]): string {
    const group = this.#prose.anchor("syntax-in");
    const parts = variants.map((variant, index) => ({
      ...variant,
      tab: this.#prose.anchor(`${group}-${variant.id}-tab`),
      panel: this.#prose.anchor(`${group}-${variant.id}`),
      isFirst: index === 0,
    }));
    const tabs = parts.map(
      ({ id, label, tab, panel, isFirst }) =>
        `<button type="button" role="tab" id="${tab}" aria-controls="${panel}" aria-selected="${isFirst}" data-language="${id}">${htmlText(label)}</button>`,
    );
    const panels = parts.map(
      ({ id, label, tab, panel, language, code }) =>
        `<div class="panel" role="tabpanel" id="${panel}" aria-labelledby="${tab}" data-language="${id}"><p class="label">${htmlText(label)}</p>${highlight(code, language)}</div>`,
    );
    return `<div class="syntax"><div class="tabs" role="tablist" aria-label="Language">${tabs.join("")}</div>${panels.join("")}</div>`;
  }

  #parameters(items: readonly Parameter[]): string {
    const rows = items.map(({ name, direction, optional, type, markdown }) => {
      const id = this.#prose.anchor(parameterAnchor(name));
      const ways = [direction.replace(",", ", "), ...(optional ? ["optional"] : [])];
      const badges = ways.map((way) => `<span class="way">${way}</span>`).join(" ");
      const head = `<th scope="row"><code>${htmlText(name)}</code>${anchorLink(id)}<code class="type">${htmlText(type)}</code></th>`;
      return `<tr id="${id}">${head}<td>${badges}</td><td>${this.#prose.block(markdown)}</td></tr>`;
    });
    return `<div class="wide"><table class="parameters stack"><thead><tr><th scope="col">Parameter</th><th scope="col">Direction</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
  }

  #table({ head, rows }: Table): string {
    const heads = head.map((cell) => `<th scope="col">${htmlText(cell)}</th>`).join("");
    const body = rows.map(({ id, cells }) => {
      const own = id === undefined ? undefined : this.#prose.anchor(id);
      const [first = "", ...rest] = cells.map((cell) => stateOf(this.#prose.inline(cell)));
      const name = head.length > 3 ? breakLongName(first) : first;
      const lead = `<th scope="row">${name}${own === undefined ? "" : anchorLink(own)}</th>`;
      return `<tr${own === undefined ? "" : ` id="${htmlText(own)}"`}>${lead}${rest.map((cell, index) => cellToHtml(cell, index < rest.length - 1 ? head[index + 1] : undefined)).join("")}</tr>`;
    });
    return `<div class="wide"><table class="stack"><thead><tr>${heads}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
  }
}

/** A cell; where rows stand alone for want of room, a label says what it is. */
function cellToHtml(cell: string, label: string | undefined): string {
  return label === undefined ? `<td>${cell}</td>` : `<td data-label="${htmlText(label)}">${cell}</td>`;
}

/** Lets a long name break between its words, where several columns leave the sentences too little room. */
function breakLongName(cell: string): string {
  return cell.replace(
    /<code>(\w{20,})<\/code>/,
    (_, name: string) => `<code class="long">${nameToHtml(name)}</code>`,
  );
}

/** How well something is supported, with a colour beside the words. */
function stateOf(cell: string): string {
  const [, words = "", rest = ""] =
    /^(all \d+ pass|\d+ of \d+ pass|not supported|not run)(.*)$/.exec(cell) ?? [];
  if (words === "") return cell;
  const state = words.startsWith("all") ? "whole" : words.startsWith("not") ? "none" : "part";
  return `<span class="state ${state}">${words}</span>${rest}`;
}
