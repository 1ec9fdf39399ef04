import { clusterEvent, encoderOf } from "../protocol/index.ts";
import type { EventLog, LoggedEvent } from "./event-log.ts";

/** How many events are sent in one piece at most. */
const AT_ONCE = 200;
/** Milliseconds without an event after which a reader is told that the server is there. */
const HEARTBEAT = 15_000;

const encode = encoderOf(clusterEvent);

/**
 * The events behind `lastEventId` as server-sent events, until the reader leaves, one of `ends` is signalled, or `mayRead`
 * says no before something is sent; then calls `left`. Where earlier events are lost to the reader, an event named `reset`
 * says so first.
 */
export function eventStream(
  log: EventLog,
  lastEventId: string | undefined,
  ends: readonly AbortSignal[],
  left: () => void,
  mayRead: () => Promise<boolean> = async () => true,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const known = lastEventId === undefined ? log.last : log.positionOf(lastEventId);
  let position = known ?? log.last;
  let isLeft = false;
  let wake = () => {};
  const isEnded = () => ends.some(({ aborted }) => aborted);

  /** What is to be sent next, as soon as there is something; `undefined` at the end. */
  async function next(): Promise<string | undefined> {
    while (!isLeft) {
      const events = log.after(position, AT_ONCE);
      if (events === undefined) {
        position = log.last;
        return message("reset", log.idOf(position), "{}");
      }
      if (events.length > 0) {
        position += events.length;
        return events.map((event) => tell(log, event)).join("");
      }
      if (isEnded()) return undefined;
      const isNews = await news();
      if (!isNews && !isLeft && !isEnded()) return ": still here\n\n";
    }
    return undefined;
  }

  function news(): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isNews: boolean) => {
        clearTimeout(timer);
        stopWaiting();
        for (const end of ends) end.removeEventListener("abort", wake);
        resolve(isNews);
      };
      wake = () => settle(true);
      const timer = setTimeout(() => settle(false), HEARTBEAT);
      const stopWaiting = log.wait(wake);
      for (const end of ends) end.addEventListener("abort", wake);
    });
  }

  return new ReadableStream<Uint8Array>({
    start(controller) {
      // The first bytes tell the reader its position, also before anything happens.
      const name = known === undefined ? "reset" : "start";
      controller.enqueue(encoder.encode(`retry: 1000\n${message(name, log.idOf(position), "{}")}`));
    },
    async pull(controller) {
      const text = await next();
      const isAllowed = text !== undefined && (await mayRead().catch(() => false));
      if (isLeft) return;
      if (!isAllowed) {
        controller.close();
        left();
      } else controller.enqueue(encoder.encode(text));
    },
    cancel() {
      isLeft = true;
      wake();
      left();
    },
  });
}

function tell(log: EventLog, logged: LoggedEvent): string {
  const { position, event } = logged;
  logged.text ??= message(event.kind, log.idOf(position), JSON.stringify(encode(event)));
  return logged.text;
}

function message(name: string, id: string, data: string): string {
  return `event: ${name}\nid: ${id}\ndata: ${data}\n\n`;
}
