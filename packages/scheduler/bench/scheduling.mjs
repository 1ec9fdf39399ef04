/*
 * How fast the scheduler decides, simulation only: traces are read and made before the clock starts. Each benchmark
 * runs in a process of its own, so that its peak memory is its own. The short ones are repeated there until the code
 * is warm; the note says how the first one went.
 *
 *   node bench/scheduling.mjs        all benchmarks, each three times; the best time counts
 *   node bench/scheduling.mjs CTC    one benchmark, once, in this process (for a profiler)
 *
 * The archive logs are taken from the folder that CCP_TRACES names; without it, made-up traces of the same size and
 * kind stand in for them.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PerformanceObserver, performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { Scheduler } from "@ccp/scheduler";
import { parseSwf, replay } from "@ccp/scheduler/replay";

const REPETITIONS = 3;
/** How often the passes are made that are measured one by one. */
const PASS_REPETITIONS = 5;

/** @typedef {import("@ccp/scheduler/replay").WorkloadJob} WorkloadJob */
/** @typedef {import("@ccp/scheduler").SchedulerNode} SchedulerNode */
/** @typedef {{ milliseconds: number, count: number, cpu: number, note?: string }} Run */

/** @type {Record<string, { what: string, unit: string, run: () => Run | Promise<Run> }>} */
const benchmarks = {
  CTC: {
    what: traceName("CTC-SP2", "338 processors, backfill"),
    unit: "jobs/s",
    run: () => replayOf(trace("CTC-SP2", 77_199, 338), pool(338), 5),
  },
  SDSC: {
    what: traceName("SDSC-SP2", "128 processors, backfill"),
    unit: "jobs/s",
    run: () => replayOf(trace("SDSC-SP2", 54_006, 128), pool(128), 5),
  },
  nodes: {
    what: "300,000 mixed jobs on 5,040 nodes of 16",
    unit: "jobs/s",
    run: () => replayOf(madeUp(300_000, 5_040 * 16, 1024), nodesOf(5_040, 16)),
  },
  nodesTenth: {
    what: "30,000 mixed jobs on 5,040 nodes of 16",
    unit: "jobs/s",
    run: () => replayOf(madeUp(30_000, 5_040 * 16, 1024), nodesOf(5_040, 16)),
  },
  pool: {
    what: "100,000 mixed jobs on a pool of 338",
    unit: "jobs/s",
    run: () => replayOf(madeUp(100_000, 338, 336), pool(338)),
  },
  poolTenfold: {
    what: "1,000,000 mixed jobs on a pool of 338",
    unit: "jobs/s",
    run: () => replayOf(madeUp(1_000_000, 338, 336), pool(338)),
  },
  pass: {
    what: "a pass after a job ended, 100,000 waiting, 5,000 nodes",
    unit: "passes/s",
    run: passes,
  },
};

/** @param {string} trace @param {string} cluster */
function traceName(trace, cluster) {
  return `${trace}${existsSync(traceFile(trace)) ? "" : " (made up)"}, ${cluster}`;
}

/** @param {string} name */
function traceFile(name) {
  return join(process.env["CCP_TRACES"] ?? "", `${name}.swf.gz`);
}

/**
 * @param {string} name
 * @param {number} jobs
 * @param {number} processors
 * @returns {readonly WorkloadJob[]}
 */
function trace(name, jobs, processors) {
  const file = traceFile(name);
  if (!existsSync(file)) return madeUp(jobs, processors, processors - 2);
  return parseSwf(gunzipSync(readFileSync(file)).toString("utf8")).jobs;
}

/** Random numbers from 0 to 1 that are the same each time. */
function randomNumbers() {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Jobs from one processor to `widest`, narrow ones more often, that keep a cluster busy to nine tenths; they take a
 * part of their limits of five minutes to a day.
 *
 * @param {number} count
 * @param {number} processors
 * @param {number} widest
 * @returns {readonly WorkloadJob[]}
 */
function madeUp(count, processors, widest) {
  const random = randomNumbers();
  /** @type {WorkloadJob[]} */
  const jobs = [];
  let work = 0;
  for (let id = 1; id <= count; id++) {
    const limit = Math.round(300 * (86_400 / 300) ** random());
    const runtime = Math.max(1, Math.round(limit * random() ** 1.5));
    const size = Math.min(widest, Math.floor(2 ** (random() ** 1.5 * Math.log2(widest + 1))));
    const submit = Math.floor(work / (0.9 * processors));
    work += runtime * size;
    jobs.push({ id, submit, runtime, processors: size, limit, user: id % 100 });
  }
  return jobs;
}

/** @param {number} processors @returns {readonly SchedulerNode[]} */
function pool(processors) {
  return nodesOf(1, processors);
}

/** @param {number} count @param {number} processors @returns {readonly SchedulerNode[]} */
function nodesOf(count, processors) {
  return Array.from({ length: count }, (_, index) => ({
    name: `NODE${String(index + 1).padStart(5, "0")}`,
    processors,
    memory: 8192,
    speed: 2400,
  }));
}

/**
 * @param {readonly WorkloadJob[]} jobs
 * @param {readonly SchedulerNode[]} nodes
 * @returns {Run}
 */
function replayOf(jobs, nodes, repetitions = 1) {
  const runs = Array.from({ length: repetitions }, () =>
    time(() => {
      replay(jobs, { nodes, policy: "easy" });
    }),
  );
  const best = runs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
  const first = `first ${count((1000 * jobs.length) / (runs[0]?.milliseconds ?? 0))} jobs/s`;
  return { ...best, count: jobs.length, ...(repetitions > 1 ? { note: first } : {}) };
}

/**
 * Collects what the preparation left behind, so that what is measured pays for its own garbage only.
 */
function collectGarbage() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/**
 * The same passes several times over. What makes one of them slow now and then, such as another process that had the
 * processor, does not come at the same one each time: how long a pass takes at its best is what its work takes.
 *
 * @returns {Promise<Run>}
 */
async function passes() {
  /** @type {import("node:perf_hooks").PerformanceEntry[]} */
  const collections = [];
  const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()));
  observer.observe({ entryTypes: ["gc"] });
  const runs = Array.from({ length: PASS_REPETITIONS }, passesOnce);
  await setTimeout(10); // collections are told some turns later
  const sum = (/** @type {(run: PassRun) => number} */ of) => runs.reduce((total, run) => total + of(run), 0);
  const all = runs.flatMap(({ took }) => took);
  const cold = Math.max(...(runs[0]?.cold ?? []).map(({ milliseconds }) => milliseconds)).toFixed(2);
  const atBest = (runs[0]?.took ?? []).map((_, index) =>
    Math.min(...runs.map(({ took }) => took[index]?.milliseconds ?? 0)),
  );
  const note = `${describePasses(all, collections)}, longest at its best of ${runs.length} times ${Math.max(...atBest).toFixed(2)} ms, ${cold} ms before the code was warm, ${sum(({ started }) => started)} starts`;
  const milliseconds = all.reduce((total, pass) => total + pass.milliseconds, 0);
  return { milliseconds, cpu: sum(({ cpu }) => cpu), count: all.length, note };
}

/** @typedef {{ cold: readonly Pass[], took: readonly Pass[], cpu: number, started: number }} PassRun */

/** @returns {PassRun} */
function passesOnce() {
  const nodes = nodesOf(5_000, 16);
  const scheduler = new Scheduler();
  for (const node of nodes) scheduler.addNode(node, true);
  const random = randomNumbers();
  const one = () => 1 + Math.floor(random() * 16);
  /** @param {number} id @param {number} minimum */
  const submit = (id, minimum) => {
    const kind = random();
    const first = Math.floor(random() * 4_990);
    scheduler.submit({
      id,
      priority: Math.floor(random() * 5),
      submitTime: id,
      minimum,
      maximum: random() < 0.8 ? minimum : minimum * 2,
      isExclusive: kind < 0.2,
      nodes: kind > 0.9 ? nodes.slice(first, first + 8).map(({ name }) => name) : [],
      requiredNodes: [],
      licenses: [],
      limit: Math.round(300 * 288 ** random()),
    });
  };
  let id = 0;
  while (scheduler.waitingCount < 1_000) {
    for (let more = 0; more < 1_000; more++) submit(++id, one());
    scheduler.pass(0);
  }
  while (scheduler.waitingCount < 100_000) submit(++id, random() < 0.05 ? 2_000 : one());
  scheduler.pass(0);
  const running = Array.from({ length: id }, (_, at) => at + 1).filter(
    (each) => scheduler.startTime(each) !== undefined,
  );
  let now = 0;
  let started = 0;
  /** Lets jobs end, one before each pass, and gives the passes. @param {number} rounds */
  const series = (rounds) => {
    /** @type {Pass[]} */
    const took = [];
    for (let round = 0; round < rounds; round++) {
      const [ending] = running.splice(Math.floor(random() * running.length), 1);
      scheduler.remove(ending ?? 0);
      now += 1;
      const before = process.cpuUsage();
      const from = performance.now();
      const starts = scheduler.pass(now);
      const milliseconds = performance.now() - from;
      const { user, system } = process.cpuUsage(before);
      took.push({ from, milliseconds, cpu: (user + system) / 1000 });
      started += starts.length;
      for (const start of starts) {
        running.push(start.id);
        submit(++id, one());
      }
    }
    return took;
  };
  const cold = series(1_000);
  collectGarbage();
  started = 0;
  /** @type {Pass[]} */
  let took = [];
  const { cpu } = time(() => {
    took = series(2_000);
  });
  return { cold, took, cpu, started };
}

/**
 * One pass: when it began, how long it took, and what processor time the process used meanwhile, with that of the threads
 * that collect garbage and compile. Where it took much longer than that, another process had the processor.
 *
 * @typedef {{ from: number, milliseconds: number, cpu: number }} Pass
 */

/** @param {readonly Pass[]} passes @param {readonly { startTime: number, duration: number }[]} collections */
function describePasses(passes, collections) {
  const sorted = passes.toSorted((a, b) => a.milliseconds - b.milliseconds);
  const mean = sorted.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / sorted.length;
  const high = sorted[Math.floor(sorted.length * 0.99)]?.milliseconds ?? 0;
  const { from, milliseconds, cpu } = sorted.at(-1) ?? { from: 0, milliseconds: 0, cpu: 0 };
  const collecting = collections
    .filter(({ startTime }) => startTime >= from && startTime < from + milliseconds)
    .reduce((sum, { duration }) => sum + duration, 0);
  return `mean ${mean.toFixed(2)} ms, 99 of 100 under ${high.toFixed(2)} ms, longest ${milliseconds.toFixed(2)} ms (${collecting.toFixed(2)} ms of it collecting garbage, ${cpu.toFixed(2)} ms of processor time)`;
}

/** @param {() => void} work */
function time(work) {
  const before = process.cpuUsage();
  const from = performance.now();
  work();
  const milliseconds = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, cpu: (user + system) / 1000 };
}

/** @param {number} number */
function count(number) {
  return Math.round(number).toLocaleString("en-US");
}

/** @param {string} name */
async function runHere(name) {
  const benchmark = benchmarks[name];
  if (benchmark === undefined) {
    throw new Error(`There is no benchmark ${name}. There are ${Object.keys(benchmarks).join(", ")}.`);
  }
  const memory = () => process.resourceUsage().maxRSS; // in KiB, on every system
  process.stdout.write(`${JSON.stringify({ ...(await benchmark.run()), memory: memory() })}\n`);
}

function runAll() {
  const rows = [["", "time", "processor time", "rate", "peak memory", ""]];
  for (const [name, { what, unit }] of Object.entries(benchmarks)) {
    const runs = Array.from({ length: REPETITIONS }, () => {
      const answer = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], {
        encoding: "utf8",
      });
      /** @type {Run & { memory: number }} */
      const run = JSON.parse(answer);
      return run;
    });
    const best = runs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
    const rate = (1000 * best.count) / best.milliseconds;
    const memory = Math.max(...runs.map((run) => run.memory)) / 1024;
    rows.push([
      what,
      `${count(best.milliseconds)} ms`,
      `${count(best.cpu)} ms`,
      `${count(rate)} ${unit}`,
      `${count(memory)} MB`,
      best.note ?? "",
    ]);
  }
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join("   ").trimEnd()}\n`);
  }
}

const [name] = process.argv.slice(2);
if (name === undefined) runAll();
else await runHere(name);
