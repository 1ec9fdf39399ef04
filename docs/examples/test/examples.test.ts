import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { Stage } from "../stage.ts";
import { regionsOf } from "./regions.ts";

const examples = new URL("../", import.meta.url);
const port = new URL("../../../packages/core/src/port/", import.meta.url);

const files = sourcesIn(examples).filter((name) => name !== "stage.ts" && !name.startsWith("test/"));
const regions = files.flatMap((name) =>
  regionsOf(new URL(name, examples)).map((region) => ({ ...region, name })),
);

describe("the examples of the reference pages", () => {
  for (const { name, slug, functionName } of regions) {
    test(slug, async () => {
      const example = (await import(new URL(name, examples).href))[functionName];
      const stage = new Stage();
      const print = (...values: unknown[]) => stage.print(...values);
      vi.spyOn(console, "log").mockImplementation(print);
      vi.spyOn(console, "error").mockImplementation(print);
      try {
        await example(stage);
      } finally {
        vi.restoreAllMocks();
        await stage.close();
      }
    });
  }

  test("no two have the same name", () => {
    const slugs = regions.map(({ slug }) => slug);
    expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
  });
});

describe("the pages of the port", () => {
  const pages = sourcesIn(port).flatMap((name) => pagesOf(new URL(name, port)));

  test("each page has one example, the region that bears its name", () => {
    const found = pages.map(({ slug, includes }) => ({ slug, includes }));
    const wanted = pages.map(({ slug }) => {
      const file = regions.find((region) => region.slug === slug)?.name ?? "no file";
      return { slug, includes: [`${new URL(file, examples).href}#${slug}`] };
    });
    expect(found).toEqual(wanted);
  });

  test("each example is shown on a page", () => {
    const shown = new Set(pages.map(({ slug }) => slug));
    expect(regions.map(({ slug }) => slug).filter((slug) => !shown.has(slug))).toEqual([]);
  });
});

/** The TypeScript files below a folder, relative to it. */
function sourcesIn(folder: URL): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
    .sort();
}

/** The `@page` comments of a file of the port, each with the regions that its examples take in. */
function pagesOf(file: URL): readonly { readonly slug: string; readonly includes: readonly string[] }[] {
  const comments = readFileSync(file, "utf8").match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const slug = /@page (\S+)/.exec(comment)?.[1];
    if (slug === undefined) return [];
    const includes = [...comment.matchAll(/@example\s+\*\s+\{@includeCode (\S+)#(\S+)\}/g)];
    return [
      { slug, includes: includes.map(([, path = "", region]) => `${new URL(path, file).href}#${region}`) },
    ];
  });
}
