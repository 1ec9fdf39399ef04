import { outputPageSize } from "@ccp/core";

/** What a command wrote on one node, up to a limit (rule CMD-6), and how far it was read page by page (rule CMD-3). */
export class CommandOutput {
  readonly #limit: number;
  #text = "";
  #bytes = 0;
  #isCut = false;
  #pageSize = outputPageSize(0);
  #read = 0;

  /** @param limit - Bytes of UTF-8 that are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** All that is kept. */
  get text(): string {
    return this.#text;
  }

  /** More was written; `cut` is the remark that takes the place of what is past the limit. */
  append(text: string, cut: () => string): void {
    if (this.#isCut) return;
    let end = 0;
    while (end < text.length) {
      const code = text.codePointAt(end) ?? 0;
      const bytes = bytesOf(code);
      if (this.#bytes + bytes > this.#limit) break;
      this.#bytes += bytes;
      end += code > 0xffff ? 2 : 1;
    }
    this.#text += text.slice(0, end);
    if (end === text.length) return;
    this.#isCut = true;
    this.remark(cut());
  }

  /** Adds a remark of the cluster on a line of its own; it does not count against the limit. */
  remark(sentence: string): void {
    const isLineStart = this.#text === "" || this.#text.endsWith("\n");
    this.#text += `${isLineStart ? "" : "\n"}[${sentence}]\n`;
  }

  /** The first page; from now on pages have that size. It is not read by this. */
  firstPage(pageSize: number): string {
    this.#pageSize = outputPageSize(pageSize);
    return this.#pageAt(0);
  }

  /** The next page; empty once all was read. */
  nextPage(): string {
    const page = this.#pageAt(this.#read);
    this.#read += page.length;
    return page;
  }

  /** A page is one shorter than its size where it would end in the middle of a surrogate pair. */
  #pageAt(start: number): string {
    let end = Math.min(start + this.#pageSize, this.#text.length);
    if (isHigh(this.#text.charCodeAt(end - 1)) && isLow(this.#text.charCodeAt(end))) end--;
    return this.#text.slice(start, end);
  }
}

/** How many bytes a character has in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
