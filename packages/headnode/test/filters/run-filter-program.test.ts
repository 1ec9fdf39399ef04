import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FilterAnswer, runFilterProgram } from "../../src/index.ts";

let folder = "";
let spoolDir = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "filter test "));
  spoolDir = join(folder, "spool");
  await mkdir(spoolDir);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function script(...lines: readonly string[]): Promise<string> {
  const path = join(folder, "the filter.sh");
  await writeFile(path, ["#!/bin/sh", ...lines, ""].join("\n"));
  await chmod(path, 0o755);
  return path;
}

async function run(lines: readonly string[], timeout = 20_000, signal?: AbortSignal): Promise<FilterAnswer> {
  const program = await script(...lines);
  return runFilterProgram({ program, document: "<Job/>", spoolDir, timeout }, signal);
}

/** Resolves when the file has a whole line, and gives it. */
async function lineOf(name: string): Promise<string> {
  for (;;) {
    const text = await readFile(join(folder, name), "utf8").catch(() => "");
    if (text.includes("\n")) return text.trim();
  }
}

/** Resolves when the process whose number is in the file is gone, which it is a moment after it was killed. */
async function end(name: string): Promise<void> {
  const pid = await lineOf(name);
  for (;;) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    if (stat === "" || /\) [ZX] /.test(stat)) return;
  }
}

describe.skipIf(process.platform === "win32")("on POSIX", () => {
  test("SCH-8: a filter gets one argument, the path of a file in SpoolDir that only this user can read", async () => {
    const answer = await run([
      `printf '%s\\n' "$#" "$1" "$(cat "$1")" "$(stat -c %a "$1" "$(dirname "$1")")" "$(pwd)" > "${folder}/seen"`,
    ]);
    expect(answer).toEqual({ kind: "accepted", document: "<Job/>" });
    const [count, path, content, fileMode, folderMode, cwd] = (
      await readFile(join(folder, "seen"), "utf8")
    ).split("\n");
    expect([count, content, fileMode, folderMode]).toEqual(["1", "<Job/>", "600", "700"]);
    expect(path?.startsWith(`${spoolDir}/`)).toBe(true);
    expect(path).toBe(`${cwd}/job.xml`);
    expect(await readdir(spoolDir)).toEqual([]);
  });

  test("SCH-8: what a filter writes into the file, or puts in its place, comes back", async () => {
    expect(await run(['echo "<Other/>" > "$1"'])).toEqual({ kind: "accepted", document: "<Other/>\n" });
    expect(await run(['sed -i s/Job/New/ "$1"'])).toEqual({ kind: "accepted", document: "<New/>" });
    expect(await run(['rm "$1"'])).toMatchObject({ kind: "failed" });
    expect(await readdir(spoolDir)).toEqual([]);
  });

  test("SCH-8: another exit code, and a signal, refuse with what the filter printed", async () => {
    const answer = await run(['echo "no budget left"', "echo ask Ann >&2", "exit 7"]);
    expect(answer).toMatchObject({
      kind: "refused",
      reason: expect.stringMatching(/the filter\.sh" answered with exit code 7\. It said: .*no budget left/),
    });
    expect(answer).toMatchObject({ reason: expect.stringContaining("ask Ann") });
    expect(await run(["kill -9 $$"])).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("SIGKILL"),
    });
    expect(await run(["exit 1"])).toEqual({
      kind: "refused",
      reason: expect.stringMatching(/exit code 1\.$/),
    });
  });

  test("SCH-8: what it printed is cut and made printable", async () => {
    const answer = await run([
      "printf 'a\\033[31mred\\a\\0\\r\\nb\\302\\205c'",
      "yes no | head -c 100000",
      "exit 1",
    ]);
    if (answer.kind !== "refused") throw new Error(answer.kind);
    expect(answer.reason).toContain("It said: a [31mred b cno no no");
    expect(answer.reason.length).toBeLessThan(1200);
    expect(answer.reason).not.toMatch(/\p{Cc}/u);
    expect(answer.reason.endsWith("…")).toBe(true);
  });

  test("SCH-8: a filter that is too late is refused, and all it started is ended", async () => {
    const lines = [
      `sh -c 'echo $$ > "${folder}/child"; sleep 600' &`,
      "echo busy",
      `echo $$ > "${folder}/parent"`,
      "wait",
    ];
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const answer = run(lines, 300_000);
      for (const name of ["child", "parent"]) await lineOf(name);
      vi.advanceTimersByTime(299_999);
      for (const name of ["child", "parent"]) process.kill(Number(await lineOf(name)), 0);
      vi.advanceTimersByTime(1);
      expect(await answer).toMatchObject({
        kind: "refused",
        reason: expect.stringMatching(/did not answer within 300 seconds\. It said: busy$/),
      });
    } finally {
      vi.useRealTimers();
    }
    for (const name of ["child", "parent"]) await end(name);
    expect(await readdir(spoolDir)).toEqual([]);
  });

  test("SCH-8: what a filter leaves in the background does not hold its answer, and is ended", async () => {
    const answer = await run([`sleep 600 & echo $! > "${folder}/child"`, "exit 0"]);
    expect(answer.kind).toBe("accepted");
    await end("child");
  });

  test("SCH-8: a process that a filter put out of its reach, with its output open, does not hold its answer either", async () => {
    const lines = [`setsid sh -c 'echo $$ > "${folder}/child"; exec sleep 60' &`];
    const isUp = `until [ -s "${folder}/child" ]; do sleep 0.01; done`;
    try {
      expect((await run([...lines, isUp, "echo said", "exit 0"])).kind).toBe("accepted");
      process.kill(Number(await lineOf("child")), 0);
    } finally {
      process.kill(Number(await lineOf("child")), "SIGKILL");
    }
  });

  test("SCH-8: a filter sees few variables of the head node", async () => {
    process.env["FILTER_TEST_SECRET"] = "s3cret";
    try {
      await run([`env > "${folder}/env"`]);
    } finally {
      delete process.env["FILTER_TEST_SECRET"];
    }
    const seen = await readFile(join(folder, "env"), "utf8");
    expect(seen).toContain("PATH=");
    expect(seen).not.toContain("s3cret");
  });

  test("SCH-8: no shell looks at the path; a program that cannot be run is said to be so", async () => {
    const request = { document: "", spoolDir, timeout: 1000 };
    for (const [program, why] of [
      ["filter.sh", /not absolute/],
      [`${folder}/none; touch ${folder}/hacked`, /ENOENT/],
      [folder, /EACCES/],
    ] as const) {
      const answer = await runFilterProgram({ ...request, program });
      expect(answer).toMatchObject({ kind: "failed", reason: expect.stringMatching(why) });
    }
    const program = await script("exit 0");
    expect(await runFilterProgram({ ...request, program, spoolDir: join(folder, "gone") })).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("gone"),
    });
    expect((await readdir(folder)).sort()).toEqual(["spool", "the filter.sh"]);
  });

  test("SCH-8: a signal ends a filter before its time", async () => {
    const stop = new AbortController();
    const answer = run([`echo > "${folder}/up"`, "sleep 600"], 600_000, stop.signal);
    await lineOf("up");
    stop.abort();
    expect(await answer).toMatchObject({ kind: "refused" });
    expect(await run(["sleep 600"], 600_000, AbortSignal.abort())).toMatchObject({ kind: "refused" });
  });
});
