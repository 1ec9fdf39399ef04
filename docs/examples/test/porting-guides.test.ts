import { expect, test } from "vitest";
import { printedBy, programOf, sectionsOf, typeProblems } from "./document-programs.ts";

const folder = new URL("../../guides/", import.meta.url);
const languages = ["porting-cpp.md", "porting-csharp.md", "porting-vbscript.md"];
const programs = [
  programOf(new URL("porting.md", folder)),
  ...languages.flatMap((name) => sectionsOf(new URL(name, folder))),
];

test.each(languages)(
  "docs/guides/%s: each section is an idiom, first as it was and then as it is",
  (name) => {
    const sections = sectionsOf(new URL(name, folder));
    expect(sections.length).toBeGreaterThan(8);
  },
);

test.each(programs)("$name: its code runs, and prints what the page says", async (program) => {
  expect(await printedBy(program)).toBe(program.promised);
});

test("docs/guides: the code of the pages on porting has the types that it needs", () => {
  expect(typeProblems(programs)).toEqual([]);
});
