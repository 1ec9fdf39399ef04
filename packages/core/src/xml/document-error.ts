import { COR_E_XML, COR_E_XMLSCHEMA } from "../com/hresult.ts";
import { ServiceError } from "../service/service-error.ts";

/** What a document should hold: how its error messages name it. */
export type DocumentKind = "job" | "task";

const LONGEST_SENTENCE = 500;

/** Text for a message, cut where a document of megabytes would fill it. */
export function clip(text: string, length: number): string {
  // Without the flag u this would not find half of a pair that the cut left at the end.
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** The line and column of an offset, both from 1, as libxml2 counts them: line feeds, and whole characters. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", lineStart)) {
    line++;
    lineStart = at + 1;
  }
  const before = text.slice(lineStart, offset).replace(/[\uDC00-\uDFFF]/g, "");
  return { line, column: before.length + 1 };
}

/** A document that is not XML, or not XML of the kind that is read (rules XML-5, XML-6). */
export function notWellFormed(kind: DocumentKind, line: number, column: number, why: string): ServiceError {
  return new ServiceError(
    COR_E_XML,
    `The ${kind} document is not well formed at line ${line}, column ${column}: ${clip(why, LONGEST_SENTENCE)}`,
  );
}

/** A document that is XML, but does not follow the schema (rule XML-5). */
export function notValid(kind: DocumentKind, line: number, column: number, why: string): ServiceError {
  return new ServiceError(
    COR_E_XMLSCHEMA,
    `The ${kind} document is not valid at line ${line}, column ${column}: ${clip(why, LONGEST_SENTENCE)}`,
  );
}
