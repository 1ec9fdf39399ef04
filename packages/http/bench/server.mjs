/*
 * A server in a process of its own for the benchmarks beside this file; it says its URL to the process that forked it.
 *
 *   bare       one of Node alone, which answers a constant
 *   ccp        a cluster in memory, in which every job runs and none ends
 *   durable    a cluster whose jobs wait, kept in a folder: server.mjs durable FOLDER
 */
import { createServer } from "node:http";
import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { serve } from "@ccp/http/server";
import { MemoryBackend, simulate } from "@ccp/memory";

/** How many jobs there are at the start. */
const JOBS = 5_000;

const [what, folder = ""] = process.argv.slice(2);
process.send?.(what === "bare" ? await serveConstant() : await serveCluster(cluster()));
process.on("message", () => {
  globalThis.gc?.();
  process.send?.({ memory: process.memoryUsage(), cpu: process.cpuUsage() });
});
process.on("disconnect", () => process.exit());

/** @returns {Promise<string>} */
function serveConstant() {
  const constant = JSON.stringify({ id: 1, name: "job" });
  const server = createServer((request, answer) => {
    request.resume();
    answer.writeHead(200, { "content-type": "application/json" });
    answer.end(constant);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
    });
  });
}

function cluster() {
  return what === "durable"
    ? new MemoryBackend({
        clock: "real",
        nodes: [{ name: "NODE01", status: "Paused" }],
        store: new LevelStore(folder),
      })
    : new MemoryBackend({
        clock: "real",
        nodes: [{ name: "NODE01", processors: 1_000_000 }],
        executor: simulate(() => ({ runtime: Number.POSITIVE_INFINITY })),
      });
}

/** @param {MemoryBackend} memory */
async function serveCluster(memory) {
  const service = await memory.connect("localhost", {});
  const job = {
    ...defaultJobTerms,
    isExclusive: false,
    tasks: [{ ...defaultTaskTerms, commandLine: "exit 0" }],
  };
  await service.queueJobs(
    Array.from({ length: JOBS }, () => job),
    { user: null, password: null },
  );
  const { url } = await serve(memory, { port: 0, limits: { requestsPerSecond: 1e9, burst: 1e9 } });
  return url;
}
