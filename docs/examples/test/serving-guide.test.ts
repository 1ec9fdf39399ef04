import { expect, test } from "vitest";
import { printedBy, programOf, typeProblems } from "./document-programs.ts";

const guide = programOf(new URL("../../guides/serving.md", import.meta.url));

test("docs/guides/serving.md: its code runs against a server, and prints what the page says", async () => {
  expect(await printedBy(guide)).toBe(guide.promised);
});

test("docs/guides/serving.md: its code has the types that it needs", () => {
  expect(typeProblems([guide])).toEqual([]);
});
