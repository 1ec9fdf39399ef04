import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClusterBackend, createCluster } from "@ccp/core";
import {
  MemoryBackend,
  type MemoryBackendOptions,
  runProcesses,
  type SimulatedResult,
  type SimulatedTask,
  simulate,
} from "@ccp/memory";
import type { TestBackend } from "../src/index.ts";
import { filterPrograms } from "./filter-programs.ts";
import { processSupports, simulatedSupports } from "./memory-manifest.ts";

const nodes = [
  { name: "NODE01", processors: 3 },
  { name: "NODE02", processors: 2 },
] as const;

const options: MemoryBackendOptions = { name: "KIT", nodes, administrators: ["LAB\\admin"] };

const shared = {
  headNode: "KIT",
  clusterName: "KIT",
  nodes,
  administrator: "LAB\\admin",
  user: "LAB\\alice",
};

/** What a simulated task does: `exit 3`, `sleep 5000`, `print some text`. */
function behave({ commandLine }: SimulatedTask): SimulatedResult {
  const match = /^(exit|sleep|print|fill|printenv) (.+)$/.exec(commandLine);
  const [, verb, rest = ""] = match ?? [];
  switch (verb) {
    case "exit":
      return { runtime: 37, exitCode: Number(rest) };
    case "sleep":
      return { runtime: Number(rest) };
    case "print":
      return { runtime: 37, output: `${rest}\n` };
    case "fill":
      return { runtime: 37, output: "x".repeat(Number(rest)) };
    default:
      throw new Error(`no task does "${commandLine}"`);
  }
}

/** How clients reach a cluster. */
export interface Way {
  readonly backend: ClusterBackend;
  close(): void;
}

/** A MemoryBackend in virtual time, whose tasks are simulated; `reach` puts something between it and its clients. */
export async function simulatedCluster(
  own: MemoryBackendOptions = {},
  reach: (memory: MemoryBackend) => Promise<Way> = async (backend) => ({ backend, close() {} }),
): Promise<TestBackend> {
  const memory = new MemoryBackend({ ...options, executor: simulate(behave), ...own });
  const way = await reach(memory);
  return {
    ...shared,
    backend: way.backend,
    supports: simulatedSupports,
    commandLines: {
      succeed: "exit 0",
      exit: (code) => `exit ${code}`,
      sleep: (milliseconds) => `sleep ${milliseconds}`,
      print: (text) => `print ${text}`,
      fill: (characters) => `fill ${characters}`,
      printVariable: (name) => `printenv ${name}`,
    },
    filters: filterPrograms,
    now: () => memory.now,
    settle: () => memory.runUntilIdle(),
    async until(isSo) {
      // Small steps first, to see what comes soon as it comes; then by seconds, minutes and hours.
      for (const step of [10, 1000, 60_000, 3_600_000]) {
        for (let count = 0; count < 300; count++) {
          if (await isSo()) return;
          await memory.advance(step);
        }
      }
      throw new Error("It did not come true within twelve days of virtual time.");
    },
    failNode: async (name) => memory.failNode(name),
    recoverNode: async (name) => memory.recoverNode(name),
    addNode: async (node) => memory.addNode(node),
    async close() {
      way.close();
      await memory.close();
    },
  };
}

/** A MemoryBackend in real time, whose tasks are processes of this machine. */
export async function processCluster(): Promise<TestBackend> {
  const folder = mkdtempSync(join(tmpdir(), "ccp-testkit-"));
  const backend = new MemoryBackend({
    ...options,
    clock: "real",
    executor: runProcesses({ gracePeriod: 100 }),
  });
  return {
    ...shared,
    backend,
    supports: processSupports,
    commandLines: {
      succeed: "exit 0",
      exit: (code) => `exit ${code}`,
      sleep: (milliseconds) => `sleep ${milliseconds / 1000}`,
      print: (text) => `echo ${text}`,
      fill: (characters) => `head -c ${characters} /dev/zero | tr '\\0' x`,
      printVariable: (name) => `echo "$${name}"`,
    },
    files: { folder, read: async (name) => readFileSync(join(folder, name), "utf8") },
    filters: filterPrograms,
    now: () => backend.now,
    settle: () => backend.runUntilIdle(),
    async until(isSo) {
      const end = Date.now() + 60_000;
      while (!(await isSo())) {
        if (Date.now() > end) throw new Error("It did not come true within 60 seconds.");
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    async failNode(name) {
      // Heartbeats by the minute would take minutes of real time to be missed.
      const cluster = createCluster(backend, { user: shared.administrator });
      await cluster.SetClusterParameter("HeartbeatInterval", "1");
      await cluster.SetClusterParameter("InactivityCount", "1");
      backend.failNode(name);
    },
    recoverNode: async (name) => backend.recoverNode(name),
    addNode: async (node) => backend.addNode(node),
    async close() {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
