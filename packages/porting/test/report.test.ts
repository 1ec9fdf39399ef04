import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { analyze, formatReport } from "../src/index.ts";
import { CORPORA, corpus } from "./corpus.ts";

describe("A report for a terminal", () => {
  test.each(CORPORA)("of %s is the same in colour and without, and breaks its lines", async (name) => {
    const report = await analyze(corpus(name).map(({ source }) => source));
    const plain = formatReport(report, { width: 80, isColored: false });
    const colored = formatReport(report, { width: 80, isColored: true });
    expect(stripVTControlCharacters(colored)).toBe(plain);
    expect(plain).toBe(stripVTControlCharacters(plain));
    const lines = plain.split("\n");
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    // Names of files and calls without a place to break stay whole.
    const long = lines.filter((line) => line.length > 80 && !/^\S+: .* face$|^ {2}→ .*\(/.test(line));
    expect(long).toEqual([]);
  });

  test("says once what holds for several ported lines, and shows once what one statement becomes", async () => {
    const report = await analyze(corpus("csharp").map(({ source }) => source));
    const shown = formatReport(report, { width: 200, isColored: false });
    const line =
      "return job.Status === JobStatus.Finished || job.Status === JobStatus.Failed || job.Status === JobStatus.Cancelled;";
    expect(shown.split(line).length - 1).toBe(1);
    const watcher = shown.slice(shown.indexOf("csharp/FarmWatcher.cs: C#"));
    expect(watcher.split("A try has one catch here").length - 1).toBe(1);
  });
});
