import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HttpBackend } from "@ccp/http/client";
import { createApp } from "@ccp/http/server";
import type { MemoryBackend } from "@ccp/memory";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runEmbedded } from "../src/embedded-run.ts";
import { RecordingTerminal } from "./recording-terminal.ts";

/** One line of a status table. */
type Row = readonly [
  job: string,
  jobStatus: string,
  task: string,
  taskStatus: string,
  exitCode: string,
  node: string,
  started: string,
];

/** The rows of the tables in a text, table by table. */
function tablesIn(text: string): Row[][] {
  return text
    .split("┌")
    .slice(1)
    .map(
      (table) =>
        table
          .split("\n")
          .filter((line) => line.startsWith("│"))
          .slice(1) // the heads
          .map((line) => line.split("│").map((cell) => cell.trim()))
          .map(([, ...cells]) => cells.slice(0, 7) as unknown as Row), // a line has 7 cells between 8 bars
    );
}

/** The paragraphs of a text that are broken into lines, in one line each. */
function unwrapped(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** Where temporary directories are made, so that what is left there is seen. */
let temporary: string;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "ccp-example-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, temporary);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true });
});

/** The cluster behind the protocol, without a socket. */
function overHttp(cluster: MemoryBackend): HttpBackend {
  const app = createApp(cluster);
  const fetch = (url: string, init?: RequestInit) => app.fetch(new Request(url, init));
  return new HttpBackend({ url: "http://localhost:5970", fetch });
}

describe.each([
  ["MemoryBackend", undefined],
  ["HttpBackend", overHttp],
])("the example, to its end, on %s", (_name, reach) => {
  let exitCode: number;
  let text: string;
  let before: Row[];
  let after: Row[];

  beforeAll(async () => {
    const terminal = new RecordingTerminal();
    exitCode = await runEmbedded(terminal, new AbortController().signal, reach);
    text = terminal.text;
    [before = [], after = []] = tablesIn(text);
  });

  test("ends with exit code 0 and leaves no file behind", async () => {
    expect(exitCode).toBe(0);
    expect(await readdir(temporary)).toEqual([]);
  });

  test("JOB-3, JOB-8: QueueJobs gives the ids 1, 2, 3 in the order of the jobs", () => {
    expect(text).toContain("Queued as jobs 1, 2, 3.");
    expect(before.map(([job]) => job).filter((job) => job !== "")).toEqual(["1 north", "2 south", "3 west"]);
  });

  test("JOB-10, JOB-11: one job fails, with three of its tasks; the others finish", () => {
    expect(before.map(([, jobStatus]) => jobStatus).filter((status) => status !== "")).toEqual([
      "Finished",
      "Finished",
      "Failed",
    ]);
    expect(before.map(([, , , taskStatus]) => taskStatus)).toEqual([
      ...Array(9).fill("Finished"),
      ...Array(3).fill("Failed"),
    ]);
  });

  test("TSK-11: the table shows the exit codes", () => {
    expect(before.slice(8).map(([, , task, , code]) => [task, code])).toEqual([
      ["1 calibrate", "0"],
      ["2 load", "1"],
      ["3 mean", "2"],
      ["4 peak", "2"],
    ]);
  });

  test("SCH-4: the first job fills the node with the most processors", () => {
    expect(before.slice(0, 4).map(([, , , , , node]) => node)).toEqual(Array(4).fill("NODE01"));
    for (const [, , , , , node] of [...before, ...after]) expect(node).toMatch(/^NODE0[123]$/);
  });

  test("TSK-15: the messages of the job and its task name the missing file", () => {
    expect(text).toContain("Job 3, west:\n   3 of 4 tasks failed.");
    expect(unwrapped(text)).toMatch(
      /Task 2, load: Task 2 of job 3 could not start: The standard input file "[^"]+west\.csv" cannot be opened: no such file or directory\./,
    );
    expect(text).toContain("Wrote west.csv into the work directory.");
  });

  test("TSK-11: the messages of the tasks that ran into it say the exit code", () => {
    expect(unwrapped(text)).toContain(
      "Task 3, mean: Task 3 of job 3 ended with exit code 2. Task 4, peak: Task 4 of job 3 ended with exit code 2.",
    );
  });

  test("RQ-1, RQ-6: RequeueJobs stops at a Finished job and says what it did not try", () => {
    expect(unwrapped(text)).toContain(
      "RequeueJobs(1, 2, 3) = 0x80131509 (COR_E_INVALIDOPERATION) Job 1 was not requeued: it is Finished.",
    );
    expect(unwrapped(text)).toContain("2 jobs after it were not tried.");
  });

  test("RQ-1, RQ-6: RequeueJobs queues the job that failed, and it finishes", () => {
    expect(text).toContain("RequeueJobs(3) = 0x00000000 (S_OK)");
    expect(after.map(([, jobStatus]) => jobStatus).filter((status) => status !== "")).toEqual(
      Array(3).fill("Finished"),
    );
    expect(after.map(([, , , taskStatus, code]) => [taskStatus, code])).toEqual(
      Array(12).fill(["Finished", "0"]),
    );
  });

  test("RQ-3: only what had failed ran again; finished tasks keep their start", () => {
    expect(after.slice(0, 9).map((row) => row.slice(2))).toEqual(
      before.slice(0, 9).map((row) => row.slice(2)),
    );
    const loadStarted = (rows: Row[]) => Number.parseFloat(rows[9]![6]);
    expect(loadStarted(after)).toBeGreaterThan(loadStarted(before)); // calibrate alone takes longer than a digit
  });

  test("TSK-8, TSK-15: the results of the tasks are those of the measurements", () => {
    expect(text).toContain("north  mean 7.5 degrees, peak 13.5 degrees\n");
    expect(text).toContain("west   mean 16.5 degrees, peak 22.5 degrees\n");
  });

  test("fits into 80 columns, without colours and without cursor movements", () => {
    const broken = text.split("\n").filter((line) => line.length > 80 && line.trim().includes(" "));
    expect(broken).toEqual([]);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\r");
  });
});

test("interrupted while tasks run, the example rejects and leaves no file behind", async () => {
  const interruption = new AbortController();
  const terminal = new RecordingTerminal({ isTTY: true, columns: 80 }, (written) => {
    if (/\d Running/.test(written)) interruption.abort();
  });
  await expect(runEmbedded(terminal, interruption.signal)).rejects.toThrow("aborted");
  expect(terminal.text).not.toContain("┌");
  expect(await readdir(temporary)).toEqual([]);
});
