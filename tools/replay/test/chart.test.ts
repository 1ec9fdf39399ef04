import { describe, expect, test } from "vitest";
import { drawChart } from "../src/chart.ts";
import { Progress } from "../src/progress.ts";
import { timelineOf } from "../src/timeline.ts";

const job = (id: number, submit: number, runtime: number, processors: number) => ({
  id,
  submit,
  runtime,
  processors,
  limit: runtime,
  user: 1,
});

describe("a schedule over time", () => {
  const jobs = [job(1, 0, 20, 4), job(2, 5, 10, 2), job(3, 10, 10, 2)];
  const schedule = { starts: Float64Array.of(0, 20, 20), backfilled: new Uint8Array(3) };

  test("averages what is at work and what waits, stretch by stretch", () => {
    const timeline = timelineOf(jobs, schedule, 3);
    expect(timeline).toEqual({
      from: 0,
      to: 30,
      stretches: [
        { busy: 4, waiting: 0.5, mostWaiting: 1 },
        { busy: 4, waiting: 2, mostWaiting: 2 },
        { busy: 4, waiting: 0, mostWaiting: 0 },
      ],
    });
  });

  test("draws full use at the top of its panel, and escapes what it is told", () => {
    const timeline = timelineOf(jobs, schedule, 3);
    const chart = drawChart(timeline, { title: "a<b & c", subtitle: "", processors: 4 });
    expect(chart).toContain('<path class="busy" d="M64 264V96H354.7V96H645.3V96H936V264Z"/>');
    expect(chart).toContain('<path class="top" d="M64 96H354.7V96H645.3V96H936"/>');
    expect(chart).toContain("a&lt;b &amp; c");
    expect(chart).not.toContain("NaN");
  });

  test("its axes have round numbers, whole ones for jobs, and reach over all that is drawn", () => {
    const labels = (waiting: number) => {
      const stretches = [{ busy: 1, waiting, mostWaiting: waiting }];
      const texts = { title: "", subtitle: "", processors: 1 };
      const chart = drawChart({ from: 0, to: 3 * 86_400, stretches }, texts);
      return [...chart.slice(chart.indexOf("Jobs waiting")).matchAll(/text-anchor="end">([^<]*)</g)].map(
        ([, label]) => label,
      );
    };
    expect(labels(1)).toEqual(["0", "1"]);
    expect(labels(5)).toEqual(["0", "2", "4", "6"]);
    expect(labels(120)).toEqual(["0", "50", "100", "150"]);
    expect(labels(3000)).toEqual(["0", "1,000", "2,000", "3,000"]);
  });

  test("a workload without jobs is an empty chart", () => {
    const nothing = { starts: new Float64Array(0), backfilled: new Uint8Array(0) };
    const chart = drawChart(timelineOf([], nothing, 10), { title: "", subtitle: "", processors: 1 });
    expect(chart).not.toMatch(/NaN|Infinity/);
  });
});

describe("the line of progress", () => {
  const written = (isTTY: boolean): string => {
    let text = "";
    const progress = new Progress({ isTTY, write: (more: string) => (text += more) }, 200);
    for (const ended of [1, 2, 100]) progress.show(ended);
    progress.clear();
    return text;
  };

  test("is drawn anew when the percentage changes, and taken away at the end", () => {
    expect(written(true).split("\r")).toEqual([
      "",
      `${"░".repeat(30)} 0 %`,
      `${"░".repeat(30)} 1 %`,
      `${"█".repeat(15)}${"░".repeat(15)} 50 %`,
      "\u001b[2K",
    ]);
  });

  test("is not there where nobody sees it", () => {
    expect(written(false)).toBe("");
  });
});
