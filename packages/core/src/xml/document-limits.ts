import { COR_E_XML } from "../com/hresult.ts";
import { ServiceError } from "../service/service-error.ts";
import { describeCharacter, findNonXmlCharacter } from "./characters.ts";
import { type DocumentKind, notWellFormed, positionOf } from "./document-error.ts";
import { nextMarkup } from "./markup.ts";

/**
 * The longest document: 16 Mi UTF-16 code units where it is text (rule GEN-6), 16 MiB where it is a file (rule XML-6).
 */
export const MAX_DOCUMENT_LENGTH: number = 16 * 1024 * 1024;

/** How deep elements may be nested, the root being 1 (rule XML-6). */
export const MAX_DOCUMENT_DEPTH = 64;

/** The refusal of a document that is too long. */
export function tooLong(kind: DocumentKind): ServiceError {
  return new ServiceError(
    COR_E_XML,
    `The ${kind} document is refused at line 1, column 1: it is longer than 16 MiB. Split it into smaller documents.`,
  );
}

/**
 * Refuses, before anything is built of it, a document that is too long or too deep, or has a DTD or a character that
 * XML cannot carry (rule XML-6). Takes time in proportion to the length, and no memory.
 */
export function checkLimits(text: string, kind: DocumentKind): void {
  if (text.length > MAX_DOCUMENT_LENGTH) throw tooLong(kind);
  const refuse = (offset: number, why: string): never => {
    const { line, column } = positionOf(text, offset);
    throw notWellFormed(kind, line, column, why);
  };
  if (text.trim() === "") refuse(0, `the document is empty. It has to hold one ${kind}.`);
  // The parser would pass over it.
  if (text.startsWith("\uFEFF")) refuse(0, "a second byte order mark stands there. Keep one.");
  const bad = findNonXmlCharacter(text);
  if (bad !== -1) {
    refuse(bad, `the character ${describeCharacter(text, bad)} cannot stand in XML. Remove it.`);
  }
  let depth = 0;
  for (let markup = nextMarkup(text, 0); markup !== undefined; markup = nextMarkup(text, markup.end)) {
    switch (markup.kind) {
      case "declaration":
        refuse(markup.start, "a DTD is not accepted. Remove the DOCTYPE and write its entities out.");
        break;
      case "start":
      case "empty":
        if (depth >= MAX_DOCUMENT_DEPTH) {
          refuse(
            markup.start,
            `the elements are nested deeper than ${MAX_DOCUMENT_DEPTH}. A ${kind} needs 5.`,
          );
        }
        if (markup.kind === "start") depth++;
        break;
      case "end":
        depth--;
        break;
    }
  }
}
