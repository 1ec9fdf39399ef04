import {
  type ClusterEvent,
  COR_E_TIMEOUT,
  ERROR_NOT_ENOUGH_QUOTA,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";
import { clusterEvent, PROTOCOL } from "../protocol/index.ts";
import { readEvents } from "./event-reader.ts";
import { unreadable } from "./failures.ts";
import type { Transport } from "./transport.ts";

/** What a reader of events gets. */
export type HttpEvent =
  | {
      /** Events were lost, or cannot be told: read anew what you need. */
      readonly kind: "reset";
      readonly id: string;
    }
  | (ClusterEvent & {
      /** Give it back as `lastEventId` to go on after it. */
      readonly id: string;
    });

/** Milliseconds before a broken connection is made again: the first time, and at most. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** Milliseconds of silence after which a connection counts as dead: a server sends something every 15 seconds. */
const PATIENCE = 45_000;

/**
 * Reads the events of a server, and goes on where it was when the connection breaks. It ends with `signal`; it throws
 * the ServiceError of a server that refuses, and of one that is out of reach when it starts.
 *
 * @param onStart - Called when the server begins to tell what happens.
 */
export async function* httpEvents(
  transport: Transport,
  lastEventId: string | undefined,
  signal: AbortSignal,
  onStart: () => void = () => {},
): AsyncGenerator<HttpEvent> {
  let id = lastEventId;
  let pause = FIRST_PAUSE;
  let isFirst = true;
  while (!signal.aborted) {
    const end = new AbortController();
    const stop = () => end.abort();
    signal.addEventListener("abort", stop);
    try {
      const headers: Record<string, string> = { Accept: "text/event-stream" };
      if (id !== undefined) headers["Last-Event-ID"] = id;
      const response = await transport.open(`/${PROTOCOL}/events`, headers, end);
      if (id === undefined) onStart();
      isFirst = false;
      pause = FIRST_PAUSE;
      for await (const event of readEvents(response.body ?? new ReadableStream(), PATIENCE)) {
        id = event.id;
        const told = read(event.name, event.id, event.data, transport);
        if (told !== undefined) yield told;
      }
    } catch (cause) {
      if (signal.aborted) return;
      if (isFirst || (ServiceError.is(cause) && !PASSING.has(cause.hr))) throw cause;
    } finally {
      signal.removeEventListener("abort", stop);
    }
    await sleep(pause, signal);
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  }
}

function read(name: string, id: string, data: string, transport: Transport): HttpEvent | undefined {
  if (name === "start") return undefined;
  if (name === "reset") return { kind: "reset", id };
  const { success, data: event } = clusterEvent.safeParse(parse(data));
  if (!success) throw unreadable("events", transport.url);
  return { ...event, id };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** What a server says that is away, full, or too busy to hear a request in time. */
const PASSING: ReadonlySet<number> = new Set([
  HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
  HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA),
  COR_E_TIMEOUT,
]);

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}
