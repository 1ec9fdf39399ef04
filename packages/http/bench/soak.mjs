/*
 * Whether the memory of a server stays flat under load: reads, changes and readers of events, from 50 connections. First as
 * many changes are made as the server remembers answers, since until then its memory is meant to grow.
 *
 *   node bench/soak.mjs          ten minutes
 *   node bench/soak.mjs 1        another time, in minutes
 */
import { load, start } from "./load.mjs";

const ANSWERS = 260_000;
const READERS = 20;
const STEP = 10;
const minutes = Number(process.argv[2] ?? 10) || 10;

const server = await start(["ccp"], ["--expose-gc"]);
const requeue = /** @type {const} */ ({ path: "/v1/jobs/{job}/requeue", method: "POST" });
const mixture = [
  .../** @type {const} */ ([
    "/v1/jobs/1",
    "/v1/jobs/2/tasks/1",
    "/v1/jobs?pageSize=10",
    "/v1/cluster/counter",
    "/v1/nodes",
    "/v1/nowhere",
    "/v1/jobs/x",
  ]).map((path) => ({ path, method: /** @type {const} */ ("GET") })),
  requeue,
];

let events = 0;
let isOver = false;
for (let reader = 0; reader < READERS; reader++) void readEvents();

try {
  console.log(`making ${ANSWERS.toLocaleString("en-US")} changes first …`);
  await load(server.url, [requeue], { connections: 50, amount: ANSWERS });
  console.log("  after s  requests/s  p99 ms  5xx  events/s  heap MB  resident MB");
  /** @type {number[]} */
  const heaps = [];
  for (let after = STEP; after <= minutes * 60; after += STEP) {
    const seen = events;
    const result = await load(server.url, mixture, { connections: 50, duration: STEP });
    const { memory } = await server.usage();
    heaps.push(memory.heapUsed / 1024 ** 2);
    const columns = [
      String(after).padStart(9),
      result.requests.average.toFixed(0).padStart(11),
      String(result.latency.p99).padStart(7),
      String(result["5xx"] + result.errors).padStart(4),
      ((events - seen) / STEP).toFixed(0).padStart(9),
      (memory.heapUsed / 1024 ** 2).toFixed(1).padStart(8),
      (memory.rss / 1024 ** 2).toFixed(0).padStart(12),
    ];
    console.log(columns.join(" "));
  }
  const [first = 0] = heaps;
  const last = heaps.at(-1) ?? 0;
  console.log(
    `The heap after collection went from ${first.toFixed(1)} to ${last.toFixed(1)} MB: ${(((last - first) / first) * 100).toFixed(1)} %.`,
  );
} finally {
  isOver = true;
  server.stop();
}

async function readEvents() {
  try {
    const { body } = await fetch(`${server.url}/v1/events`);
    const decoder = new TextDecoder();
    for await (const bytes of body ?? []) {
      events += decoder.decode(bytes, { stream: true }).split("\n\n").length - 1;
    }
  } catch (error) {
    if (!isOver) throw error;
  }
}
