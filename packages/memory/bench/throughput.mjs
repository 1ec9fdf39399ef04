/*
 * How fast jobs pass through MemoryBackend in virtual time: every figure is the cost of head node, scheduler, engine
 * and client objects together, with tasks that take no real time. Each benchmark runs in a process of its own, so that
 * its peak memory is its own.
 *
 *   node bench/throughput.mjs             all benchmarks, each three times; the best time counts
 *   node bench/throughput.mjs QueueJobs   one benchmark, once, in this process (for a profiler)
 */
import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createCluster, out, variantDispatch, variantI4 } from "@ccp/core";
import { MemoryBackend, simulate } from "@ccp/memory";
import { collection, makeJob, ok } from "./calls.mjs";
import { count, printTable } from "./table.mjs";

const JOBS = 10_000;
const BATCH = 1_000;
const REPETITIONS = 3;

/** 16 nodes of 8 processors. */
const nodes = Array.from({ length: 16 }, (_, index) => ({
  name: `NODE${String(index + 1).padStart(2, "0")}`,
  processors: 8,
}));

/** @type {Record<string, { what: string, unit: string, run: () => Promise<{ milliseconds: number, count: number }> }>} */
const benchmarks = {
  QueueJob: {
    what: `QueueJob, ${count(JOBS)} times, until all ran`,
    unit: "jobs/s",
    run: async () => {
      const { backend, cluster } = start(0);
      const job = await makeJob(cluster);
      const milliseconds = await time(async () => {
        for (let index = 0; index < JOBS; index++) {
          await ok(cluster, cluster.QueueJob(job, null, null, false, 0, out()));
        }
        await backend.runUntilIdle();
      });
      await expectJobs(cluster, "get_NumberOfFinishedJobs", JOBS);
      return { milliseconds, count: JOBS };
    },
  },
  QueueJobs: {
    what: `QueueJobs, ${count(JOBS)} in batches of ${count(BATCH)}, until all ran`,
    unit: "jobs/s",
    run: async () => {
      const { backend, cluster } = start(0);
      const milliseconds = await time(() => queueAll(backend, cluster, JOBS));
      await expectJobs(cluster, "get_NumberOfFinishedJobs", JOBS);
      return { milliseconds, count: JOBS };
    },
  },
  QueueJobsTenfold: {
    what: `QueueJobs, ${count(10 * JOBS)} in batches of ${count(BATCH)}, until all ran`,
    unit: "jobs/s",
    run: async () => {
      const { backend, cluster } = start(0);
      const milliseconds = await time(() => queueAll(backend, cluster, 10 * JOBS));
      await expectJobs(cluster, "get_NumberOfFinishedJobs", 10 * JOBS);
      return { milliseconds, count: 10 * JOBS };
    },
  },
  RequeueJobs: {
    what: `RequeueJobs of ${count(BATCH)} failed among ${count(JOBS)}, until all ran`,
    unit: "jobs/s",
    run: async () => {
      const { backend, cluster } = start(1);
      await queueAll(backend, cluster, JOBS);
      await expectJobs(cluster, "get_NumberOfFailedJobs", JOBS);
      const ids = await collection(
        cluster,
        Array.from({ length: BATCH }, (_, index) => variantI4(index * 10 + 1)),
      );
      const milliseconds = await time(async () => {
        await ok(cluster, cluster.RequeueJobs(ids));
        await backend.runUntilIdle();
      });
      await expectJobs(cluster, "get_NumberOfFinishedJobs", BATCH);
      return { milliseconds, count: BATCH };
    },
  },
  GetJob: {
    what: `GetJob with ${count(JOBS)} jobs in the cluster`,
    unit: "calls/s",
    run: async () => {
      const { backend, cluster } = start(0);
      await queueAll(backend, cluster, JOBS);
      const milliseconds = await time(async () => {
        for (let id = 1; id <= JOBS; id++) await ok(cluster, cluster.GetJob(id, out()));
      });
      return { milliseconds, count: JOBS };
    },
  },
  ListAllJobs: {
    what: `ListAllJobs with ${count(JOBS)} jobs in the cluster`,
    unit: "calls/s",
    run: async () => {
      const { backend, cluster } = start(0);
      await queueAll(backend, cluster, JOBS);
      const milliseconds = await time(async () => {
        for (let index = 0; index < 10; index++) await ok(cluster, cluster.ListAllJobs(out()));
      });
      return { milliseconds, count: 10 };
    },
  },
};

/**
 * A cluster whose tasks take a second and end with a code: `exitCode` at first, 0 when they run again.
 * @param {number} exitCode
 */
function start(exitCode) {
  const executor = simulate(({ attempt }) => ({ exitCode: attempt === 1 ? exitCode : 0 }));
  const backend = new MemoryBackend({ nodes, executor });
  return { backend, cluster: createCluster(backend) };
}

/**
 * Queues that many jobs, in batches, and lets them all run.
 * @param {MemoryBackend} backend
 * @param {import("@ccp/core").ICluster} cluster
 * @param {number} jobs
 */
async function queueAll(backend, cluster, jobs) {
  const item = variantDispatch(await makeJob(cluster));
  const batch = await collection(
    cluster,
    Array.from({ length: BATCH }, () => item),
  );
  for (let queued = 0; queued < jobs; queued += BATCH) {
    await ok(cluster, cluster.QueueJobs(batch, null, null, false, 0, out()));
  }
  await backend.runUntilIdle();
}

/**
 * @param {import("@ccp/core").ICluster} cluster
 * @param {"get_NumberOfFinishedJobs" | "get_NumberOfFailedJobs"} counter
 * @param {number} expected
 */
async function expectJobs(cluster, counter, expected) {
  /** @type {import("@ccp/core").Out<import("@ccp/core").IClusterCounter>} */
  const counters = out();
  /** @type {import("@ccp/core").Out<number>} */
  const jobs = out();
  await ok(cluster, cluster.get_ClusterCounter(counters));
  counters.value?.[counter](jobs);
  if (jobs.value !== expected) throw new Error(`${counter} gave ${jobs.value}, not ${expected}.`);
}

/** @param {() => Promise<void>} work */
async function time(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** @param {string} name */
async function runHere(name) {
  const benchmark = benchmarks[name];
  if (benchmark === undefined) {
    throw new Error(`There is no benchmark ${name}. There are ${Object.keys(benchmarks).join(", ")}.`);
  }
  const { milliseconds, count: number } = await benchmark.run();
  const memory = process.resourceUsage().maxRSS; // in KiB, on every system
  process.stdout.write(`${JSON.stringify({ milliseconds, count: number, memory })}\n`);
}

function runAll() {
  const rows = [["", "time", "rate", "peak memory"]];
  for (const [name, { what, unit }] of Object.entries(benchmarks)) {
    const runs = Array.from({ length: REPETITIONS }, () => {
      const answer = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], {
        encoding: "utf8",
      });
      /** @type {{ milliseconds: number, count: number, memory: number }} */
      const run = JSON.parse(answer);
      return run;
    });
    const best = runs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
    rows.push([
      what,
      `${count(best.milliseconds)} ms`,
      `${count((best.count / best.milliseconds) * 1000)} ${unit}`,
      `${count(Math.max(...runs.map(({ memory }) => memory)) / 1024)} MiB`,
    ]);
  }
  printTable(rows);
}

const [name] = process.argv.slice(2);
if (name === undefined) runAll();
else await runHere(name);
