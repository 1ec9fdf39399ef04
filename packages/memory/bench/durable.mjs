/*
 * How fast jobs are queued when each answer means that they are on the disk: MemoryBackend in real time with a
 * LevelStore. The jobs wait, since the only node is paused: no figure holds the running of jobs.
 *
 *   node bench/durable.mjs           in a folder in the system's folder for temporary files
 *   node bench/durable.mjs FOLDER    in a folder there, to measure another disk
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { MemoryBackend } from "@ccp/memory";

const [where = tmpdir()] = process.argv.slice(2);
const nobody = { user: null, password: null };

/** @param {number} tasks */
function job(tasks) {
  const task = { ...defaultTaskTerms, commandLine: "solve input.txt" };
  return { ...defaultJobTerms, tasks: Array.from({ length: tasks }, () => task) };
}

/**
 * Queues jobs of `tasks` tasks from `callers` callers at once, each `calls` times `batch` of them, and prints the rate.
 *
 * @param {{ callers: number, calls: number, batch: number, tasks: number }} load
 */
async function measure({ callers, calls, batch, tasks }) {
  const folder = mkdtempSync(join(where, "ccp-durable-"));
  try {
    const open = () =>
      new MemoryBackend({
        clock: "real",
        store: new LevelStore(folder),
        nodes: [{ name: "NODE01", status: "Paused" }],
      });
    const backend = open();
    const service = await backend.connect("localhost", {});
    const jobs = Array.from({ length: batch }, () => job(tasks));
    const times = /** @type {number[]} */ ([]);
    const before = process.cpuUsage();
    const from = performance.now();
    await Promise.all(
      Array.from({ length: callers }, async () => {
        for (let call = 0; call < calls; call++) {
          const called = performance.now();
          await service.queueJobs(jobs, nobody);
          times.push(performance.now() - called);
        }
      }),
    );
    const seconds = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(before);
    await backend.close();

    const opened = performance.now();
    const again = open();
    const total = callers * calls * batch;
    const { length } = await (await again.connect("localhost", {})).listAllJobs();
    if (length !== total) throw new Error(`${length} of ${total} jobs came back.`);
    const loading = performance.now() - opened;
    await again.close();

    times.sort((a, b) => a - b);
    const what = `${callers} callers, ${batch} jobs a call, ${tasks} tasks a job`;
    const rate = Math.round(total / seconds).toLocaleString("en-US");
    const perSecond = Math.round((total / (user + system)) * 1e6).toLocaleString("en-US");
    const slow = (times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1);
    process.stdout.write(
      `${what.padEnd(48)}${rate.padStart(9)} jobs/s   p99 ${slow.padStart(6)} ms   ${perSecond.padStart(9)} jobs per second of processor time   ${total} jobs read in ${loading.toFixed(0)} ms\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await measure({ callers: 1, calls: 500, batch: 1, tasks: 1 });
await measure({ callers: 50, calls: 200, batch: 1, tasks: 1 });
await measure({ callers: 50, calls: 100, batch: 1, tasks: 10 });
await measure({ callers: 1, calls: 30, batch: 1000, tasks: 1 });
