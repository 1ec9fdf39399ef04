import type { XsdComplexType, XsdElement, XsdSimpleType } from "./xsd.ts";

/** The declaration of an element as the schema file has it, without its documentation. */
export function elementSyntax(element: XsdElement): string {
  const { name, type, nillable, min, max } = element;
  return tag("element", [
    ["name", name],
    ["type", type],
    ["nillable", nillable ? "true" : undefined],
    ["minOccurs", min === "1" ? undefined : min],
    ["maxOccurs", max === "1" ? undefined : max],
  ]);
}

/** The declaration of a complex type as the schema file has it, without its documentation. */
export function complexTypeSyntax({ name, elements, attributes }: XsdComplexType): string {
  const children = elements.map((element) => `    ${elementSyntax(element)}`);
  return [
    `<xs:complexType name="${name}">`,
    ...(children.length === 0 ? [] : ["  <xs:sequence>", ...children, "  </xs:sequence>"]),
    ...attributes.map(
      (attribute) =>
        `  ${tag("attribute", [
          ["name", attribute.name],
          ["type", attribute.type],
          ["use", attribute.required ? "required" : undefined],
          ["default", attribute.default],
        ])}`,
    ),
    "</xs:complexType>",
  ].join("\n");
}

/** The declaration of a simple type as the schema file has it, without its documentation. */
export function simpleTypeSyntax({ name, base, facets, values }: XsdSimpleType): string {
  const inside = [...facets, ...values.map(({ value }) => ["enumeration", value] as const)];
  return [
    `<xs:simpleType name="${name}">`,
    `  <xs:restriction base="${base}">`,
    ...inside.map(([facet, value]) => `    ${tag(facet, [["value", value]])}`),
    "  </xs:restriction>",
    "</xs:simpleType>",
  ].join("\n");
}

/** An empty element with those of its attributes that have a value. */
function tag(name: string, attributes: readonly (readonly [string, string | undefined])[]): string {
  const text = attributes.flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<xs:${name}${text.join("")}/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
