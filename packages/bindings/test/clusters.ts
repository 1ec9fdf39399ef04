import { HttpBackend } from "@ccp/http/client";
import { createApp } from "@ccp/http/server";
import { MemoryBackend, type MemoryBackendOptions, simulate } from "@ccp/memory";
import type { ClusterBackend } from "../src/index.ts";

/** A cluster in virtual time: `backend` is what the client gets, `memory` moves the time. */
export interface TestCluster {
  readonly memory: MemoryBackend;
  readonly backend: ClusterBackend;
}

const nodes = [
  { name: "NODE01", processors: 4, memory: 8192, speed: 2400 },
  { name: "NODE02", processors: 2, memory: 4096, speed: 2000 },
] as const;

/** `exit 3` ends with 3 and says so, `sleep 500` takes 500 ms, everything else a second; no error at all. */
export function memoryCluster(options: MemoryBackendOptions = {}): TestCluster {
  const memory = new MemoryBackend({
    name: "LAB",
    nodes,
    executor: simulate(({ commandLine }) => {
      const [verb, value] = commandLine.split(" ");
      if (verb === "exit") return { exitCode: Number(value), output: `ended with ${value}` };
      return verb === "sleep" ? { runtime: Number(value) } : { output: commandLine };
    }),
    ...options,
  });
  return { memory, backend: memory };
}

/** The same behind the protocol, without a socket. */
function httpCluster(options: MemoryBackendOptions = {}): TestCluster {
  const { memory } = memoryCluster(options);
  const app = createApp(memory);
  const backend = new HttpBackend({
    url: "http://localhost:5970",
    fetch: (url, init) => app.fetch(new Request(url, init)),
  });
  return { memory, backend };
}

/** Both, for tests that must not notice which. */
export const kinds: readonly (readonly [string, typeof memoryCluster])[] = [
  ["MemoryBackend", memoryCluster],
  ["HttpBackend", httpCluster],
];
