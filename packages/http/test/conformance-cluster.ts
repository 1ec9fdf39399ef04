import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClusterBackend } from "@ccp/core";
import { MemoryBackend, simulate } from "@ccp/memory";
import type { Supports, TestBackend } from "@ccp/testkit";

const nodes = [
  { name: "NODE01", processors: 3 },
  { name: "NODE02", processors: 2 },
] as const;

/** The users of the clusters under test, each with a password of its own. */
export const passwords: Readonly<Record<string, string>> = {
  "LAB\\admin": "admin's secret",
  "LAB\\alice": "alice's secret",
};

const supports: Supports = {
  paging: true,
  commands: true,
  credentials: true,
  xml: true,
  parameters: true,
  variables: true,
  nodeControl: true,
  modification: true,
  requeueing: true,
  addingTasks: true,
  resourceUsage: true,
  completionChain: true,
  nodeFailure: true,
  pendingNodes: true,
  filters: true,
  backfill: true,
  files: "the tasks of this cluster are simulated, and a simulation touches no files",
  virtualTime: true,
};

const folder = mkdtempSync(join(tmpdir(), "ccp-http-filters-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Writes a filter program. */
function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A cluster in virtual time that is reached through `connect`, which makes the backend that clients use. */
export async function clusterBehind(
  connect: (memory: MemoryBackend) => Promise<{ backend: ClusterBackend; close(): Promise<void> }>,
): Promise<TestBackend> {
  const memory = new MemoryBackend({
    name: "KIT",
    nodes,
    executor: simulate(({ commandLine }) => {
      const [verb = "", ...rest] = commandLine.split(" ");
      const value = rest.join(" ");
      if (verb === "exit") return { runtime: 37, exitCode: Number(value) };
      if (verb === "fill") return { runtime: 37, output: "x".repeat(Number(value)) };
      if (verb === "sleep") return { runtime: Number(value) };
      return { runtime: 37, output: `${value}\n` };
    }),
  });
  const { backend, close } = await connect(memory);
  return {
    backend,
    headNode: "KIT",
    clusterName: "KIT",
    nodes,
    administrator: "LAB\\admin",
    user: "LAB\\alice",
    supports,
    filters: {
      accept: script("accept.sh", "exit 0"),
      refuse: (text) => script("refuse.sh", `echo "${text}"; exit 1`),
      hang: script("hang.sh", "sleep 600"),
    },
    commandLines: {
      succeed: "exit 0",
      exit: (code) => `exit ${code}`,
      sleep: (milliseconds) => `sleep ${milliseconds}`,
      print: (text) => `print ${text}`,
      printVariable: (name) => `printenv ${name}`,
      fill: (characters) => `fill ${characters}`,
    },
    now: () => memory.now,
    settle: () => memory.runUntilIdle(),
    async until(isSo) {
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
      await close();
      await memory.close();
    },
  };
}

/** One backend that reaches the cluster as whichever user a client says it is. */
export function perUser(backendOf: (user: string) => ClusterBackend): ClusterBackend {
  const backends = new Map<string, ClusterBackend>();
  return {
    localHeadNode: "localhost",
    connect(headNode, caller) {
      const user = caller.user ?? "LAB\\alice";
      const backend = backends.get(user) ?? backendOf(user);
      backends.set(user, backend);
      return backend.connect(headNode, caller);
    },
  };
}
