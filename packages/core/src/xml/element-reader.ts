import { COR_E_XMLSCHEMA } from "../com/hresult.ts";
import { ServiceError } from "../service/service-error.ts";
import { clip, type DocumentKind, notValid, positionOf } from "./document-error.ts";
import { type DocumentPart, DocumentReader, type StartTag, type XmlAttribute } from "./document-reader.ts";
import { ACCEPTED_NAMESPACES, COMPUTE_CLUSTER_NAMESPACE, XSI_NAMESPACE } from "./namespaces.ts";
import { readBoolean } from "./simple-values.ts";

const LONGEST_NAME = 80;

function tag(name: string): string {
  return `<${clip(name, LONGEST_NAME)}>`;
}

/** Reads the elements of a document in the order that the schema asks for, and says where and why another one is wrong. */
export class ElementReader {
  readonly #reader: DocumentReader;
  readonly #kind: DocumentKind;
  #namespace = "";
  /** What was read ahead to see what it is. */
  #ahead: DocumentPart | undefined;

  constructor(text: string, kind: DocumentKind) {
    this.#reader = new DocumentReader(text);
    this.#kind = kind;
  }

  /** The namespace of the root, which all elements share (rule XML-1). */
  get namespace(): string {
    return this.#namespace;
  }

  /** The root element, which must have this name and one of the accepted namespaces. */
  root(name: string): StartTag {
    let part = this.#reader.next();
    while (part?.kind === "text") part = this.#reader.next();
    if (part?.kind !== "start" || part.local !== name) {
      throw this.#wrong(
        part?.offset ?? 0,
        `the root element is ${part?.kind === "start" ? tag(part.local) : "missing"}. Make it <${name}>.`,
      );
    }
    if (!ACCEPTED_NAMESPACES.includes(part.namespace)) {
      throw this.#wrong(
        part.offset,
        `<${name}> is in the namespace "${clip(part.namespace, LONGEST_NAME)}". Write xmlns="${COMPUTE_CLUSTER_NAMESPACE}".`,
      );
    }
    this.#namespace = part.namespace;
    return part;
  }

  /** The next child of an element, which must have this name. */
  child(parent: string, name: string): StartTag {
    const part = this.#peek(parent);
    if (part.kind === "start") {
      this.#take();
      return this.#named(part, parent, name);
    }
    throw this.#wrong(
      part.offset,
      `<${parent}> ends without ${tag(name)}, which it must hold, even if empty.`,
    );
  }

  /** The next child of an element if it has this name, else `undefined`; then nothing is taken. */
  optionalChild(parent: string, name: string): StartTag | undefined {
    const part = this.#peek(parent);
    if (part.kind !== "start" || part.local !== name) return undefined;
    this.#take();
    return this.#named(part, parent, name);
  }

  /** The next of any number of children with this name, `undefined` at the end of the element, which is then closed. */
  item(parent: string, name: string): StartTag | undefined {
    const part = this.#peek(parent);
    this.#take();
    return part.kind === "start" ? this.#named(part, parent, name) : undefined;
  }

  /** The end of an element, all of whose children were read. */
  end(parent: string): void {
    const part = this.#peek(parent);
    this.#take();
    if (part.kind === "end") return;
    throw this.#wrong(part.offset, `${tag(part.local)} is not expected in <${parent}> here. Remove it.`);
  }

  /** The text of an element that holds nothing else, up to its end. */
  textOf(element: StartTag): string {
    this.withoutAttributes(element);
    let text = "";
    for (;;) {
      const part = this.#take();
      if (part.kind === "end") return text;
      if (part.kind === "start") {
        throw this.#wrong(part.offset, `<${element.local}> holds text alone. Remove ${tag(part.local)}.`);
      }
      text += part.value;
    }
  }

  /** Whether an element that may be nil is; then it is empty, and closed. */
  isNil(element: StartTag): boolean {
    const attribute = element.attributes.find(({ local, namespace }) => isNilName(local, namespace));
    if (attribute === undefined || !this.checked(attribute, readBoolean)) return false;
    const part = this.#take();
    if (part.kind === "end") return true;
    throw this.#wrong(
      part.offset,
      `<${element.local}> is nil and yet not empty. Remove xsi:nil or what it holds.`,
    );
  }

  /**
   * The attributes of an element that are in no namespace, in order.
   *
   * @param mayBeNil - Whether the element may have `xsi:nil`, which isNil looks at.
   * @param isRoot - Whether it may say where a schema is; nothing ever looks there (rule XML-6).
   */
  attributes(element: StartTag, mayBeNil: boolean, isRoot = false): readonly XmlAttribute[] {
    return element.attributes.filter((attribute) => {
      const { local, namespace } = attribute;
      if (namespace === "") return true;
      if (mayBeNil && isNilName(local, namespace)) return false;
      if (isRoot && namespace === XSI_NAMESPACE && /^(?:schemaL|noNamespaceSchemaL)ocation$/.test(local)) {
        return false;
      }
      throw this.unexpected(element, attribute);
    });
  }

  /** Checks that an element has no attributes; `xsi:nil` aside where it may be nil. */
  withoutAttributes(element: StartTag, mayBeNil = false): void {
    const [first] = this.attributes(element, mayBeNil);
    if (first !== undefined) throw this.unexpected(element, first);
  }

  /** The refusal of an attribute that the schema does not know there. */
  unexpected(element: StartTag, attribute: XmlAttribute): ServiceError {
    return this.#wrong(
      attribute.offset,
      `<${element.local}> has no attribute ${clip(attribute.local, LONGEST_NAME)}${attribute.namespace === "" ? "" : ` in the namespace "${clip(attribute.namespace, LONGEST_NAME)}"`}. Remove it, or correct its spelling.`,
    );
  }

  /** The refusal of an element that lacks an attribute. */
  missing(element: StartTag, attribute: string): ServiceError {
    return this.#wrong(element.offset, `<${element.local}> has no attribute ${attribute}. Add it.`);
  }

  /** Runs a check on an attribute's value; its complaint gets the place where the attribute stands. */
  checked<T>(attribute: XmlAttribute, check: (value: string, what: string) => T): T {
    return this.at(attribute.offset, () => check(attribute.value, `the attribute ${attribute.local}`));
  }

  /** Runs a check whose complaint gets the place `offset`. */
  at<T>(offset: number, check: () => T): T {
    try {
      return check();
    } catch (cause) {
      // What was placed already has the code of an invalid document.
      if (!ServiceError.is(cause) || cause.hr === COR_E_XMLSCHEMA) throw cause;
      throw this.#wrong(offset, cause.message);
    }
  }

  #named(part: StartTag, parent: string, name: string): StartTag {
    if (part.local !== name) {
      throw this.#wrong(
        part.offset,
        `${tag(part.local)} was found in <${parent}> where <${name}> was expected.`,
      );
    }
    if (part.namespace !== this.#namespace) {
      throw this.#wrong(
        part.offset,
        `<${name}> is in the namespace "${clip(part.namespace, LONGEST_NAME)}", unlike the root. Put it into the same one.`,
      );
    }
    return part;
  }

  /** The next start or end in an element that holds elements alone. */
  #peek(parent: string): Exclude<DocumentPart, { kind: "text" }> {
    for (;;) {
      this.#ahead ??= this.#read();
      if (this.#ahead.kind !== "text") return this.#ahead;
      if (!this.#ahead.isBlank) {
        throw this.#wrong(
          this.#ahead.offset,
          `text stands in <${parent}>, which holds elements alone. Remove it.`,
        );
      }
      this.#ahead = undefined;
    }
  }

  #take(): DocumentPart {
    const part = this.#ahead ?? this.#read();
    this.#ahead = undefined;
    return part;
  }

  #read(): DocumentPart {
    const part = this.#reader.next();
    if (part !== undefined) return part;
    throw this.#wrong(this.#reader.text.length, "the document ends too early.");
  }

  #wrong(offset: number, why: string): ServiceError {
    const { line, column } = positionOf(this.#reader.text, offset);
    return notValid(this.#kind, line, column, why);
  }
}

function isNilName(local: string, namespace: string): boolean {
  return local === "nil" && namespace === XSI_NAMESPACE;
}
