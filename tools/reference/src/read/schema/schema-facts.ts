import { entriesOf } from "../../contents.ts";
import { firstSentence } from "../../markdown-text.ts";
import { type Block, prose, type Row, type Table } from "../../page-model.ts";
import { elementPage, type SchemaName, type SchemaPlace, typePage } from "./schema-map.ts";
import type { SchemaSources } from "./schema-pages.ts";
import { complexTypeSyntax, elementSyntax, simpleTypeSyntax } from "./schema-syntax.ts";
import type { XsdComplexType, XsdElement } from "./xsd.ts";

type ElementPlace = Extract<SchemaPlace, { kind: "element" }>;
type ComplexTypePlace = Extract<SchemaPlace, { kind: "complexType" }>;
type SimpleTypePlace = Extract<SchemaPlace, { kind: "simpleType" }>;

/** What our file says of a place. */
export interface Described {
  readonly text: string;
  readonly lead: readonly Block[];
  readonly values: readonly Block[];
  readonly elements: readonly Block[];
  readonly attributes: readonly Block[];
  /** Pages to see besides. */
  readonly related: readonly string[];
}

const nothing: Described = { text: "", lead: [], values: [], elements: [], attributes: [], related: [] };

/** What the schema file says of the place that a page describes. */
export function describePlace(place: SchemaPlace, sources: SchemaSources): Described {
  if (place.kind === "element") return describeElement(place, sources);
  return place.kind === "complexType"
    ? describeComplexType(place, sources)
    : describeSimpleType(place, sources);
}

function describeElement(place: ElementPlace, sources: SchemaSources): Described {
  const { xsd } = sources;
  const isRoot = place.parents.length === 0;
  const places = isRoot
    ? xsd.roots.filter(({ name }) => name === place.element)
    : place.parents
        .flatMap((parent) => xsd.complexTypes.get(parent)?.elements ?? [])
        .filter(({ name }) => name === place.element);
  const [element] = places;
  if (element === undefined) return nothing;
  const parents = [...new Set(place.parents.map((parent) => typeText(parent, place.schema, sources)))];
  const rows: Row[] = [
    {
      cells: [
        "Type",
        [...new Set(places.map(({ type }) => typeText(type, place.schema, sources)))].join("; "),
      ],
    },
    { cells: ["Stands in", isRoot ? "the root of a document" : parents.join(" and ")] },
    { cells: ["Occurs", isRoot ? "once" : occurrence(element)] },
    { cells: ["May be nil", element.nillable ? 'yes, with `xsi:nil="true"`' : "no"] },
  ];
  const types = [...place.parents, element.type].flatMap((type) => typePage(place.schema, type) ?? []);
  return {
    ...nothing,
    text: element.documentation,
    lead: [
      declarations([...new Set(places.map(elementSyntax))]),
      { kind: "table", head: ["Property", "Value"], rows },
    ],
    // The type that holds it, and its own.
    related: [...new Set(types)],
  };
}

function describeComplexType(place: ComplexTypePlace, sources: SchemaSources): Described {
  const { xsd } = sources;
  const types = place.types.flatMap((name) => xsd.complexTypes.get(name) ?? []);
  const [type] = types;
  if (type === undefined) return nothing;
  // The original's types had the names that .NET gave them, which only Job and Task share with ours.
  const isRenamed = type.name !== "Job" && type.name !== "Task";
  const names = types.map(({ name }) => `\`${name}\``).join(" and ");
  return {
    ...nothing,
    text: type.documentation,
    lead: [
      ...(isRenamed ? [prose(`In the schema file of this project it is called ${names}.`)] : []),
      declarations(types.map(complexTypeSyntax)),
    ],
    elements: [elementTable(types, place.schema, sources)],
    attributes: type.attributes.length === 0 ? [] : [attributeTable(type, place.schema, sources)],
  };
}

function elementTable(types: readonly XsdComplexType[], schema: SchemaName, sources: SchemaSources): Table {
  const seen = new Map<string, { element: XsdElement; parent: string; texts: string[] }>();
  for (const type of types) {
    for (const element of type.elements) {
      const text = typeText(element.type, schema, sources);
      const known = seen.get(element.name);
      if (known === undefined) seen.set(element.name, { element, parent: type.name, texts: [text] });
      else if (!known.texts.includes(text)) known.texts.push(text);
    }
  }
  const rows = [...seen.values()].map(({ element, parent, texts }): Row => {
    const page = elementPage(schema, parent, element.name);
    const name = page === undefined ? `\`${element.name}\`` : `[\`${element.name}\`](page:${page})`;
    const nil = element.nillable ? ", may be nil" : "";
    return {
      id: `element-${element.name.toLowerCase()}`,
      cells: [name, texts.join("; "), `${occurrence(element)}${nil}`, firstSentence(element.documentation)],
    };
  });
  return { kind: "table", head: ["Element", "Type", "Occurs", "What it holds"], rows };
}

function attributeTable(type: XsdComplexType, schema: SchemaName, sources: SchemaSources): Table {
  const rows = type.attributes.map((attribute): Row => {
    const value = attribute.default === "" ? "empty" : `\`${attribute.default ?? ""}\``;
    return {
      id: `attribute-${attribute.name.toLowerCase()}`,
      cells: [
        attribute.more === undefined ? `\`${attribute.name}\`` : `[\`${attribute.name}\`](${attribute.more})`,
        typeText(attribute.type, schema, sources),
        attribute.required ? "required" : value,
        attribute.documentation.replace(/\s+/g, " "),
      ],
    };
  });
  return { kind: "table", head: ["Attribute", "Type", "Default", "What it holds"], rows };
}

function describeSimpleType(place: SimpleTypePlace, { xsd }: SchemaSources): Described {
  const type = xsd.simpleTypes.get(place.type);
  if (type === undefined) return nothing;
  const enumeration = place.type.toLowerCase();
  const rows = type.values.map(({ value, documentation }): Row => {
    const constant = `[\`${place.type}_${value}\`](page:${enumeration}#${enumeration}_${value.toLowerCase()})`;
    return {
      id: `value-${value.toLowerCase()}`,
      cells: [`\`${value}\``, documentation === "" ? constant : `${documentation} ${constant}`],
    };
  });
  return {
    ...nothing,
    text: type.documentation,
    lead: [declarations([simpleTypeSyntax(type)])],
    values: [{ kind: "table", head: ["Value", "Constant"], rows }],
    related: [enumeration],
  };
}

/** What the schema file declares, as a listing. */
function declarations(texts: readonly string[]): Block {
  return prose(["```xml", texts.join("\n\n"), "```"].join("\n"));
}

/** A type with its limits in words, and a link where it has a page, under the name that it has there. */
function typeText(type: string, schema: SchemaName, sources: SchemaSources): string {
  const page = typePage(schema, type);
  if (page !== undefined) {
    const entry = entriesOf(sources.contents).find((placed) => placed.entry.slug === page)?.entry;
    return `[\`${entry?.title.replace(/ (Complex|Simple) Type$/, "") ?? type}\`](page:${page})`;
  }
  const simple = sources.xsd.simpleTypes.get(type);
  if (simple === undefined) return `\`${type}\``;
  const limits = simple.facets.map(([facet, value]) => limitText(facet, value));
  return [typeText(simple.base, schema, sources), ...limits].join(", ");
}

function limitText(facet: string, value: string): string {
  if (facet === "maxLength") return `at most ${value} characters`;
  if (facet === "minInclusive") return `${value} or above`;
  if (facet === "pattern") return `matching \`${value}\``;
  return `${facet} ${value}`;
}

function occurrence({ min, max }: XsdElement): string {
  if (max === "unbounded") return min === "0" ? "any number of times" : `${min} times or more`;
  if (min === max) return min === "1" ? "once" : `${min} times`;
  return min === "0" && max === "1" ? "at most once" : `${min} to ${max} times`;
}
