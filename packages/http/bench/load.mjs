import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

const json = { "content-type": "application/json" };
let changes = 0;

/**
 * One kind of request. In the path of a changing one, `{job}` stands for one of 5,000 jobs after the other: a request for
 * a job that an earlier one is still requeuing would be refused.
 *
 * @typedef {{ path: string, method: "GET" | "POST", body?: string }} Kind
 */

/** @param {readonly string[]} args @param {readonly string[]} flags of Node */
export async function start(args, flags = []) {
  const child = fork(fileURLToPath(new URL("server.mjs", import.meta.url)), args, { execArgv: [...flags] });
  /** @returns {Promise<any>} */
  const heard = () => new Promise((resolve) => child.once("message", resolve));
  return {
    url: String(await heard()),
    /** @returns {Promise<{ memory: NodeJS.MemoryUsage, cpu: NodeJS.CpuUsage }>} */
    usage: () => {
      const answer = heard();
      child.send("usage");
      return answer;
    },
    stop: () => child.kill("SIGKILL"),
  };
}

/**
 * Sends requests of these kinds, one after the other on each connection, for `duration` seconds or `amount` of them.
 * `latencies` are the milliseconds of each, without those that had to wait for their connection.
 *
 * @param {string} url
 * @param {readonly Kind[]} kinds
 * @param {{ connections: number, duration?: number, amount?: number }} how
 */
export async function load(url, kinds, how) {
  /** @type {Map<string, number>} */
  const refusals = new Map();
  /** @type {number[]} */
  const latencies = [];
  const result = await autocannon({
    url,
    ...how,
    setupClient: (client) => {
      // The first response is not looked at: until then the connection was made too.
      client.once("response", () => {
        client.on("response", (_status, _bytes, milliseconds) => latencies.push(milliseconds));
      });
    },
    requests: kinds.map((kind) => ({
      method: kind.method,
      path: kind.path,
      ...(kind.body === undefined ? {} : { body: kind.body }),
      headers: kind.body === undefined ? {} : json,
      ...(kind.method === "GET" ? {} : { setupRequest: keyed(kind) }),
      onResponse: (status, body) => {
        if (status < 400) return;
        const text = `${status} ${body.slice(0, 300)}`;
        refusals.set(text, (refusals.get(text) ?? 0) + 1);
      },
    })),
  });
  return { ...result, latencies, refusals, failures: result.non2xx + result.errors };
}

/**
 * Gives each request a key of its own, as a client does.
 *
 * @param {Kind} kind
 * @returns {(request: autocannon.Request) => autocannon.Request}
 */
function keyed({ path, body }) {
  return (request) => ({
    ...request,
    path: path.replace("{job}", String(1 + (changes++ % 5_000))),
    headers: { ...(body === undefined ? {} : json), "idempotency-key": randomUUID() },
  });
}
