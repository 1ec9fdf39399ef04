import { normalizeLineBreaks, unescapeAttribute, unescapeText } from "./characters.ts";
import { type Markup, nextMarkup } from "./markup.ts";
import { XML_NAMESPACE } from "./namespaces.ts";

/** A name in a document, resolved: `local` in `namespace`, which is empty for none. */
export interface XmlName {
  readonly local: string;
  readonly namespace: string;
}

/** An attribute, its references resolved. Declarations of namespaces are no attributes here. */
export interface XmlAttribute extends XmlName {
  readonly value: string;
  readonly offset: number;
}

/** The opening of an element. */
export interface StartTag extends XmlName {
  readonly kind: "start";
  readonly attributes: readonly XmlAttribute[];
  readonly offset: number;
}

/** What stands in a document: openings, closings, and pieces of text; comments and instructions are passed over. */
export type DocumentPart =
  | StartTag
  | { readonly kind: "end"; readonly offset: number }
  | { readonly kind: "text"; readonly value: string; readonly isBlank: boolean; readonly offset: number };

/** The prefixes declared in one element, and the scope around it. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

const attributePattern = /[ \t\r\n]+([^ \t\r\n=/>]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/y;
const namePattern = /[^ \t\r\n/>]+/y;
const XML_BLANK = /^[ \t\r\n]*$/;

/**
 * Goes through a document part by part and remembers where each part stands, which the trees of libxml2 do not.
 *
 * Only for text that libxml2 found well formed and that has no DTD: nothing is checked again.
 */
export class DocumentReader {
  readonly text: string;
  #at = 0;
  #scope: Scope | undefined;
  readonly #scopesOfOpen: (Scope | undefined)[] = [];
  /** The end of an empty element, which is told after its start. */
  #pendingEnd: number | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The next part, `undefined` at the end of the document. */
  next(): DocumentPart | undefined {
    if (this.#pendingEnd !== undefined) {
      const offset = this.#pendingEnd;
      this.#pendingEnd = undefined;
      return this.#close(offset);
    }
    for (;;) {
      const markup = nextMarkup(this.text, this.#at);
      if (markup === undefined) return undefined; // only blanks follow the root
      if (markup.start > this.#at) return this.#readText(markup.start);
      this.#at = markup.end;
      switch (markup.kind) {
        case "start":
        case "empty":
          return this.#open(markup);
        case "end":
          return this.#close(markup.start);
        case "cdata": {
          const source = this.text.slice(markup.start + 9, markup.end - 3);
          // Not blank even if it holds blanks alone: XML Schema counts it as text.
          return { kind: "text", value: normalizeLineBreaks(source), isBlank: false, offset: markup.start };
        }
      }
    }
  }

  #readText(end: number): DocumentPart {
    const offset = this.#at;
    this.#at = end;
    const value = unescapeText(this.text.slice(offset, end));
    return { kind: "text", value, isBlank: XML_BLANK.test(value), offset };
  }

  #close(offset: number): DocumentPart {
    this.#scope = this.#scopesOfOpen.pop();
    return { kind: "end", offset };
  }

  #open(markup: Markup): StartTag {
    namePattern.lastIndex = markup.start + 1;
    const name = namePattern.exec(this.text)?.[0] ?? "";
    const written: { name: string; value: string; offset: number }[] = [];
    const declared = new Map<string, string>();
    attributePattern.lastIndex = markup.start + 1 + name.length;
    for (
      let found = attributePattern.exec(this.text);
      found !== null;
      found = attributePattern.exec(this.text)
    ) {
      const [whole, attribute = "", double, single] = found;
      const value = unescapeAttribute(double ?? single ?? "");
      const offset = found.index + whole.indexOf(attribute);
      if (attribute === "xmlns") declared.set("", value);
      else if (attribute.startsWith("xmlns:")) declared.set(attribute.slice(6), value);
      else written.push({ name: attribute, value, offset });
    }
    this.#scopesOfOpen.push(this.#scope);
    if (declared.size > 0) this.#scope = { prefixes: declared, outer: this.#scope };
    if (markup.kind === "empty") this.#pendingEnd = markup.end;
    return {
      kind: "start",
      ...this.#resolve(name, true),
      // The default namespace is for elements only.
      attributes: written.map((attribute) => ({ ...this.#resolve(attribute.name, false), ...attribute })),
      offset: markup.start,
    };
  }

  #resolve(name: string, usesDefault: boolean): XmlName {
    const colon = name.indexOf(":");
    if (colon === -1) return { local: name, namespace: usesDefault ? this.#namespaceOf("") : "" };
    return { local: name.slice(colon + 1), namespace: this.#namespaceOf(name.slice(0, colon)) };
  }

  #namespaceOf(prefix: string): string {
    if (prefix === "xml") return XML_NAMESPACE;
    for (let scope = this.#scope; scope !== undefined; scope = scope.outer) {
      const namespace = scope.prefixes.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return "";
  }
}
