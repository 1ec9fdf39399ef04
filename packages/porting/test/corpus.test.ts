import { describe, expect, test } from "vitest";
import { analyze, type ReportedUse } from "../src/index.ts";
import { CORPORA, corpus } from "./corpus.ts";

const shown = ({ line, member, status }: ReportedUse) =>
  `${line} ${status === "perhaps" ? "?" : ""}${member}`;

/** The entries of one list that the other lacks; a member that is twice in a line counts twice. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe("In sources in the manner of production clients every use of the API is found, and none is invented", () => {
  test.each(CORPORA)("%s", async (name) => {
    const marked = corpus(name);
    const { files } = await analyze(marked.map(({ source }) => source));
    let [found, right, expected] = [0, 0, 0];
    const wrong: string[] = [];
    for (const [at, { source, expected: uses }] of marked.entries()) {
      const reported = (files[at]?.uses ?? []).map(shown);
      const [missed, invented] = [without(uses, reported), without(reported, uses)];
      wrong.push(
        ...missed.map((entry) => `${source.path}: missed ${entry}`),
        ...invented.map((entry) => `${source.path}: invented ${entry}`),
      );
      const isSure = (entry: string) => !entry.includes("?");
      found += reported.filter(isSure).length;
      expected += uses.filter(isSure).length;
      right += reported.filter(isSure).length - invented.filter(isSure).length;
    }
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    console.info(
      `${name}: ${marked.length} sources, ${expected} uses; precision ${percent(right, found)}, recall ${percent(right, expected)}`,
    );
    expect(wrong).toEqual([]);
    expect(expected).toBeGreaterThan(80);
  });
});

test("What nobody can tell is listed as perhaps, with the reason", async () => {
  const { files } = await analyze(corpus("csharp").map(({ source }) => source));
  const doubtful = files.flatMap(({ uses }) => uses.filter(({ status }) => status === "perhaps"));
  expect(doubtful.map(({ notes, typescript }) => [notes, typescript])).toEqual([
    [['Perhaps: the type of "anything" is not known.'], null],
  ]);
});
