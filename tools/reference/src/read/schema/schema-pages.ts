import { type PlacedEntry, schemaFile } from "../../contents.ts";
import { firstSentence } from "../../markdown-text.ts";
import { type Block, type Contents, type Page, prose, type Section, type Table } from "../../page-model.ts";
import type { Problems } from "../../problems.ts";
import { present, proseOf } from "../port-pages.ts";
import { seeAlso } from "../see-also.ts";
import { readTopicFile, type TopicFile } from "../topic-file.ts";
import { describePlace } from "./schema-facts.ts";
import { type SchemaName, type SchemaPlace, schemaPlaces } from "./schema-map.ts";
import type { Xsd } from "./xsd.ts";

/** What the pages of the schemas are made of. */
export interface SchemaSources {
  readonly root: string;
  readonly xsd: Xsd;
  readonly contents: Contents;
  readonly problems: Problems;
}

/** The pages of the job and task schemas, for these entries of the table of contents. */
export function schemaPages(entries: readonly PlacedEntry[], sources: SchemaSources): readonly Page[] {
  return entries.map((placed) => {
    const { slug } = placed.entry;
    const file = readTopicFile(sources.root, `docs/topics/schema/${slug}.md`);
    const place = schemaPlaces.get(slug);
    return place === undefined
      ? overviewPage(placed, file, sources)
      : placePage(placed, place, file, sources);
  });
}

/** A page that leads to those below it. */
function overviewPage(
  { entry, parent }: PlacedEntry,
  file: TopicFile | undefined,
  sources: SchemaSources,
): Page {
  if (file === undefined) {
    sources.problems.report(
      `docs/topics/schema/${entry.slug}.md is missing: it says what "${entry.title}" holds.`,
    );
  }
  const related = file?.sections.get("Related topics");
  return {
    ...heads(entry, file?.lead ?? "", file),
    lead: proseOf(file?.lead ?? ""),
    sections: [
      {
        title: "Related topics",
        blocks: [
          related === undefined
            ? seeAlso(
                [],
                [...entry.children.map(({ slug }) => slug), ...(parent ? [parent.slug] : [])],
                sources.contents,
              )
            : prose(related),
        ],
      },
    ],
  };
}

function placePage(
  placed: PlacedEntry,
  place: SchemaPlace,
  file: TopicFile | undefined,
  sources: SchemaSources,
): Page {
  const { entry, parent } = placed;
  const described = describePlace(place, sources);
  const text = file?.lead || described.text;
  if (text === "") {
    sources.problems.report(
      `${entry.slug} has no text: write an xs:documentation into ${schemaFile}, or docs/topics/schema/${entry.slug}.md.`,
    );
  }
  const own = (title: string, blocks: readonly Block[]): Section => ({
    title,
    blocks: [...proseOf(file?.sections.get(title) ?? ""), ...blocks],
  });
  return {
    ...heads(entry, text, file),
    lead: [...proseOf(text), ...described.lead],
    sections: present([
      own("Enumeration values", described.values),
      own("Child elements", described.elements),
      own("Attributes", described.attributes),
      own("Remarks", []),
      own("Examples", []),
      own("Differences", []),
      own("Requirements", [requirements(place.schema, sources.xsd)]),
      {
        title: "See also",
        blocks: [
          seeAlso(
            listItems(file?.sections.get("See also") ?? ""),
            [...(parent ? [parent.slug] : []), ...described.related],
            sources.contents,
          ),
        ],
      },
    ]),
  };
}

function heads(entry: Contents, text: string, file: TopicFile | undefined): Omit<Page, "lead" | "sections"> {
  const { slug, title, tocTitle } = entry;
  const source = { path: file?.path ?? schemaFile };
  return { slug, title, tocTitle, kind: "schema", summary: firstSentence(text), source };
}

function requirements(schema: SchemaName, { namespace }: Xsd): Table {
  const readers = ["FromXml", "FromXmlFile"].map((form) => {
    const member = `Create${schema}${form}`;
    return `[\`ICluster.${member}\`](page:icluster-${member.toLowerCase()})`;
  });
  const rows = [
    ["Namespace", `\`${namespace}\``],
    ["Schema file", `[\`${schemaFile}\`](file:${schemaFile}), in the package \`@ccp/core\``],
    ["Read by", readers.join(", ")],
  ];
  return { kind: "table", head: ["Requirement", "Value"], rows: rows.map((cells) => ({ cells })) };
}

function listItems(markdown: string): readonly string[] {
  return markdown
    .split(/^\s*[-*]\s+/m)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
