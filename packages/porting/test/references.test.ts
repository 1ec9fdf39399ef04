import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analyze } from "../src/index.ts";
import { CORPORA, corpus } from "./corpus.ts";
import { everyMemberInCpp, everyMemberInCsharp } from "./every-member.ts";

test("Every use leads to a page of the reference that is there", async () => {
  const sources = CORPORA.flatMap((name) => corpus(name).map(({ source }) => source));
  const { files } = await analyze([...sources, everyMemberInCpp().source, everyMemberInCsharp().source]);
  const pages = new Set(files.flatMap(({ uses }) => uses.map(({ reference }) => reference)));
  const missing = [...pages].filter(
    (page) => !existsSync(fileURLToPath(new URL(`../../../${page}`, import.meta.url))),
  );
  expect(missing).toEqual([]);
  expect(pages.size).toBeGreaterThan(209);
});
