import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement } from "libxml2-wasm";

/** What a schema says, as plain data. */
export interface Xsd {
  readonly namespace: string;
  /** The elements that can be the root of a document. */
  readonly roots: readonly XsdElement[];
  readonly complexTypes: ReadonlyMap<string, XsdComplexType>;
  readonly simpleTypes: ReadonlyMap<string, XsdSimpleType>;
}

export interface XsdElement {
  readonly name: string;
  readonly type: string;
  readonly nillable: boolean;
  readonly min: string;
  readonly max: string;
  readonly documentation: string;
}

interface XsdAttribute {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The value of one that is left out; undefined where there is none. */
  readonly default: string | undefined;
  readonly documentation: string;
  /** The page that says more, as `page:<slug>`. */
  readonly more: string | undefined;
}

export interface XsdComplexType {
  readonly name: string;
  readonly documentation: string;
  readonly elements: readonly XsdElement[];
  readonly attributes: readonly XsdAttribute[];
}

export interface XsdSimpleType {
  readonly name: string;
  readonly documentation: string;
  readonly base: string;
  /** `maxLength`, `pattern` and their like, with their values. */
  readonly facets: readonly (readonly [name: string, value: string])[];
  readonly values: readonly { readonly value: string; readonly documentation: string }[];
}

const names = { xs: "http://www.w3.org/2001/XMLSchema" };

/** Reads a schema file. */
export function readXsd(path: string): Xsd {
  using document = XmlDocument.fromString(readFileSync(path, "utf8"));
  const { root } = document;
  const complexTypes = find(root, "xs:complexType").map(readComplexType);
  const simpleTypes = find(root, "xs:simpleType").map(readSimpleType);
  return {
    namespace: attribute(root, "targetNamespace") ?? "",
    roots: find(root, "xs:element").map(readElement),
    complexTypes: new Map(complexTypes.map((type) => [type.name, type])),
    simpleTypes: new Map(simpleTypes.map((type) => [type.name, type])),
  };
}

function readElement(element: XmlElement): XsdElement {
  return {
    name: attribute(element, "name") ?? "",
    type: attribute(element, "type") ?? "",
    nillable: attribute(element, "nillable") === "true",
    min: attribute(element, "minOccurs") ?? "1",
    max: attribute(element, "maxOccurs") ?? "1",
    documentation: documentationOf(element),
  };
}

function readComplexType(type: XmlElement): XsdComplexType {
  return {
    name: attribute(type, "name") ?? "",
    documentation: documentationOf(type),
    elements: find(type, "xs:sequence/xs:element").map(readElement),
    attributes: find(type, "xs:attribute").map((element) => ({
      name: attribute(element, "name") ?? "",
      type: attribute(element, "type") ?? "",
      required: attribute(element, "use") === "required",
      default: attribute(element, "default"),
      documentation: documentationOf(element),
      more: documentationParts(element).map((part) => attribute(part, "source"))[0],
    })),
  };
}

function readSimpleType(type: XmlElement): XsdSimpleType {
  const [restriction] = find(type, "xs:restriction");
  const facets = restriction === undefined ? [] : find(restriction, "*[not(self::xs:annotation)]");
  return {
    name: attribute(type, "name") ?? "",
    documentation: documentationOf(type),
    base: (restriction && attribute(restriction, "base")) ?? "",
    facets: facets
      .filter(({ name }) => name !== "enumeration")
      .map((facet) => [facet.name, attribute(facet, "value") ?? ""] as const),
    values: facets
      .filter(({ name }) => name === "enumeration")
      .map((facet) => ({
        value: attribute(facet, "value") ?? "",
        documentation: documentationOf(facet),
      })),
  };
}

/** The prose of an element's own annotation, with the indentation of the file taken away. */
function documentationOf(element: XmlElement): string {
  return documentationParts(element)
    .map(({ content }) =>
      content
        .split("\n")
        .map((line) => line.trim())
        .join("\n")
        .trim(),
    )
    .join("\n\n");
}

function documentationParts(element: XmlElement): readonly XmlElement[] {
  return find(element, "xs:annotation/xs:documentation");
}

function find(element: XmlElement, path: string): readonly XmlElement[] {
  return element.find(path, names).filter((node) => node instanceof XmlElement);
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attr(name)?.content;
}
