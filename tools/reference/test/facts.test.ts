import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type MarkdownPage, markdownPages, tableRows } from "./markdown-pages.ts";

interface PageFacts {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly sections: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly direction: string;
    readonly optional: boolean;
  }[];
  readonly members?: readonly string[];
  readonly values?: readonly (readonly [name: string, value: number])[];
  readonly seeAlso: readonly string[];
}

interface Entry {
  readonly slug: string;
  readonly children: readonly Entry[];
}

/** The facts of the original's pages, kept apart from the sources of ours so that neither can follow the other's mistakes. */
const facts: readonly PageFacts[] = JSON.parse(
  readFileSync(new URL("./page-facts.json", import.meta.url), "utf8"),
);

/** Sections that ours have beside the original's: two of our own, and those of other pages of the same kind. */
const added = new Set(["Differences", "Support", "Remarks", "Examples"]);

const pages = new Map(
  markdownPages("docs/reference").map((page) => [page.path.replace(/^.*\/|\.md$/g, ""), page] as const),
);

/** What holds of some pages and not of others, told page by page. */
function everyPage(
  problemsOf: (fact: PageFacts, page: MarkdownPage) => readonly string[],
  list = facts,
): void {
  const problems = list.flatMap((fact) => {
    const page = pages.get(fact.slug);
    return page === undefined ? [] : problemsOf(fact, page).map((problem) => `${fact.slug}: ${problem}`);
  });
  expect(problems).toEqual([]);
}

test(`all ${facts.length} pages of the original are there, by their names`, () => {
  expect(facts.length).toBe(286);
  expect(facts.map(({ slug }) => slug).filter((slug) => !pages.has(slug))).toEqual([]);
});

test("every page has the original's title", () => {
  everyPage(({ title }, page) => (page.title === title ? [] : [`"${page.title}" instead of "${title}"`]));
});

test("every page has the original's sections in their order, and none beside them but ours", () => {
  everyPage(({ sections }, page) => {
    const present = [...page.sections.keys()];
    const own = present.filter((section) => sections.includes(section));
    const missing = sections
      .filter((section) => !present.includes(section))
      .map((section) => `no ${section}`);
    const foreign = present.filter((section) => !sections.includes(section) && !added.has(section));
    const order =
      missing.length > 0 || own.join() === sections.join() ? [] : [`in the order ${own.join(", ")}`];
    const empty = [...page.sections]
      .filter(([, text]) => text.trim() === "")
      .map(([section]) => `empty ${section}`);
    return [...missing, ...foreign.map((section) => `an own ${section}`), ...order, ...empty];
  });
});

const withParameters = facts.filter(({ parameters = [] }) => parameters.length > 0);
const parameterCount = withParameters.reduce((sum, { parameters = [] }) => sum + parameters.length, 0);

test(`each of the ${parameterCount} parameters is there, with its name, its direction and a meaning, in order`, () => {
  everyPage(({ parameters = [] }, page) => {
    const rows = tableRows(page.sections.get("Parameters") ?? "");
    const shown = rows.map(([name, direction]) => `${name} ${direction}`);
    const expected = parameters.map(({ name, direction, optional }) => {
      const way = direction.replace(",", ", ");
      return `\`${name}\` ${optional ? `${way}, optional` : way}`;
    });
    const silent = rows.filter(([, , , meaning]) => !meaning).map(([name]) => `nothing about ${name}`);
    return shown.join("; ") === expected.join("; ")
      ? silent
      : [`${shown.join("; ")} instead of ${expected.join("; ")}`];
  }, withParameters);
});

test("every interface lists its members in the original's order, and every enumeration its constants", () => {
  everyPage(({ members, values }, page) => {
    const shown = tableRows(page.sections.get("Members") ?? "").map(
      ([name = ""]) => /`(\w+)`/.exec(name)?.[1],
    );
    const constants = tableRows(page.sections.get("Constants") ?? "").map(
      ([name, value]) => `${name} ${value}`,
    );
    const missing = (values ?? [])
      .map(([name, value]) => `\`${name}\` ${value}`)
      .filter((row) => !constants.includes(row));
    return [
      ...(members !== undefined && shown.join() !== members.join() ? [`members ${shown.join()}`] : []),
      ...missing,
    ];
  });
});

const linkCount = facts.reduce((sum, { seeAlso }) => sum + seeAlso.length, 0);

test(`each of the ${linkCount} see-also links is there, and its page too`, () => {
  everyPage(({ sections, seeAlso }, page) => {
    const section = page.sections.get(sections.includes("See also") ? "See also" : "Related topics") ?? "";
    const linked = new Set([...section.matchAll(/\]\(([\w-]+)\.md/g)].map(([, slug]) => slug));
    return seeAlso
      .filter((slug) => !linked.has(slug) || !pages.has(slug))
      .map((slug) => `no link to ${slug}`);
  });
});

test("the table of contents is the original's tree, in its order", () => {
  const contents: Entry = JSON.parse(
    readFileSync(new URL("../../../docs/topics/contents.json", import.meta.url), "utf8"),
  );
  const flat = (entry: Entry, parent: string | null): readonly string[] => [
    `${entry.slug} below ${parent}`,
    ...entry.children.flatMap((child) => flat(child, entry.slug)),
  ];
  expect(flat(contents, null)).toEqual(facts.map(({ slug, parent }) => `${slug} below ${parent}`));
});
