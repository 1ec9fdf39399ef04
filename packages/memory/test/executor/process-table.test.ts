import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { procEntry, readProc, readProcessTable, readPs } from "../../src/executor/process-table.ts";

const hasProc = existsSync("/proc/self/stat");
const hasPs = existsSync("/bin/ps") || existsSync("/usr/bin/ps");

describe("the process table", () => {
  test.skipIf(!hasProc)("COL-5: /proc tells place, times, memory and mark of a process", async () => {
    const child = spawn("cat", { detached: true, env: { PATH: process.env["PATH"], MARK: "7" } });
    try {
      // Until it answers, the kernel may still be laying it out.
      child.stdin.write("here");
      await new Promise((resolve) => child.stdout.once("data", resolve));
      const entry = (await readProcessTable()).find(({ pid }) => pid === child.pid);
      expect(entry).toMatchObject({ parent: process.pid, group: child.pid, session: child.pid });
      expect(entry?.memory).toBeGreaterThan(10_000);
      expect(entry?.carries("MARK=7")).toBe(true);
      expect(entry?.carries("MARK=")).toBe(false);
      expect(entry?.startTime).toBeGreaterThanOrEqual(procEntry(process.pid)?.startTime ?? Number.NaN);
    } finally {
      child.kill("SIGKILL");
    }
  });

  test.skipIf(!hasProc)("COL-5: its processor times are in milliseconds", () => {
    const { user, system } = process.cpuUsage();
    const own = readProc().find(({ pid }) => pid === process.pid);
    // The kernel counts in steps of 10 ms, rounded down, and divides a step between user and kernel mode as it likes.
    expect((own?.userTime ?? 0) + (own?.kernelTime ?? 0)).toBeGreaterThan((user + system) / 1000 - 50);
    expect((own?.userTime ?? 0) + (own?.kernelTime ?? 0)).toBeLessThan(((user + system) / 1000) * 5);
  });

  test.skipIf(!hasProc || !hasPs)("COL-5: ps tells the same of this process as /proc does", async () => {
    const [own, same] = [(await readPs()).find(({ pid }) => pid === process.pid), procEntry(process.pid)];
    expect(own).toMatchObject({ parent: same?.parent, group: same?.group });
    expect(own?.memory).toBeGreaterThan(1_000_000);
    expect(own?.carries("PATH=")).toBe(false);
  });

  test.skipIf(!hasProc)("CXL-5: a process that is gone is not in the table", async () => {
    const child = spawn("true");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(procEntry(child.pid ?? 0)).toBeUndefined();
  });
});
