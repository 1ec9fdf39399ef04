import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, formatReport, type Source, sourceOf } from "../src/index.ts";
import { CORPORA, corpus } from "./corpus.ts";

const SCRAPS = [
  "{",
  "}",
  "(",
  ")",
  '"',
  "'",
  "/*",
  "*/",
  "#if",
  "#else\n",
  "#endif\n",
  "\\\n",
  "End Sub\n",
  "With ",
  ".",
  "->",
  "::",
  "<",
  ">",
  "\0",
  "\u{1f600}",
  "\ufeff",
  "_\n",
  "#define X(a) a->",
  "<![CDATA[",
  "</script>",
];

/** Ways to break a source: cut it, take a piece out, double a piece, put something in. */
function broken(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: text.length });
  return fc.oneof(
    at.map((end) => text.slice(0, end)),
    at.map((start) => text.slice(start)),
    fc
      .tuple(at, fc.nat({ max: 200 }))
      .map(([start, length]) => text.slice(0, start) + text.slice(start + length)),
    fc
      .tuple(at, fc.nat({ max: 200 }))
      .map(([start, length]) => text.slice(0, start + length) + text.slice(start)),
    fc
      .array(fc.tuple(at, fc.constantFrom(...SCRAPS)), { minLength: 1, maxLength: 8 })
      .map((scraps) =>
        scraps.reduce((made, [place, scrap]) => made.slice(0, place) + scrap + made.slice(place), text),
      ),
  );
}

function source(path: string, text: string): Source {
  const made = sourceOf(path, text);
  if ("message" in made) throw new RangeError(made.message);
  return made;
}

describe("Broken sources are read as far as they go: nothing is thrown, and places are real", () => {
  const sources = CORPORA.flatMap((name) => corpus(name).map((marked) => marked.source)).filter(
    ({ text }) => text.length > 1000,
  );
  test.each(sources.map(({ path, text }) => [path, text] as const))("%s", async (path, text) => {
    await fc.assert(
      fc.asyncProperty(broken(text), async (damaged) => {
        const report = await analyze([source(path, damaged)]);
        const lines = damaged.split(/\r\n|[\r\n]/);
        for (const { line, column } of report.files.flatMap(({ uses }) => uses)) {
          expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
        }
        expect(formatReport(report, { width: 80, isColored: false })).not.toBe("");
      }),
      { numRuns: 15 },
    );
  });
});

describe("Extreme sources are bounded", () => {
  const many = 20_000;
  test.each([
    ["deep.cpp", `void f(ICluster* p) { ${"(".repeat(many)}p->Connect(0)${")".repeat(many)}; }`],
    [
      "deep.cs",
      `using Microsoft.ComputeCluster; class A { void F(ICluster p) { x = ${"(".repeat(many)}p.Name${")".repeat(many)}; } }`,
    ],
    ["deep.vbs", `x = ${"(".repeat(many)}p.Name${")".repeat(many)}`],
    ["deep.js", `x = ${"[".repeat(many)}p.Name${"]".repeat(many)};`],
    ["blocks.vbs", `${"If a Then\n".repeat(many)}p.Name = 1`],
    ["blocks.cpp", `void f() ${"{".repeat(many)} p->put_Name(0);`],
    ["chain.cs", `class A { void F() { x = a${" + a".repeat(many)}; } }`],
    ["chain.vbs", `x = a${" & a".repeat(many)}`],
    ["members.js", `x = a${".b".repeat(many)};`],
    ["members.vbs", `x = a${".b".repeat(many)}`],
    ["directives.cpp", "#if A\n".repeat(many)],
    ["quotes.vbs", '"'.repeat(many)],
    ["angles.cpp", `${"A<".repeat(many)} x;`],
  ])("%s", async (path, text) => {
    const report = await analyze([source(path, text)]);
    expect(report.files).toHaveLength(1);
  });
});
