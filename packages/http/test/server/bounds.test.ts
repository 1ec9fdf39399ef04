import { createConnection } from "node:net";
import { setImmediate } from "node:timers/promises";
import { MemoryBackend } from "@ccp/memory";
import { generate } from "selfsigned";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createApp, type RunningServer, serve } from "../../src/server/index.ts";
import { json, read, serveInProcess } from "../served-cluster.ts";
import { makeUsers } from "../test-users.ts";

const QUOTA = "0x80070718";

describe("bounds", () => {
  test("a body that is too large is 413, whether it says its size or not", async () => {
    const { send } = serveInProcess({ limits: { bodyBytes: 1_000 } });
    const long = JSON.stringify({ jobIds: [1], pad: "x".repeat(2_000) });
    const said = await send("POST", "/v1/jobs/requeue", {
      body: long,
      headers: { "Content-Type": "application/json", "Content-Length": String(long.length) },
    });
    const pieces = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("x".repeat(400)));
      },
    });
    const unsaid = await send("POST", "/v1/jobs/requeue", {
      body: pieces,
      headers: { "Content-Type": "application/json" },
      duplex: "half",
    } as RequestInit);
    for (const response of [said, unsaid]) {
      expect(response.status).toBe(413);
      expect(await read(response)).toMatchObject({ hresult: QUOTA });
    }
  });

  test("more jobs and tasks than a server has memory for are 413, however little is said of each; ids and deep nests are others", async () => {
    const { send } = serveInProcess();
    const answer = async (operation: string, body: string) => {
      const headers = { "Content-Type": "application/json" };
      const response = await send("POST", `/v1/jobs/${operation}`, { body, headers });
      return [response.status, (await read(response))["hresult"]];
    };
    const many = (thing: string) => Array.from({ length: 100_001 }, () => thing).join();
    expect(await answer("batch", `{"jobs":[${many("{}")}]}`)).toStrictEqual([413, QUOTA]);
    expect(await answer("queue", `{"job":{"tasks":[${many("{}")}]}}`)).toStrictEqual([413, QUOTA]);
    expect(await answer("requeue", `{"jobIds":[${many("1")}]}`)).toStrictEqual([404, "0x80070490"]);
    const pairs = many('{"name":"","value":""}');
    expect((await answer("queue", `{"job":{"extendedTerms":[${pairs}]}}`))[0]).not.toBe(413);
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(await answer("batch", `{"jobs":${deep}}`)).toStrictEqual([400, "0x80070057"]);
  });

  test("more requests per second than a user has are 429 with Retry-After, until time passes", async () => {
    let now = 0;
    const { send } = serveInProcess({ limits: { requestsPerSecond: 2, burst: 3 }, now: () => now });
    const statuses = async (count: number) => {
      const seen: number[] = [];
      for (let index = 0; index < count; index++) seen.push((await send("GET", "/v1/cluster/name")).status);
      return seen;
    };
    expect(await statuses(4)).toStrictEqual([200, 200, 200, 429]);
    const refused = await send("GET", "/v1/cluster/name");
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(await read(refused)).toMatchObject({ hresult: QUOTA });
    now = 1_000;
    expect(await statuses(3)).toStrictEqual([200, 200, 429]);
  });

  test("open requests are bounded for a user and for all; a call that takes long is 202, and its repetition gets the answer", async () => {
    const memory = new MemoryBackend();
    const release = memory.delayNext("RequeueJobs");
    const app = createApp(memory, { limits: { openRequestsPerUser: 1, longPoll: 20 } });
    const send = (target: string, init: RequestInit) =>
      app.fetch(new Request(`http://localhost${target}`, init));
    const slow = { method: "POST", ...json({ jobIds: [] }, { "Idempotency-Key": "slow" }) };
    const first = send("/v1/jobs/requeue", slow);
    const second = await send("/v1/cluster/name", {});
    expect([second.status, second.headers.get("retry-after")]).toStrictEqual([429, "1"]);
    expect((await first).status).toBe(202);
    release();
    expect((await send("/v1/jobs/requeue", slow)).status).toBe(204);

    const full = createApp(memory, { limits: { openRequests: 0 } });
    expect((await full.fetch(new Request("http://localhost/healthz"))).status).toBe(429);
  });

  test("event streams are bounded", async () => {
    const { send } = serveInProcess({ limits: { eventStreams: 1 } });
    const first = await send("GET", "/v1/events");
    expect(first.status).toBe(200);
    for (const method of ["GET", "HEAD"]) expect((await send(method, "/v1/events")).status).toBe(429);
    await first.body?.cancel();
    const again = await send("GET", "/v1/events");
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });

  test("many event streams are nothing that Node warns of", async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on("warning", warn);
    onTestFinished(() => void process.off("warning", warn));
    const { send } = serveInProcess();
    const readers = [];
    for (let count = 0; count < 20; count++) {
      const { body } = await send("GET", "/v1/events");
      const reader = body?.getReader();
      await reader?.read(); // now it waits for news
      readers.push(reader);
    }
    for (const reader of readers) await reader?.cancel();
    await setImmediate(); // Node warns a little later
    expect(warnings).toEqual([]);
  });

  test("event streams of one user are bounded: beyond, 429 with Retry-After, while another user gets one", async () => {
    const { users, remove } = await makeUsers({
      alice: { role: "user", password: "a secret of alice" },
      bob: { role: "user", password: "a secret of bob" },
    });
    onTestFinished(remove);
    const { send } = serveInProcess({ users, limits: { eventStreamsPerUser: 2 } });
    const as = async (name: string) => ({
      headers: { Authorization: `Bearer ${await users.addToken(name)}` },
    });
    const [alice, bob] = [await as("alice"), await as("bob")];
    const first = await send("GET", "/v1/events", alice);
    const second = await send("GET", "/v1/events", alice);
    const refused = await send("GET", "/v1/events", alice);
    expect([first.status, second.status, refused.status]).toStrictEqual([200, 200, 429]);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(await read(refused)).toMatchObject({
      hresult: QUOTA,
      message: expect.stringContaining("You have 2 event streams open"),
    });
    const other = await send("GET", "/v1/events", bob);
    expect(other.status).toBe(200);
    await first.body?.cancel();
    const again = await send("GET", "/v1/events", alice);
    expect(again.status).toBe(200);
    for (const { body } of [second, other, again]) await body?.cancel();
  });

  /** Sends a text as it is, and gives all that comes until the server closes the connection. */
  function exchange({ url }: RunningServer, text: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = createConnection(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
      let answer = "";
      socket.on("data", (data) => {
        answer += data.toString();
      });
      socket.on("error", () => resolve(answer));
      socket.on("close", () => resolve(answer));
    });
  }

  /** The status, the HRESULT and the message of what was answered before the connection ended. */
  function told(answer: string): unknown[] {
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toContain("Content-Type: application/problem+json");
    expect(head).toContain("Connection: close");
    const { status, hresult, message } = JSON.parse(body) as Record<string, unknown>;
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    return [status, hresult, message];
  }

  const head = "POST /v1/jobs/requeue HTTP/1.1\r\nHost: localhost\r\n";

  test("headers that are too large, and what is no HTTP, cost a connection and no more", async () => {
    const server = await serve(new MemoryBackend(), { port: 0, limits: { headerBytes: 4_096 } });
    const large = await exchange(server, `${head}X-Pad: ${"x".repeat(5_000)}\r\n\r\n`);
    expect(told(large)).toEqual([431, QUOTA, expect.stringContaining("more than 4096 bytes")]);
    const none = await exchange(server, "SSH-2.0-client\r\n\r\n");
    expect(told(none)).toEqual([400, "0x80070057", expect.stringContaining("no request of HTTP")]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.close();
  });

  test("headers and a body that never end cost a connection and no more", async () => {
    const server = await serve(new MemoryBackend(), {
      port: 0,
      limits: { headersTimeout: 500, requestTimeout: 1_000 },
    });
    const slowOnes = Array.from({ length: 50 }, () => exchange(server, `${head}X-Slow: `));
    slowOnes.push(
      exchange(server, `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"job`),
    );
    // Meanwhile others are served.
    expect((await fetch(`${server.url}/v1/cluster/name`)).status).toBe(200);
    const late = expect.stringContaining("its headers have 500 ms, all of it 1000 ms");
    for (const answer of await Promise.all(slowOnes)) expect(told(answer)).toEqual([408, "0x80131505", late]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.close();
  });
});

describe("where a server listens", () => {
  test.each([
    [{ host: "0.0.0.0" }, /without TLS and users/],
    [{ host: "0.0.0.0", users: "/nowhere/users.json" }, /without TLS\. /],
    [{ host: "192.168.0.1", tls: { cert: "", key: "" } }, /without users\. /],
  ])("%o is refused", async (options, message) => {
    await expect(serve(new MemoryBackend(), { port: 0, ...options })).rejects.toThrow(message);
  });

  test("a certificate that is none, and a key of another one, are refused with what to do; the backend is let go of", async () => {
    const [made, other] = [
      await generate(undefined, { keyType: "ec" }),
      await generate(undefined, { keyType: "ec" }),
    ];
    const memory = new MemoryBackend();
    const subscribe = vi.spyOn(memory, "subscribe");
    for (const tls of [
      { cert: "no certificate", key: made.private },
      { cert: made.cert, key: "no key" },
      { cert: made.cert, key: other.private },
    ]) {
      await expect(serve(memory, { port: 0, tls })).rejects.toThrow(
        /^The certificate and its key cannot be used \(.+\)\. Give both in PEM/,
      );
    }
    expect(subscribe).not.toHaveBeenCalled();
  });

  test("without users it answers to names of this machine only, and to no web page", async () => {
    const { app } = serveInProcess({ localOnly: true });
    const from = (url: string, headers: Record<string, string> = {}) =>
      app.fetch(new Request(url, { headers }));
    expect((await from("http://attacker.example/v1/jobs")).status).toBe(403);
    expect((await from("http://127.0.0.1:5970/v1/jobs")).status).toBe(200);
    expect((await from("http://localhost/v1/jobs", { Origin: "https://attacker.example" })).status).toBe(403);
  });

  test("pages of the origins named may use it, and can read refusals too", async () => {
    const { send } = serveInProcess({ origins: ["https://portal.example"] });
    const headers = { Origin: "https://portal.example" };
    const asked = await send("OPTIONS", "/v1/jobs", { headers });
    expect([asked.status, asked.headers.get("access-control-allow-headers")]).toStrictEqual([
      204,
      expect.stringContaining("Idempotency-Key"),
    ]);
    const { users, remove } = await makeUsers({});
    const refusing = serveInProcess({ origins: ["https://portal.example"], users });
    for (const answer of [
      await send("GET", "/v1/jobs", { headers }),
      await send("GET", "/v1/jobs/1", { headers }),
      await refusing.send("GET", "/v1/jobs", { headers }),
    ]) {
      expect(answer.headers.get("access-control-allow-origin")).toBe("https://portal.example");
      expect(answer.headers.get("access-control-expose-headers")).toBe("Retry-After, X-Request-Id");
    }
    remove();
  });
});
