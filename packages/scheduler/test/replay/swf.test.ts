import { describe, expect, test } from "vitest";
import { parseSwf } from "../../src/replay/index.ts";

/** A line of a trace: job 1, submitted at 5, ran 60 seconds on 4 processors, asked for 8 and 120 seconds, user 7. */
const line = "1 5 -1 60 4 -1 -1 8 120 -1 1 7 -1 -1 1 1 -1 -1";

/** The line with some of its fields, counted from 0, set to others. */
function lineWith(fields: Readonly<Record<number, string>>): string {
  return line
    .split(" ")
    .map((text, index) => fields[index] ?? text)
    .join(" ");
}

describe("the Standard Workload Format", () => {
  test("reads jobs, and passes over comments, empty lines, indentation and line ends of any kind", () => {
    const text = `; MaxProcs: 8\r\n\r\n   ${line}\r\n;\n\n${lineWith({ 0: "2", 1: "9" })}`;
    const job = { id: 1, submit: 5, runtime: 60, processors: 8, limit: 120, user: 7 };
    expect(parseSwf(text)).toEqual({ jobs: [job, { ...job, id: 2, submit: 9 }], leftOut: 0 });
  });

  test("a job has the processors that it used when it is unknown what it asked for, and then no limit", () => {
    const [job] = parseSwf(lineWith({ 7: "-1", 8: "-1" })).jobs;
    expect(job).toMatchObject({ processors: 4, limit: Infinity });
  });

  test("leaves out jobs of unknown runtime or size, and says how many", () => {
    const text = [lineWith({ 3: "-1" }), lineWith({ 0: "2", 4: "-1", 7: "-1" }), lineWith({ 0: "3" })].join(
      "\n",
    );
    const { jobs, leftOut } = parseSwf(text);
    expect(jobs.map(({ id }) => id)).toEqual([3]);
    expect(leftOut).toBe(2);
  });

  test.each([
    ["1 2 3", "it has 3 fields where a job has 18"],
    [lineWith({ 3: "6O" }), 'its field 4, "6O", is not a number'],
    [lineWith({ 0: "-1" }), "its job number is -1"],
    [lineWith({ 0: "1.5" }), "its job number is 1.5"],
    [lineWith({ 0: "9", 1: "-3" }), "its submit time is -3"],
    [lineWith({ 0: "9", 7: "2.5" }), "it asks for 2.5 processors"],
    [line, "job 1 stands in an earlier line already"],
  ])("names the line that is no job: %s", (bad, why) => {
    expect(() => parseSwf(`; head\n${line}\n${bad}\n`)).toThrow(
      new SyntaxError(`Line 3 is no job of the Standard Workload Format: ${why}.`),
    );
  });
});
