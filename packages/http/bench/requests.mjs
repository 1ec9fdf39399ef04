/*
 * How many requests a server answers on loopback, beside a bare server of Node that answers a constant. Each server is a
 * process of its own and the load comes from this one; the two are measured in turns, so that both meet the same machine.
 *
 *   node bench/requests.mjs           4 seconds for each server and line
 *   node bench/requests.mjs 60        another time, in seconds
 *   node bench/requests.mjs 4 GET     only the lines whose name holds that
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, start } from "./load.mjs";

const TURNS = 4;
/** Seconds of load until a server is as it stays: before, it compiles its code. */
const WARM_UP = 3;
const seconds = Number(process.argv[2] ?? 4) || 4;
const only = process.argv[3] ?? "";
const task = { commandLine: "exit 0" };

/** @param {number} tasks */
function job(tasks) {
  return { isExclusive: false, tasks: Array.from({ length: tasks }, () => task) };
}

/** @param {unknown} value @returns {string} */
const text = (value) => JSON.stringify(value);

/** @type {readonly { name: string, server?: "ccp" | "durable", jobs?: number, connections?: readonly number[], kind: import("./load.mjs").Kind }[]} */
const lines = [
  { name: "GET one job", kind: { path: "/v1/jobs/1", method: "GET" } },
  { name: "GET page of 100 jobs", kind: { path: "/v1/jobs?pageSize=100", method: "GET" } },
  { name: "POST requeue", kind: { path: "/v1/jobs/{job}/requeue", method: "POST" } },
  {
    name: "POST queue job of 10 tasks",
    kind: { path: "/v1/jobs/queue", method: "POST", body: text({ job: job(10) }) },
  },
  {
    name: "POST queue job, on disk",
    server: "durable",
    jobs: 1,
    kind: { path: "/v1/jobs/queue", method: "POST", body: text({ job: job(1) }) },
  },
  {
    name: "POST queue 1,000 jobs, on disk",
    server: "durable",
    jobs: 1_000,
    connections: [1, 4],
    kind: {
      path: "/v1/jobs/queue-batch",
      method: "POST",
      body: text({ jobs: Array.from({ length: 1_000 }, () => job(1)) }),
    },
  },
];

console.log(
  "request                         conn  requests/s  of bare  p50 ms  p99 ms  µs each  of bare  errors  memory MB",
);
for (const line of lines.filter(({ name }) => name.includes(only))) {
  for (const connections of line.connections ?? [1, 50]) await measure(line, connections);
}

/** @param {typeof lines[number]} line @param {number} connections */
async function measure({ name, server = "ccp", jobs, kind }, connections) {
  const folder = mkdtempSync(join(tmpdir(), "ccp-bench-"));
  const bare = await start(["bare"]);
  const ours = await start([server, folder]);
  /** @type {Awaited<ReturnType<typeof timed>>[][]} */
  const turns = [];
  try {
    await load(bare.url, [kind], { connections, duration: 1 });
    await load(ours.url, [kind], { connections: 50, duration: WARM_UP });
    const how = { connections, duration: seconds / TURNS };
    for (let turn = 0; turn < TURNS; turn++) {
      turns.push([await timed(bare, kind, how), await timed(ours, kind, how)]);
    }
    const { memory } = await ours.usage();
    const [theirs, own] = [0, 1].map((side) => sumUp(turns.flatMap((turn) => turn[side] ?? [])));
    if (theirs === undefined || own === undefined) throw new Error("Nothing was measured.");
    const columns = [
      name.padEnd(30),
      String(connections).padStart(5),
      own.rate.toFixed(0).padStart(11),
      (own.rate / theirs.rate).toFixed(2).padStart(8),
      own.p50.padStart(7),
      own.p99.padStart(7),
      own.cost.toFixed(1).padStart(8),
      (theirs.cost / own.cost).toFixed(2).padStart(8),
      String(own.failures).padStart(7),
      (memory.rss / 1024 ** 2).toFixed(0).padStart(10),
      jobs === undefined ? "" : `  ${Math.round(own.rate * jobs).toLocaleString("en-US")} jobs/s`,
    ];
    console.log(columns.join(" ").trimEnd());
    for (const [refusal, count] of own.refusals) console.log(`  ${count} times: ${refusal}`);
  } finally {
    bare.stop();
    ours.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Awaited<ReturnType<typeof start>>} server
 * @param {import("./load.mjs").Kind} kind
 * @param {{ connections: number, duration: number }} how
 */
async function timed(server, kind, how) {
  const before = (await server.usage()).cpu;
  const result = await load(server.url, [kind], how);
  const after = (await server.usage()).cpu;
  const processor = after.user + after.system - before.user - before.system;
  return { result, processor };
}

/** @param {readonly Awaited<ReturnType<typeof timed>>[]} turns */
function sumUp(turns) {
  const sum = (/** @type {(turn: typeof turns[number]) => number} */ of) =>
    turns.reduce((total, turn) => total + of(turn), 0);
  const requests = sum(({ result }) => result.requests.total);
  const latencies = turns.flatMap(({ result }) => result.latencies).sort((a, b) => a - b);
  const quantile = (/** @type {number} */ share) =>
    (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
  return {
    rate: requests / sum(({ result }) => result.duration),
    /** Microseconds of processor time of the server for a request. */
    cost: sum(({ processor }) => processor) / requests,
    /** Milliseconds, of the requests of all turns. */
    p50: quantile(0.5),
    p99: quantile(0.99),
    failures: sum(({ result }) => result.failures),
    refusals: new Map(turns.flatMap(({ result }) => [...result.refusals])),
  };
}
