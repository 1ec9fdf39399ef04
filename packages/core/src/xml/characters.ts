/** What XML 1.0 cannot carry, not even as a character reference; with the flag `u`, half a surrogate pair too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/u;

/** Where in `text` the first character stands that XML cannot carry; -1 when there is none. */
export function findNonXmlCharacter(text: string): number {
  return text.search(notXml);
}

/** Names the character at an offset, such as `U+0007`. */
export function describeCharacter(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Replaces what markup would swallow in an attribute value; line breaks and tabs too, which would become blanks. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, referenceTo);
}

/** Replaces what markup would swallow in the text of an element; the carriage return too, which would become a line feed. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, referenceTo);
}

function referenceTo(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}

/** The value of an attribute as it stands in a well-formed document: literal line breaks and tabs are blanks. */
export function unescapeAttribute(source: string): string {
  return resolveReferences(source.replace(/\r\n|[\t\n\r]/g, " "));
}

/** The text of an element as it stands in a well-formed document. */
export function unescapeText(source: string): string {
  return resolveReferences(normalizeLineBreaks(source));
}

/** Makes every line break a line feed, as XML asks of its readers. */
export function normalizeLineBreaks(source: string): string {
  return source.replace(/\r\n?/g, "\n");
}

function resolveReferences(source: string): string {
  return source.includes("&") ? source.replace(/&([^;]+);/g, resolve) : source;
}

function resolve(reference: string, name: string): string {
  switch (name) {
    case "amp":
      return "&";
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "quot":
      return '"';
    case "apos":
      return "'";
    default: {
      if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
      if (name.startsWith("#")) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
      return reference; // no well-formed document without a DTD has one
    }
  }
}
