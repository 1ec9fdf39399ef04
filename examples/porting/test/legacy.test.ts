import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { typeLibrary } from "@ccp/core/typelib";
import { analyze, isAllRecognized, type PortingReport, readSource } from "@ccp/porting";
import { describe, expect, test } from "vitest";
import { pairs } from "../src/pairs.ts";

const examples = new URL("../../", import.meta.url);
const LONGEST = 120;

/** The listings of this folder, and the one of the example that `npm start` runs. */
const listings = [
  ...pairs.map(({ name, legacy }) => `porting/src/${name}/${legacy}`),
  "requeue-jobs/legacy/requeue-jobs.cpp",
];

/** The plain names of all members, but for those that objects of the languages themselves have too. */
const members: ReadonlySet<string> = new Set(
  typeLibrary.interfaces.flatMap((face) => face.members.map(({ name }) => plain(name))),
);
const OF_LANGUAGES: readonly string[] = ["Clear", "Count", "Value"];

async function report(listing: string): Promise<PortingReport> {
  return analyze([await readSource(fileURLToPath(new URL(listing, examples)))]);
}

test("each folder is a pair, and stands in the table of the README", () => {
  const folders = readdirSync(new URL("porting/src/", examples), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(names.sort()).toEqual(pairs.map(({ name }) => name).sort());
  const readme = readFileSync(new URL("porting/README.md", examples), "utf8");
  for (const { name, legacy } of pairs) expect(readme).toContain(`](src/${name}/${legacy})`);
});

describe.each(listings)("%s", (listing) => {
  test("the assistant recognizes every use, and has a line or a note for each", async () => {
    const found = await report(listing);
    expect(found.problems).toEqual([]);
    expect(isAllRecognized(found)).toBe(true);
    const uses = found.files.flatMap((file) => file.uses);
    expect(uses.length).toBeGreaterThan(8);
    expect(uses.filter(({ typescript, notes }) => typescript === null && notes.length === 0)).toEqual([]);
  });

  test("the assistant overlooks no member that the listing names", async () => {
    const { files } = await report(listing);
    const places = files.flatMap(({ uses }) => uses.map(({ line, member }) => `${line} ${plain(member)}`));
    const named = namedMembers(readFileSync(new URL(listing, examples), "utf8"));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((place) => !places.includes(place))).toEqual([]);
  });
});

test.each(pairs)("$name: the listing is no longer than a page or two", ({ name, legacy }) => {
  const text = readFileSync(new URL(`porting/src/${name}/${legacy}`, examples), "utf8");
  expect(text.split("\n").length).toBeLessThanOrEqual(LONGEST);
});

/** `ICluster.put_Name` is `Name`. */
function plain(member: string): string {
  return member.replace(/^.*\./, "").replace(/^(?:get|put)_/, "");
}

/** The line and the name of each member that stands behind a dot or an arrow, outside comments and texts. */
function namedMembers(text: string): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const code = line.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/(?:\/\/|(?<!\w)').*$/, "");
    return [...code.matchAll(/(?:\.|->)(?:get_|put_)?([A-Za-z]+)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => members.has(name) && !OF_LANGUAGES.includes(name))
      .map((name) => `${index + 1} ${name}`);
  });
}
