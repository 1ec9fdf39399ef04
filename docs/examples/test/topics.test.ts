import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { printedBy, programOf, typeProblems } from "./document-programs.ts";

const folder = new URL("../../topics/", import.meta.url);

const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => programOf(new URL(name, folder)))
  .filter(({ blocks }) => blocks.length > 0);

test("docs/topics: the pages with programs are there", () => {
  expect(programs.length).toBeGreaterThanOrEqual(10);
});

test.each(programs)("$name: its code runs, and prints what the page says", async (program) => {
  expect(await printedBy(program)).toBe(program.promised);
});

test("docs/topics: the code of the pages has the types that it needs", () => {
  expect(typeProblems(programs)).toEqual([]);
});
