import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { JobStatus, TaskStatus } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { expect, onTestFinished, test } from "vitest";
import { MemoryBackend, runProcesses } from "../../src/index.ts";
import { isAlive } from "../executor/is-alive.ts";

const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));
const isLinux = process.platform === "linux";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ccp-leftovers-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command line in a cluster, kills its head node once the file is there, and gives the numbers in it. */
async function killedWhileRunning(folder: string, commandLine: string, file: string): Promise<number[]> {
  const child = spawn(process.execPath, [worker, folder, commandLine], { stdio: "inherit" });
  const closed = once(child, "close");
  while (!existsSync(file) && child.exitCode === null) await delay(10);
  child.kill("SIGKILL");
  await closed;
  const pids = readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
  onTestFinished(() => {
    for (const pid of pids.filter(isAlive)) process.kill(pid, "SIGKILL");
  });
  return pids;
}

/** A cluster with the store, which starts nothing. */
function restarted(folder: string): MemoryBackend {
  const backend = new MemoryBackend({
    clock: "real",
    executor: runProcesses(),
    nodes: [{ name: "CLUSTER", status: "Paused" }],
    store: new LevelStore(folder),
  });
  onTestFinished(() => backend.close());
  return backend;
}

test.runIf(isLinux)(
  "JOB-17: what a killed head node left running is ended before the next one takes a call, and its job waits again",
  async () => {
    const folder = emptyFolder();
    const file = join(folder, "pids");
    const commandLine = [
      "trap '' TERM",
      "sleep 1000 & a=$!",
      "setsid sleep 1001 & b=$!",
      "env -i setsid sleep 1002 & c=$!",
      `echo $$ $a $b $c > ${file}.new && mv ${file}.new ${file}`,
      "wait",
    ].join("; ");
    const pids = await killedWhileRunning(folder, commandLine, file);
    expect(pids.map(isAlive)).toEqual([true, true, true, true]);
    const bystander = spawn("sleep", ["1003"], { stdio: "ignore" });
    onTestFinished(() => void bystander.kill("SIGKILL"));

    const service = await restarted(folder).connect("localhost", {});
    expect(pids.map(isAlive)).toEqual([false, false, false, false]);
    expect(isAlive(bystander.pid ?? 0)).toBe(true);
    const job = await service.getJob(1);
    expect(job.status).toBe(JobStatus.Queued);
    expect(job.tasks.map(({ status }) => status)).toEqual([TaskStatus.Queued]);
  },
);

test.runIf(isLinux)(
  "a process whose number was given to somebody else, and notes of an earlier start of the computer, harm nobody",
  async () => {
    const folder = emptyFolder();
    const bystander = spawn("sleep", ["1004"], { stdio: "ignore", detached: true });
    onTestFinished(() => void bystander.kill("SIGKILL"));
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    const { pid } = bystander;
    const notes = [
      { boot, mark: "CCP_RUN_MARK=other", pid, startTime: 1 },
      { boot: "before", mark: "", pid, startTime: 0 },
      { boot, mark: "CCP_RUN_MARK=other", pid: 0, startTime: 0 },
      { boot, mark: "CCP_RUN_MARK=other", pid: 1, startTime: 0 },
    ];
    writeFileSync(join(folder, "runs"), `${notes.map((note) => JSON.stringify(note)).join("\n")}\n{"boot":"`);
    await restarted(folder).connect("localhost", {});
    expect(isAlive(pid ?? 0)).toBe(true);
    expect(readFileSync(join(folder, "runs"), "utf8")).toBe("");
  },
);
