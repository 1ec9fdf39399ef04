import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineEvent } from "@ccp/headnode";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RealClock, VIRTUAL_START, VirtualClock } from "../../src/clock/index.ts";
import { LocalEngine } from "../../src/engine/index.ts";
import { runProcesses } from "../../src/executor/index.ts";
import { isAlive } from "../executor/is-alive.ts";
import { job, node, TestCluster, task } from "./cluster.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ccp-engine-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const two = { minimum: 2, maximum: 2 };
const output = (name: string) => readFileSync(join(directory, name), "utf8");

describe.skipIf(process.platform === "win32")("real processes", () => {
  test("TSK-8, TSK-11: under a virtual clock they run one after the other while time stands still", async () => {
    const cluster = new TestCluster([node("NODE01")], runProcesses());
    const at = { workDirectory: directory };
    const tasks = [
      task(1, { ...at, commandLine: "echo $CCP_NODES $CCP_NUMCPUS", stdout: "out" }),
      task(2, { ...at, commandLine: "cat out && exit 3", after: [1], stdout: "copy" }),
    ];
    await cluster.engine.submitJob(job(1, tasks, two));
    await cluster.clock.runUntilIdle();
    expect(cluster.told()).toEqual([
      "0 job 1 started NODE01:2",
      "0 task 1.1 started NODE01:1",
      "0 task 1.1 ended exited 0",
      "0 task 1.2 started NODE01:1",
      "0 task 1.2 ended exited 3",
    ]);
    expect(output("copy")).toBe("1 NODE01 1 1\n");
    expect(cluster.clock.now()).toBe(VIRTUAL_START);
    await cluster.engine.close();
  });

  test("CXL-5: a job's end is reached when its processes are gone", async () => {
    const clock = new VirtualClock();
    const events: EngineEvent[] = [];
    const engine = new LocalEngine({
      nodes: [node("NODE01")],
      clock,
      executor: runProcesses({ gracePeriod: 30 }),
    });
    engine.start((event) => events.push(event));
    const commandLine = "trap '' TERM; echo $$ > pid; while :; do sleep 0.01; done";
    await engine.submitJob(job(1, [task(1, { workDirectory: directory, commandLine })]));
    void clock.advance(0);
    while (!existsSync(join(directory, "pid")) || output("pid") === "") {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await engine.endJob({ jobId: 1, attempt: 1 });
    expect(isAlive(Number(output("pid")))).toBe(false);
    expect(events.at(-1)).toMatchObject({ kind: "task ended", reason: "killed", exitCode: 137, message: "" });
    await engine.close();
  });

  test("TSK-12: on a real clock a limit ends the process", async () => {
    const clock = new RealClock();
    const events: EngineEvent[] = [];
    const engine = new LocalEngine({ nodes: [node("NODE01")], clock, executor: runProcesses() });
    engine.start((event) => events.push(event));
    const commandLine = "exec sleep 1000";
    await engine.submitJob(job(1, [task(1, { workDirectory: directory, commandLine, limit: 20 })]));
    await clock.runUntilIdle();
    expect(events.at(-1)).toMatchObject({
      kind: "task ended",
      reason: "limit",
      exitCode: 143,
      message: "It was still running at its limit of 0.02 seconds and was ended.",
    });
    await engine.close();
  });

  test("NOD-4, CXL-5: the processes of a lost node are ended before the engine is closed", async () => {
    const clock = new RealClock();
    const events: EngineEvent[] = [];
    const engine = new LocalEngine({
      nodes: [node("NODE01")],
      clock,
      executor: runProcesses({ gracePeriod: 30 }),
    });
    await engine.configure({
      heartbeatInterval: 0.01,
      inactivityCount: 1,
      backfillLookahead: -1,
      asksBeforeStart: false,
      variables: [],
    });
    const isLost = new Promise<void>((resolve) => {
      engine.start((event) => {
        events.push(event);
        if (event.kind === "task ended") resolve();
      });
    });
    const commandLine = "trap '' TERM; echo $$ > pid; while :; do sleep 0.01; done";
    await engine.submitJob(job(1, [task(1, { workDirectory: directory, commandLine })]));
    while (!existsSync(join(directory, "pid")) || output("pid") === "") {
      await new Promise((resolve) => setImmediate(resolve));
    }
    engine.failNode("NODE01");
    await isLost;
    expect(events.at(-1)).toMatchObject({ kind: "task ended", reason: "node lost" });
    await engine.close();
    expect(isAlive(Number(output("pid")))).toBe(false);
  });

  test("TSK-15: a task whose files cannot be opened is told as one that could not start", async () => {
    const cluster = new TestCluster([node("NODE01")], runProcesses());
    await cluster.engine.submitJob(job(1, [task(1, { workDirectory: directory, stdin: "missing" })]));
    await cluster.clock.runUntilIdle();
    expect(cluster.told().at(-1)).toBe("0 task 1.1 ended could not start 1");
  });
});
