import { readdirSync, readFileSync } from "node:fs";
import { typeLibrary } from "@ccp/core/typelib";
import { expect, test } from "vitest";
import { conformanceCases } from "../src/conformance-cases.ts";

const cases = conformanceCases();
const pages = typeLibrary.interfaces.flatMap(({ members }) => members.map(({ page }) => page));

test("each of the 209 members has a case of its own, in a file named after its page", () => {
  expect(pages).toHaveLength(209);
  const numbered = new Set(cases.filter(({ id }) => /#\d+$/.test(id)).map(({ page }) => page));
  expect(pages.filter((page) => !numbered.has(page))).toEqual([]);
  const files = readdirSync(new URL("../src/cases", import.meta.url)).filter((file) => file !== "index.ts");
  expect(files.sort()).toEqual(pages.map((page) => `${page}.ts`).sort());
});

test("ids are unique, and a page's cases are numbered from 1", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  for (const page of pages) {
    const numbers = cases.flatMap(({ id }) => (id.startsWith(`${page}#`) ? [id.slice(page.length + 1)] : []));
    const numbered = numbers.filter((number) => /^\d+$/.test(number));
    expect(numbered).toEqual(numbered.map((_, index) => String(index + 1)));
  }
});

test("every title begins with ids of rules that exist", () => {
  const rules = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8");
  const known = new Set([...rules.matchAll(/^- ([A-Z]+-\d+) /gm)].map((match) => match[1]));
  for (const { id, title } of cases) {
    const ids = title.slice(0, title.indexOf(": ")).split(", ");
    expect(ids.length, id).toBeGreaterThan(0);
    expect(
      ids.filter((rule) => !known.has(rule)),
      `${id} ${title}`,
    ).toEqual([]);
  }
});
