import {
  COR_E_TIMEOUT,
  createCluster,
  E_ACCESSDENIED,
  E_NOTIMPL,
  HRESULT_FROM_WIN32,
  out,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";
import { MemoryBackend } from "@ccp/memory";
import { generate } from "selfsigned";
import { describe, expect, onTestFinished, test } from "vitest";
import { HttpBackend } from "../../src/client/index.ts";
import { createApp, serve } from "../../src/server/index.ts";
import { serveInProcess } from "../served-cluster.ts";

const UNAVAILABLE = HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE);

/** How a call to connect ends. */
async function connect(backend: HttpBackend, name = "localhost"): Promise<ServiceError | "connected"> {
  try {
    await backend.connect(name, {});
    return "connected";
  } catch (error) {
    if (ServiceError.is(error)) return error;
    throw error;
  }
}

describe("CON-1: what the name given to Connect leads to", () => {
  test.each([
    [{}, "HEAD01", "https://head01:5970/v1/session?headNode=HEAD01"],
    [{}, "LocalHost", "http://localhost:5970/v1/session?headNode=LocalHost"],
    [{ url: "http://10.0.0.1:80/ccp/" }, "HEAD01", "http://10.0.0.1/ccp/v1/session?headNode=HEAD01"],
    [
      { url: (name: string) => `https://${name}.lab` },
      "HEAD01",
      "https://head01.lab/v1/session?headNode=HEAD01",
    ],
  ])("%o and %s", async (options, name, expected) => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json({ protocol: "v1", cluster: "C", user: null });
    };
    expect(await connect(new HttpBackend({ ...options, fetch }), name)).toBe("connected");
    expect(urls).toStrictEqual([expected]);
  });

  test("a name that the server does not answer to, and one that is none", async () => {
    const { backend } = serveInProcess();
    expect(await connect(backend, "OTHER")).toMatchObject({
      hr: UNAVAILABLE,
      message: expect.stringContaining("OTHER"),
    });
    expect(await connect(new HttpBackend(), "evil/../path@x")).toMatchObject({ hr: UNAVAILABLE });
    expect(() => new HttpBackend({ url: "ftp://x" })).toThrow(RangeError);
    expect(() => new HttpBackend({ url: "https://u:p@x" })).toThrow(/carries no password/);
  });
});

describe("clear errors", () => {
  const failing = (code: string) => async () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
  };

  test.each([
    ["ENOTFOUND", /no host head01/, 1],
    ["ECONNREFUSED", /Nothing listens at head01:5970/, 3],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /certificate of head01:5970 is not trusted/, 1],
    ["EPROTO", /does not speak TLS/, 1],
    ["ECONNRESET", /did not answer \(ECONNRESET\)/, 3],
  ])("%s", async (code, message, tries) => {
    let count = 0;
    const fetch = () => {
      count++;
      return failing(code)();
    };
    const error = await connect(new HttpBackend({ fetch, retries: 2 }), "HEAD01");
    expect(error).toMatchObject({ hr: UNAVAILABLE, message: expect.stringMatching(message) });
    expect(count).toBe(tries);
  });

  test("a real socket: refused, and a certificate that nobody trusts", async () => {
    const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }]);
    const server = await serve(new MemoryBackend(), { port: 0, tls: { cert, key } });
    const error = await connect(new HttpBackend({ url: server.url }));
    expect(error).toMatchObject({ hr: UNAVAILABLE, message: expect.stringMatching(/is not trusted/) });
    await server.close();
    expect(await connect(new HttpBackend({ url: server.url, retries: 0 }))).toMatchObject({
      message: expect.stringMatching(/Nothing listens/),
    });
  });

  test.each([
    [new Response("<html>", { status: 200 }), UNAVAILABLE],
    [Response.json({ protocol: "v2" }), UNAVAILABLE],
    [new Response("no", { status: 404 }), UNAVAILABLE],
    [new Response("no", { status: 401 }), E_ACCESSDENIED],
    [new Response("no", { status: 403 }), E_ACCESSDENIED],
  ])("an answer that is none of ours: %#", async (response, hr) => {
    expect(await connect(new HttpBackend({ fetch: async () => response.clone() }))).toMatchObject({ hr });
  });

  test("no answer in time is COR_E_TIMEOUT; a closed backend stops at once", async () => {
    const never = (_: string, init: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      });
    expect(await connect(new HttpBackend({ fetch: never, timeout: 5, retries: 1 }))).toMatchObject({
      hr: COR_E_TIMEOUT,
    });
    const backend = new HttpBackend({ fetch: never });
    const waiting = connect(backend);
    await backend.close();
    expect(await waiting).toMatchObject({
      hr: UNAVAILABLE,
      message: expect.stringContaining("closed by this program"),
    });
  });

  test("what a cluster lacks is E_NOTIMPL, with its reason", async () => {
    const memory = new MemoryBackend();
    const { backend } = serveInProcess();
    const service = await backend.connect("localhost", {});
    await expect(service.explainJob?.(1)).rejects.toMatchObject({ jobId: 1 });
    const app = createApp({
      localHeadNode: "localhost",
      connect: async (name, caller) =>
        Object.assign(await memory.connect(name, caller), { explainJob: undefined }),
    });
    const poor = new HttpBackend({
      url: "http://localhost",
      fetch: (url, init) => app.fetch(new Request(url, init)),
    });
    const lacking = await poor.connect("localhost", {});
    await expect(lacking.explainJob?.(1)).rejects.toMatchObject({ hr: E_NOTIMPL });
  });
});

test("JOB-8: a job is queued once, however many of the answers are lost", async () => {
  const { app, memory } = serveInProcess();
  let count = 0;
  const backend = new HttpBackend({
    url: "http://localhost",
    fetch: async (url, init) => {
      const response = await app.fetch(new Request(url, init));
      count++;
      if (init.method === "POST" && count % 4 !== 0) throw new TypeError("fetch failed");
      return response;
    },
  });
  const service = await backend.connect("localhost", {});
  const job = { name: "", tasks: [] };
  const { defaultJobTerms } = await import("@ccp/core");
  const ids = [];
  for (let index = 0; index < 3; index++) {
    ids.push(await service.queueJob({ ...defaultJobTerms, ...job }, { user: null, password: null }));
  }
  expect(ids).toStrictEqual([1, 2, 3]);
  expect((await (await memory.connect("localhost", {})).listAllJobs()).map(({ id }) => id)).toStrictEqual([
    1, 2, 3,
  ]);
});

test("CON-1: the same program over a socket, by name of the head node", async () => {
  const memory = new MemoryBackend({ name: "HEAD01" });
  const server = await serve(memory, { port: 0 });
  onTestFinished(() => server.close());
  const cluster = createCluster(new HttpBackend({ url: server.url }));
  expect(await cluster.Connect("head01.lab.example")).toBe(0);
  const name = out<string | null>();
  expect([await cluster.get_Name(name), name.value]).toStrictEqual([0, "HEAD01"]);
});
