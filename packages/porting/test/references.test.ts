import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analyze } from "../src/index.ts";
import { CORPORA, corpus } from "./corpus.ts";
import { everyMemberInCpp, everyMemberInCsharp } from "./every-member.ts";

test("Every use leads to a page of the reference and to a guide that are there", async () => {
  const sources = CORPORA.flatMap((name) => corpus(name).map(({ source }) => source));
  const { files } = await analyze([...sources, everyMemberInCpp().source, everyMemberInCsharp().source]);
  const pages = new Set(
    files.flatMap(({ uses }) => uses.flatMap(({ reference, guide }) => [reference, guide])),
  );
  const missing = [...pages].filter(
    (page) => !existsSync(fileURLToPath(new URL(`../../../${page}`, import.meta.url))),
  );
  expect(missing).toEqual([]);
  expect(pages.size).toBeGreaterThan(209);
  expect([...pages].filter((page) => page.startsWith("docs/guides/")).sort()).toEqual([
    "docs/guides/porting-cpp.md",
    "docs/guides/porting-csharp.md",
    "docs/guides/porting-vbscript.md",
  ]);
});
