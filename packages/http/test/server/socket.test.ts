import { Agent, type IncomingMessage, request } from "node:http";
import { get } from "node:https";
import { createConnection } from "node:net";
import { MemoryBackend } from "@ccp/memory";
import { generate } from "selfsigned";
import { expect, onTestFinished, test } from "vitest";
import { type ServeOptions, serve } from "../../src/server/index.ts";

interface Told {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly length: string | undefined;
  readonly body: string;
  /** Whether the connection had brought an answer before. */
  readonly isReused: boolean;
}

/** A server, and a client with a single connection that is kept as long as the server lets it. */
async function served(options: ServeOptions = {}) {
  const memory = new MemoryBackend();
  const server = await serve(memory, { port: 0, ...options });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(async () => {
    agent.destroy();
    await server.close();
  });
  const port = Number(new URL(server.url).port);
  const ask = (method: string, path: string, body = "") =>
    new Promise<Told>((resolve, reject) => {
      const headers = body === "" ? {} : { "Content-Type": "application/json" };
      const asked = request({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
        const { statusCode, headers } = answer;
        textOf(answer).then(
          (text) =>
            resolve({
              status: statusCode,
              type: headers["content-type"],
              length: headers["content-length"],
              body: text,
              isReused: asked.reusedSocket,
            }),
          reject,
        );
      });
      asked.on("error", reject);
      asked.end(body);
    });
  return { memory, port, ask };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

test("HEAD gets the headers of GET and no body, and takes up no event stream", async () => {
  const { ask } = await served({ limits: { eventStreams: 1 } });
  for (const path of ["/healthz", "/v1/cluster/name", "/v1/jobs/9"]) {
    const { status, type, length } = await ask("GET", path);
    expect(await ask("HEAD", path)).toMatchObject({ status, type, body: "", isReused: true });
    expect(Number(length)).toBeGreaterThan(0);
  }
  for (let count = 0; count < 3; count++) {
    expect(await ask("HEAD", "/v1/events")).toMatchObject({
      status: 200,
      type: "text/event-stream",
      body: "",
    });
  }
});

test("a connection goes on after a refusal, also of a body that nobody read; not after one that is too large", async () => {
  const { ask } = await served({ limits: { bodyBytes: 1_000 } });
  const body = "x".repeat(900);
  expect(await ask("POST", "/v1/nothing", body)).toMatchObject({ status: 404, isReused: false });
  expect(await ask("POST", "/v1/jobs/requeue", body)).toMatchObject({ status: 400, isReused: true });
  expect(await ask("DELETE", "/v1/credentials")).toMatchObject({
    status: 204,
    length: undefined,
    isReused: true,
  });
  const large = await ask("POST", "/v1/jobs/requeue", "x".repeat(5_000_000));
  expect(large).toMatchObject({ status: 413, isReused: true });
  expect(await ask("GET", "/v1/cluster/name")).toMatchObject({ status: 200, isReused: false });
});

test("the length of an answer counts bytes", async () => {
  const { ask } = await served();
  const name = "Müller 🚀";
  await ask("POST", "/v1/jobs/queue", JSON.stringify({ job: { name, tasks: [{ commandLine: "x" }] } }));
  for (const path of ["/v1/jobs/1", "/v1/jobs/1", "/v1/jobs"]) {
    const { body, length } = await ask("GET", path);
    expect(body).toContain(name);
    expect(Number(length)).toBe(Buffer.byteLength(body));
  }
});

test("a client that leaves in the middle of its request is no failure of the server", async () => {
  const errors: object[] = [];
  let told = (_: object) => {};
  const line = new Promise<object>((resolve) => {
    told = resolve;
  });
  const log = { info: told, error: (fields: object) => void errors.push(fields) };
  const { port } = await served({ log });
  const socket = createConnection(port, "127.0.0.1", () => {
    const head = "POST /v1/jobs/requeue HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    socket.write(`${head}Content-Length: 500\r\n\r\n{"job`, () => socket.destroy());
  });
  expect(await line).toMatchObject({ operation: "requeueJobs", status: 400 });
  expect(errors).toEqual([]);
});

test("a server that stops does not wait for connections whose TLS was never agreed on, but for what was asked on others", async () => {
  const made = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
  const tls = { cert: made.cert, key: made.private };
  const memory = new MemoryBackend();
  const server = await serve(memory, { port: 0, grace: 3_600_000, tls });
  const port = Number(new URL(server.url).port);
  const silent = createConnection(port, "127.0.0.1");
  const isClosed = new Promise((resolve) => silent.once("close", resolve));
  silent.on("error", () => {});
  await new Promise((resolve) => silent.once("connect", resolve));
  const release = memory.delayNext("get_Name");
  const connect = memory.connect.bind(memory);
  const isAsked = new Promise<void>((resolve) => {
    memory.connect = (...args) => {
      resolve();
      return connect(...args);
    };
  });
  const answer = new Promise<number | undefined>((resolve, reject) => {
    get(`${server.url}/v1/cluster/name`, { ca: made.cert, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on("error", reject);
  });
  await isAsked;
  const closed = server.close();
  await isClosed;
  release();
  expect(await answer).toBe(200);
  await closed;
});

test("a server that stops does not wait for connections on which nothing was asked", async () => {
  const server = await serve(new MemoryBackend(), { port: 0, grace: 3_600_000 });
  const silent = createConnection(Number(new URL(server.url).port), "127.0.0.1");
  const isClosed = new Promise((resolve) => silent.once("close", resolve));
  silent.on("error", () => {});
  await new Promise((resolve) => silent.once("connect", resolve));
  await (await fetch(`${server.url}/healthz`)).text(); // the server knows the connection by now
  await server.close();
  await isClosed;
});
