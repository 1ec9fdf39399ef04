/*
 * How many requests a server answers on loopback, beside a bare server of Node that answers a constant: both in a
 * process of their own, with the load from this one.
 *
 *   node bench/requests.mjs           5 seconds for each line
 *   node bench/requests.mjs 60        another time, in seconds
 */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

const seconds = Number(process.argv[2] ?? 5) || 5;
const task = { commandLine: "exit 0" };
const json = { "content-type": "application/json" };

/**
 * The measured requests. A changing one has a key of its own each time, as a client sends it.
 *
 * @type {readonly { name: string, path: string, method: "GET" | "POST", body?: string }[]}
 */
const requests = [
  { name: "GET one job", path: "/v1/jobs/1", method: "GET" },
  { name: "GET page of 100 jobs", path: "/v1/jobs?pageSize=100", method: "GET" },
  { name: "POST requeue", path: "/v1/jobs/{any}/requeue", method: "POST" },
  {
    name: "POST queue job of 10 tasks",
    path: "/v1/jobs/queue",
    method: "POST",
    body: JSON.stringify({ job: { isExclusive: false, tasks: Array.from({ length: 10 }, () => task) } }),
  },
];

if (process.argv[2] === "bare" || process.argv[2] === "ccp") await serveAs(process.argv[2]);
else await measure();

/** @param {"bare" | "ccp"} what */
async function serveAs(what) {
  if (what === "bare") {
    const constant = JSON.stringify({ id: 1, name: "job" });
    const server = createServer((request, answer) => {
      request.resume();
      answer.writeHead(200, json);
      answer.end(constant);
    });
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      process.send?.(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
    });
  } else {
    const { MemoryBackend, simulate } = await import("@ccp/memory");
    const { serve } = await import("@ccp/http/server");
    // There is room for every job, and none ends.
    const memory = new MemoryBackend({
      clock: "real",
      nodes: [{ name: "NODE01", processors: 1_000_000 }],
      executor: simulate(() => ({ runtime: Number.POSITIVE_INFINITY })),
    });
    const service = await memory.connect("localhost", {});
    const { defaultJobTerms, defaultTaskTerms } = await import("@ccp/core");
    const job = {
      ...defaultJobTerms,
      isExclusive: false,
      tasks: [{ ...defaultTaskTerms, commandLine: "exit 0" }],
    };
    await service.queueJobs(
      Array.from({ length: 1_000 }, () => job),
      { user: null, password: null },
    );
    const server = await serve(memory, {
      port: 0,
      limits: { requestsPerSecond: 1e9, burst: 1e9 },
    });
    process.send?.(server.url);
  }
  process.on("message", () => process.send?.(process.memoryUsage().rss));
}

async function measure() {
  console.log("request                       conn  requests/s  of bare  p50 ms  p99 ms  errors  memory MB");
  for (const { name, ...request } of requests) {
    for (const connections of [1, 50]) {
      const bare = await load("bare", request, connections);
      const { rate, p50, p99, errors, memory } = await load("ccp", request, connections);
      const columns = [
        name.padEnd(28),
        String(connections).padStart(5),
        rate.toFixed(0).padStart(11),
        (rate / bare.rate).toFixed(2).padStart(8),
        String(p50).padStart(7),
        String(p99).padStart(7),
        String(errors).padStart(7),
        (memory / 1024 ** 2).toFixed(0).padStart(10),
      ];
      console.log(columns.join(" "));
    }
  }
}

/**
 * @param {"bare" | "ccp"} what
 * @param {{ path: string, method: "GET" | "POST", body?: string }} request
 * @param {number} connections
 */
async function load(what, { path, method, body }, connections) {
  const child = fork(fileURLToPath(import.meta.url), [what]);
  const url = await new Promise((resolve) => child.once("message", resolve));
  const headers = body === undefined ? {} : json;
  const {
    requests: rates,
    latency,
    non2xx,
    errors,
  } = await autocannon({
    url: `${url}`,
    connections,
    duration: seconds,
    requests: [
      {
        path,
        method,
        ...(body === undefined ? {} : { body }),
        headers,
        ...(method === "POST"
          ? {
              setupRequest: (/** @type {import("autocannon").Request} */ sent) => ({
                ...sent,
                path: path.replace("{any}", String(1 + Math.floor(Math.random() * 1_000))),
                headers: { ...headers, "idempotency-key": randomUUID() },
              }),
            }
          : {}),
      },
    ],
  });
  const memory = await new Promise((resolve) => {
    child.once("message", resolve);
    child.send("memory");
  });
  child.kill();
  return {
    rate: rates.average,
    p50: latency.p50,
    p99: latency.p99,
    errors: non2xx + errors,
    memory: Number(memory),
  };
}
