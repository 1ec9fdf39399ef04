import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { markdownPages, root } from "./markdown-pages.ts";

/** XML on one line, without comments and documentation, and with empty elements in their short form. */
function bare(xml: string): string {
  return xml
    .replace(/<!--.*?-->/gs, "")
    .replace(/<xs:annotation>.*?<\/xs:annotation>/gs, "")
    .replace(/<(xs:\w+)([^<>]*[^/<>])>\s*<\/\1>/g, "<$1$2/>")
    .replace(/\s+/g, " ")
    .replace(/> </g, "><");
}

const schema = bare(readFileSync(join(root, "packages/core/schema/compute-cluster.xsd"), "utf8"));

/** The pages of elements and types; the others lead to them. */
const pages = markdownPages("docs/reference").filter(({ path }) =>
  /\/schema-.*-(element|complextype|simpletype)\.md$/.test(path),
);

test(`each of the ${pages.length} pages of an element or a type shows its declaration, as the schema file has it`, () => {
  expect(pages.length).toBe(31);
  for (const { path } of pages) {
    const text = readFileSync(join(root, path), "utf8");
    const [lead = ""] = text.split("\n## ");
    const listing = /```xml\n(.*?)\n```/s.exec(lead)?.[1] ?? "";
    const declarations = listing.split("\n\n").map(bare);
    expect(declarations, path).not.toEqual([""]);
    for (const declaration of declarations) expect(schema, path).toContain(declaration);
  }
});
