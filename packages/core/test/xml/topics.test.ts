import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readJobXml, readTaskXml } from "../../src/index.ts";

const folder = new URL("../../../../docs/topics/schema/", import.meta.url);

const documents = readdirSync(folder).flatMap((name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  return [...text.matchAll(/```xml\n([\s\S]*?)```/g)].map(([, document = ""]) => ({ name, document }));
});

describe("docs/topics/schema: the documents that pages show are valid", () => {
  test("there are some", () => {
    expect(documents.map(({ name }) => name)).toEqual(["schema-job-schema.md", "schema-task-schema.md"]);
  });

  test.each(documents)("$name", async ({ document }) => {
    const read = /<Job\b/.test(document) ? readJobXml(document) : readTaskXml(document);
    await expect(read).resolves.toBeTypeOf("object");
  });
});
