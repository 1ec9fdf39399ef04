import { once } from "node:events";
import { connect } from "node:net";
import { MemoryBackend } from "@ccp/memory";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, serve } from "../../src/server/index.ts";
import { makeUsers } from "../test-users.ts";

const memory = new MemoryBackend();
let server: RunningServer;
beforeAll(async () => {
  server = await serve(memory, { port: 0, limits: { eventStreams: 1 } });
});
afterAll(async () => {
  await server.close();
  await memory.close();
});

/** Sends lines as they are, and gives all that comes until the server closes the connection. */
function raw(...lines: readonly string[]): Promise<string> {
  return rawTo(server, ...lines);
}

async function rawTo({ url }: RunningServer, ...lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
  });
  socket.write(`${lines.join("\r\n")}`);
  await once(socket, "close");
  return answer;
}

const end = ["Connection: close", "", ""];

test("a host that is none is refused with a problem document", async () => {
  const answer = await raw("GET /v1/jobs HTTP/1.1", "Host: evil@localhost", ...end);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/Content-Type: application\/problem\+json/i);
});

test("the check of a load balancer, in HTTP/1.0 without a Host, is answered where a server has users", async () => {
  const { users, remove } = await makeUsers({});
  const other = await serve(memory, { port: 0, users });
  for (let count = 0; count < 2; count++) {
    expect(await rawTo(other, "GET /readyz HTTP/1.0", "", "")).toMatch(/^HTTP\/1\.1 200 /);
    expect(await rawTo(other, "GET /v1/jobs HTTP/1.0", "", "")).toMatch(/^HTTP\/1\.1 401 /);
    await fetch(`${other.url}/healthz`);
  }
  // Without users a name of this machine lets in, and no name is none.
  expect(await raw("GET /v1/jobs HTTP/1.0", "", "")).toMatch(/^HTTP\/1\.1 403 /);
  await other.close();
  remove();
});

test("of two headers that contradict each other, the first does not count alone", async () => {
  const body = '{"jobs":[]}';
  const answer = await raw(
    "POST /v1/jobs/batch HTTP/1.1",
    "Host: localhost",
    "Content-Type: text/plain",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    "Connection: close",
    "",
    body,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 415 /);
  expect(await raw("GET /healthz HTTP/1.1", "Host: localhost", "Host: evil.example", ...end)).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});

test("a reader of events that leaves makes room for the next one", async () => {
  for (let count = 0; count < 3; count++) {
    const leaving = new AbortController();
    const answer = await fetch(`${server.url}/v1/events`, { signal: leaving.signal });
    expect(answer.status).toBe(200);
    await answer.body?.getReader().read();
    leaving.abort();
    await expect
      .poll(async () => {
        const { status, body } = await fetch(`${server.url}/v1/events`);
        await body?.cancel();
        return status;
      })
      .toBe(200);
    await expect
      .poll(async () => (await fetch(`${server.url}/v1/events`, { method: "HEAD" })).status)
      .toBe(200);
  }
});

test("the rest of a body that nobody wants is read for a moment only", async () => {
  const answer = await raw("POST /nowhere HTTP/1.1", "Host: localhost", "Content-Length: 1000000", "", "x");
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
});
