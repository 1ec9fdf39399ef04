import {
  COR_E_TIMEOUT,
  createCluster,
  defaultJobTerms,
  defaultTaskTerms,
  JobStatus,
  NodeStatus,
} from "@ccp/core";
import { MemoryBackend } from "@ccp/memory";
import { expect, test, vi } from "vitest";
import { readEvents } from "../../src/client/event-reader.ts";
import { HttpBackend, type HttpEvent } from "../../src/client/index.ts";
import { EventLog } from "../../src/server/event-log.ts";
import { eventStream } from "../../src/server/event-stream.ts";
import { serve } from "../../src/server/index.ts";
import { serveInProcess } from "../served-cluster.ts";
import { tooLate } from "./too-late.ts";

const job = { ...defaultJobTerms, tasks: [{ ...defaultTaskTerms, commandLine: "fail" }] };
const NONE = { user: null, password: null };

/** Takes events until one is `last`. */
async function take(
  events: AsyncIterator<HttpEvent>,
  last: (event: HttpEvent) => boolean,
): Promise<HttpEvent[]> {
  const taken: HttpEvent[] = [];
  for (;;) {
    const { value, done } = await events.next();
    if (done === true) return taken;
    taken.push(value);
    if (last(value)) return taken;
  }
}

test("every change of status of jobs, tasks and nodes is told in order, and told again after an id", async () => {
  const { backend, memory } = serveInProcess({}, { name: "C", nodes: [{ name: "N1" }] });
  const events = backend.events();
  const first = take(events, (event) => event.kind === "node");
  await new Promise((resolve) => setImmediate(resolve)); // the stream is open
  const service = await backend.connect("localhost", {});
  await service.queueJob(job, NONE);
  await memory.runUntilIdle();
  const admin = await memory.connect("localhost", { user: "root", isAdministrator: true });
  await admin.pauseNode("N1", { wait: true });
  const told = await first;
  expect(
    told.map((event) => (event.kind === "reset" ? "reset" : `${event.kind} ${event.before} ${event.status}`)),
  ).toStrictEqual([
    `job null ${JobStatus.Queued}`,
    "task null 1",
    "job 1 2",
    "task 1 2",
    "job 2 4",
    "task 2 4",
    `node ${NodeStatus.Ready} ${NodeStatus.Paused}`,
  ]);
  expect(told[6]).toMatchObject({ nodeName: "N1", time: memory.now });
  await events.return();

  const again = backend.events({ lastEventId: told[3]?.id });
  expect(await take(again, (event) => event.kind === "node")).toStrictEqual(told.slice(4));
  await again.return();
  const unknown = backend.events({ lastEventId: "000000000000-3" });
  expect((await unknown.next()).value).toMatchObject({ kind: "reset" });
  await unknown.return();
});

test("a reader whose connection breaks misses nothing", async () => {
  const memory = new MemoryBackend();
  const server = await serve(memory, { port: 0 });
  const breaking: AbortController[] = [];
  let opened = () => {};
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const backend = new HttpBackend({
    url: server.url,
    fetch: async (url, init) => {
      const cut = new AbortController();
      breaking.push(cut);
      const response = await fetch(url, {
        ...init,
        signal: AbortSignal.any([cut.signal, ...(init.signal ? [init.signal] : [])]),
      });
      opened();
      return response;
    },
  });
  const events = backend.events();
  const finished = new Set<number>();
  const reading = take(events, (event) => {
    if (event.kind === "job" && event.status === JobStatus.Finished) {
      finished.add(event.jobId);
      if (finished.size % 10 === 0) breaking.at(-1)?.abort();
    }
    return finished.size === 40;
  });
  await isOpen;
  const service = await memory.connect("localhost", {});
  for (let index = 0; index < 40; index++) {
    await service.queueJob({ ...defaultJobTerms, tasks: [] }, NONE);
    await memory.runUntilIdle();
  }
  const told = await reading;
  expect(told.some(({ kind }) => kind === "reset")).toBe(false);
  expect(told.filter((event) => event.kind === "job" && event.before === null)).toHaveLength(40);
  await events.return();
  await server.close();
  await memory.close();
});

test("a reader that comes again to a server too busy to hear it tries again", async () => {
  const { app, memory } = serveInProcess();
  let count = 0;
  const backend = new HttpBackend({
    url: "http://localhost:5970",
    fetch: async (url, init) => {
      count++;
      if (count === 2) return tooLate();
      const response = await app.fetch(new Request(url, init));
      if (count > 1) return response;
      const start = await response.body?.getReader().read(); // its position, and then the connection breaks
      return new Response(start?.value);
    },
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const events = backend.events();
    const first = events.next();
    await vi.waitFor(() => expect(count).toBe(3), { timeout: 60_000 });
    const service = await memory.connect("localhost", {});
    await service.addJob({ ...defaultJobTerms, tasks: [] }, { wait: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await first).value).toMatchObject({ kind: "job", jobId: 1 });
    await events.return();
  } finally {
    vi.useRealTimers();
  }
});

test("a server that takes the connection and says nothing is given up after the time-out, and tried again later", async () => {
  const { app, memory } = serveInProcess();
  let count = 0;
  const backend = new HttpBackend({
    url: "http://localhost:5970",
    timeout: 5_000,
    fetch: async (url, init) => {
      count++;
      if (count % 2 === 0) {
        const response = await app.fetch(new Request(url, init));
        if (count === 4) return response;
        const start = await response.body?.getReader().read(); // its position, and then the connection breaks
        return new Response(start?.value);
      }
      return new Promise((_, reject) => {
        init.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      });
    },
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const never = expect(backend.events().next()).rejects.toMatchObject({ hr: COR_E_TIMEOUT });
    await vi.advanceTimersByTimeAsync(5_000);
    await never;
    const events = backend.events();
    const first = events.next();
    await vi.waitFor(() => expect(count).toBe(3), { timeout: 60_000 });
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(count).toBe(4), { timeout: 60_000 });
    const service = await memory.connect("localhost", {});
    await service.addJob({ ...defaultJobTerms, tasks: [] }, { wait: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await first).value).toMatchObject({ kind: "job", jobId: 1 });
    await events.return();
  } finally {
    vi.useRealTimers();
  }
});

test("a reader that falls too far behind is told so", () => {
  const log = new EventLog(4);
  for (let jobId = 1; jobId <= 6; jobId++) log.add({ kind: "job", time: 0, jobId, before: null, status: 0 });
  expect(log.after(2, 10)?.map(({ event }) => event.kind === "job" && event.jobId)).toStrictEqual([
    3, 4, 5, 6,
  ]);
  expect(log.after(1, 10)).toBeUndefined();
  expect(log.positionOf(log.idOf(2))).toBe(2);
  expect(log.positionOf(log.idOf(1))).toBeUndefined();
  expect(log.positionOf(log.idOf(7))).toBeUndefined();
});

test("a reader gets a reset where its Last-Event-ID is too old, or where it fell behind while it was away", async () => {
  const log = new EventLog(4);
  const happen = (count: number) => {
    for (let index = 0; index < count; index++)
      log.add({ kind: "job", time: 0, jobId: log.last + 1, before: null, status: 0 });
  };
  happen(1);
  const old = log.idOf(log.last);
  happen(5);
  const open = (id: string) => {
    const stream = eventStream(log, id, [new AbortController().signal], () => {});
    return readEvents(stream, 1_000);
  };
  const tooOld = open(old);
  expect((await tooOld.next()).value).toMatchObject({ name: "reset", id: log.idOf(6) });
  await tooOld.return(undefined);

  const reader = open(log.idOf(3));
  expect((await reader.next()).value).toMatchObject({ name: "start", id: log.idOf(3) });
  expect((await reader.next()).value).toMatchObject({ name: "job", id: log.idOf(4) });
  happen(20);
  const names: string[] = [];
  while (names.at(-1) !== "reset") names.push((await reader.next()).value?.name ?? "none");
  happen(1);
  expect((await reader.next()).value).toMatchObject({ name: "job", id: log.idOf(27) });
  await reader.return(undefined);
});

test("a connection that brings nothing, not even that the server is there, counts as broken", async () => {
  vi.useFakeTimers();
  try {
    const reading = readEvents(new ReadableStream<Uint8Array>(), 45_000).next();
    const outcome = expect(reading).rejects.toThrow("Nothing came for 45000 ms");
    await vi.advanceTimersByTimeAsync(45_000);
    await outcome;

    const still = eventStream(
      new EventLog(),
      undefined,
      [new AbortController().signal],
      () => {},
    ).getReader();
    await still.read(); // its position
    const next = still.read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(new TextDecoder().decode((await next).value)).toBe(": still here\n\n");
    await still.cancel();
  } finally {
    vi.useRealTimers();
  }
});

test("events are read in whatever pieces they come", async () => {
  const text = 'retry: 1\nevent: job\nid: a-1\ndata: {"ä":\ndata: 1}\n\n: comment\n\ndata: x\n\n';
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 3, 7, bytes.length]) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    const read = [];
    for await (const event of readEvents(body, 1_000)) read.push(event);
    expect(read).toStrictEqual([
      { name: "job", id: "a-1", data: '{"ä":\n1}' },
      { name: "", id: "a-1", data: "x" },
    ]);
  }
});

test("a stop ends event streams and lets requests that are open end", async () => {
  const memory = new MemoryBackend();
  const server = await serve(memory, { port: 0 });
  const stream = await fetch(`${server.url}/v1/events`);
  const release = memory.delayNext("get_Name");
  const open = fetch(`${server.url}/v1/cluster/name`);
  await expect // until it is under way
    .poll(async () => (await fetch(`${server.url}/metrics`)).text())
    .toMatch(/^ccp_http_open_requests 2$/m);
  const closing = server.close();
  release();
  expect((await open).status).toBe(200);
  expect(await stream.text()).toContain("event: start");
  await closing;
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  expect(await createCluster(memory).Connect("localhost")).toBe(0);
});
