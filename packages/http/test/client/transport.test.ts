import { getEventListeners } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  COR_E_TIMEOUT,
  E_ACCESSDENIED,
  ERROR_NOT_ENOUGH_QUOTA,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Fetch, HttpBackend, type HttpBackendOptions } from "../../src/client/index.ts";
import { serveInProcess } from "../served-cluster.ts";
import { makeUsers } from "../test-users.ts";
import { tooLate } from "./too-late.ts";

const session = { protocol: "v1", cluster: "C", user: null };
const lost: Fetch = async () => {
  throw new TypeError("fetch failed");
};

afterEach(() => void vi.useRealTimers());

/** How a backend connects, with the milliseconds at which it sent something; time passes by itself. */
async function connectInTime(fetch: Fetch, options: HttpBackendOptions = {}) {
  vi.useFakeTimers({ now: 0 });
  const times: number[] = [];
  const backend = new HttpBackend({
    url: "http://localhost",
    fetch: (url, init) => {
      times.push(Date.now());
      return fetch(url, init);
    },
    ...options,
  });
  const ended = backend.connect("localhost", {}).then(
    () => "connected",
    (error: ServiceError) => error,
  );
  await vi.runAllTimersAsync();
  return { times, outcome: await ended };
}

describe("sending again", () => {
  test("what was lost is sent again after pauses that double, each shortened at random to no less than half", async () => {
    const { times } = await connectInTime(lost, { retries: 8 });
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses).toHaveLength(8);
    for (const [index, pause] of pauses.entries()) {
      const most = Math.min(5_000, 100 * 2 ** index);
      expect(pause).toBeGreaterThanOrEqual(most / 2 - 1); // timers know whole milliseconds
      expect(pause).toBeLessThanOrEqual(most);
    }
  });

  test("requests go to the host of the URL, whatever its path looks like", async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      asked.push(url);
      return Response.json(session);
    };
    for (const path of ["", "/", "/behind", "/behind/", "//other.example", "//other.example/x"]) {
      await new HttpBackend({ url: `https://head.example${path}`, token: "t", fetch }).connect("h", {});
    }
    const target = "/v1/session?headNode=h";
    expect(asked).toStrictEqual(
      ["", "", "/behind", "/behind", "//other.example", "//other.example/x"].map(
        (path) => `https://head.example${path}${target}`,
      ),
    );
  });

  /** Answers once with this status, and when it may work. */
  const busy = (status: number, seconds: string) => {
    let count = 0;
    return async () =>
      count++ === 0
        ? new Response("", { status, headers: { "Retry-After": seconds } })
        : Response.json(session);
  };

  test.each([
    [429, ERROR_NOT_ENOUGH_QUOTA],
    [503, RPC_S_SERVER_UNAVAILABLE],
  ])(
    "a server that is busy (%i) is asked again when it said, one that wants too long a wait is not",
    async (status, code) => {
      expect(await connectInTime(busy(status, "3"))).toStrictEqual({
        times: [0, 3_000],
        outcome: "connected",
      });
      const { times, outcome } = await connectInTime(busy(status, "900"));
      expect(times).toStrictEqual([0]);
      expect(outcome).toMatchObject({ hr: HRESULT_FROM_WIN32(code) });
    },
  );

  test("what something in between refused stays refused, whenever it would be asked again", async () => {
    const { times, outcome } = await connectInTime(busy(403, "3"));
    expect(times).toStrictEqual([0]);
    expect(outcome).toMatchObject({ hr: E_ACCESSDENIED });
  });

  test.each([502, 503, 504])("%i of something in between is lost, not said", async (status) => {
    let count = 0;
    const fetch = async () => (count++ < 2 ? new Response("<html>", { status }) : Response.json(session));
    expect((await connectInTime(fetch)).outcome).toBe("connected");
    expect(count).toBe(3);
  });

  test("a request that took too long to arrive is sent again, since nobody heard it", async () => {
    let count = 0;
    const { outcome } = await connectInTime(async () => (count++ === 0 ? tooLate() : Response.json(session)));
    expect([count, outcome]).toStrictEqual([2, "connected"]);
    const refused = await connectInTime(async () => tooLate(), { retries: 1 });
    expect(refused.times).toHaveLength(2);
    expect(refused.outcome).toMatchObject({ hr: COR_E_TIMEOUT, message: "It took too long." });
  });

  test("what the server said stays said: nothing is sent again", async () => {
    const { users, remove } = await makeUsers({});
    const { app } = serveInProcess({ users });
    let count = 0;
    const fetch: Fetch = (url, init) => {
      count++;
      return app.fetch(new Request(url, init));
    };
    const backend = new HttpBackend({ url: "http://localhost", fetch });
    await expect(backend.connect("localhost", {})).rejects.toMatchObject({
      hr: E_ACCESSDENIED,
      message: expect.stringContaining("wants to know who calls"),
    });
    expect(count).toBe(1);
    remove();
  });

  test("a name that cannot be looked up just now is looked up again", async () => {
    const { times, outcome } = await connectInTime(
      async () => {
        throw new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "EAI_AGAIN" }) });
      },
      { retries: 1 },
    );
    expect(times).toHaveLength(2);
    expect(outcome).toMatchObject({ message: expect.stringMatching(/could not be looked up just now/) });
  });
});

test.each([
  ["the signal of its options", (stop: AbortController, _: HttpBackend) => stop.abort()],
  ["close", (_: AbortController, backend: HttpBackend) => void backend.close()],
])("%s ends what is on its way, also while it pauses before another try", async (_, end) => {
  for (const fetch of [
    lost,
    (_url: string, init: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      }),
  ]) {
    const stop = new AbortController();
    const backend = new HttpBackend({ url: "http://localhost", signal: stop.signal, fetch });
    const connecting = backend.connect("localhost", {}).catch((error: unknown) => error);
    await new Promise((resolve) => setImmediate(resolve));
    end(stop, backend);
    const error = await connecting;
    expect(ServiceError.is(error) && error.message).toMatch(/closed by this program/);
  }
});

test("a backend that was closed leaves nothing on the signal of its options, which may live as long as the program", async () => {
  const { signal } = new AbortController();
  const backend = new HttpBackend({ url: "http://localhost", signal });
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  await backend.close();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("a browser whose page came without TLS can change something too: keys need no more than random numbers", async () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  try {
    const keys: unknown[] = [];
    const fetch: Fetch = async (url, { headers }) => {
      if (url.includes("/session")) return Response.json(session);
      keys.push(new Headers(headers).get("idempotency-key"));
      return Response.json({ commandId: keys.length });
    };
    const service = await new HttpBackend({ url: "http://head.example", fetch }).connect("h", {});
    expect([await service.getNewCommandId(), await service.getNewCommandId()]).toStrictEqual([1, 2]);
    expect(keys[0]).not.toBe(keys[1]);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("calls use connections again, and no request but a changing one bears a key", async () => {
  let connections = 0;
  const answers: Readonly<Record<string, unknown>> = {
    "/v1/session?headNode=localhost": session,
    "/v1/cluster/name": { name: "C" },
    "/v1/commands": { commandId: 1 },
  };
  const keys: (string | undefined)[] = [];
  // Long enough that no pause of a busy machine ends a connection.
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, answer) => {
    keys.push(request.headers["idempotency-key"]?.toString());
    request.resume();
    answer.setHeader("Content-Type", "application/json");
    answer.end(JSON.stringify(answers[request.url ?? ""]));
  });
  server.on("connection", () => {
    connections++;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const service = await new HttpBackend({ url: `http://127.0.0.1:${port}` }).connect("localhost", {});
  for (let index = 0; index < 20; index++) await service.getName();
  await service.getNewCommandId();
  await service.getNewCommandId();
  expect(connections).toBeLessThanOrEqual(2); // the first may not be free yet for the second call
  expect(new Set(keys.slice(0, 21))).toStrictEqual(new Set([undefined]));
  expect(new Set(keys.slice(21)).size).toBe(2);
  server.closeAllConnections();
  server.close();
});
