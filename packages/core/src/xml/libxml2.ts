import { COR_E_XMLSCHEMA } from "../com/hresult.ts";
import { ServiceError } from "../service/service-error.ts";
import { clip, type DocumentKind, notWellFormed } from "./document-error.ts";
import { documentSchema } from "./document-schema.gen.ts";
import { COMPUTE_CLUSTER_NAMESPACE } from "./namespaces.ts";
import { explainParseError } from "./parse-errors.ts";

type Libxml2 = typeof import("libxml2-wasm");
type Document = import("libxml2-wasm").XmlDocument;
type Validator = import("libxml2-wasm").XsdValidator;

/** A schema with its validator, which may point into the schema's own document. */
interface Schema {
  readonly document: Document;
  readonly validator: Validator;
}

/** One for each accepted namespace, compiled at its first use and kept as long as the program. */
const schemas = new Map<string, Schema>();

/**
 * The document rewritten for a namespace: validating XML finds declarations by the namespace they are for, and rule
 * XML-1 accepts three.
 */
function schemaTextFor(namespace: string): string {
  return namespace === ""
    ? documentSchema
        .replace(`xmlns="${COMPUTE_CLUSTER_NAMESPACE}"`, "")
        .replace(`targetNamespace="${COMPUTE_CLUSTER_NAMESPACE}"`, "")
    : documentSchema.replaceAll(COMPUTE_CLUSTER_NAMESPACE, namespace);
}

function schemaFor({ XmlDocument, XsdValidator }: Libxml2, namespace: string): Schema {
  const known = schemas.get(namespace);
  if (known !== undefined) return known;
  const document = XmlDocument.fromString(schemaTextFor(namespace));
  const schema = { document, validator: XsdValidator.fromDoc(document) };
  schemas.set(namespace, schema);
  return schema;
}

/**
 * Parses a document and has it judged twice: first that it is well-formed XML, then, after `read` took what it wants
 * from the text, that it follows the schema of the namespace that `read` found.
 *
 * libxml2 reports every error of an invalid document, at a cost that grows with their square. `read` goes first and
 * stops at the first error it finds, so that a hostile document meets no such cost.
 *
 * libxml2 is loaded at the first document. Nothing it is given can make it open a file or a host: it has no way to
 * either, loads no external entity, and sees no DTD (rule XML-6).
 */
export async function judged<T>(
  text: string,
  kind: DocumentKind,
  read: () => { readonly namespace: string; readonly value: T },
): Promise<T> {
  const library = await import("libxml2-wasm");
  const document = parse(library, text, kind);
  try {
    const { namespace, value } = read();
    validate(library, schemaFor(library, namespace).validator, document, kind);
    return value;
  } finally {
    document.dispose();
  }
}

function parse(
  { ParseOption, XmlDocument, XmlParseError }: Libxml2,
  text: string,
  kind: DocumentKind,
): Document {
  try {
    return XmlDocument.fromString(text, {
      // Over what the document says of itself: a string has no encoding, and old documents declare utf-16.
      encoding: "utf-8",
      // HUGE lifts limits below our own (rule XML-6); what makes it dangerous elsewhere are entities.
      option:
        ParseOption.XML_PARSE_HUGE |
        ParseOption.XML_PARSE_NO_XXE |
        ParseOption.XML_PARSE_NONET |
        ParseOption.XML_PARSE_NO_SYS_CATALOG |
        ParseOption.XML_PARSE_BIG_LINES,
    });
  } catch (cause) {
    if (!(cause instanceof XmlParseError)) throw cause;
    const detail = cause.details.find(({ level }) => level > 1) ?? cause.details[0];
    throw notWellFormed(
      kind,
      Math.max(1, detail?.line ?? 1),
      Math.max(1, detail?.col ?? 1),
      explainParseError(detail?.message ?? cause.message),
    );
  }
}

function validate(
  { XmlValidateError }: Libxml2,
  validator: Validator,
  document: Document,
  kind: DocumentKind,
): void {
  try {
    validator.validate(document);
  } catch (cause) {
    if (!(cause instanceof XmlValidateError)) throw cause;
    const detail = cause.details[0];
    throw new ServiceError(
      COR_E_XMLSCHEMA,
      `The ${kind} document is not valid at line ${detail?.line ?? 1}: the schema says: ${clip((detail?.message ?? cause.message).trim(), 500)}`,
    );
  }
}
