import { randomBytes } from "node:crypto";
import type { ClusterEvent } from "@ccp/core";

/** Where a reader of the log is: behind the event of that number. */
export type EventPosition = number;

/** An event with its number. */
export interface LoggedEvent {
  readonly position: EventPosition;
  readonly event: ClusterEvent;
  /** What is sent for it, once it was: the same for every reader. */
  text: string | undefined;
}

/** Milliseconds for which events are gathered before readers are woken: with many of both, a wake costs most. */
const GATHER = 10;

/**
 * The latest events, numbered, so that a reader who was away can go on where it was. Every reader reads at its own
 * pace: nothing is kept for one that does not read.
 */
export class EventLog {
  readonly #capacity: number;
  /** Numbers start anew with each process; this tells those of one from those of another. */
  readonly #epoch: string = randomBytes(6).toString("hex");
  readonly #events: LoggedEvent[] = [];
  readonly #waiting = new Set<() => void>();
  #last: EventPosition = 0;
  #wake: NodeJS.Timeout | undefined;

  constructor(capacity = 65_536) {
    this.#capacity = capacity;
  }

  get last(): EventPosition {
    return this.#last;
  }

  add(event: ClusterEvent): void {
    const position = ++this.#last;
    this.#events[position % this.#capacity] = { position, event, text: undefined };
    if (this.#waiting.size === 0) return;
    this.#wake ??= setTimeout(() => {
      this.#wake = undefined;
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const wake of waiting) wake();
    }, GATHER);
  }

  /** The id by which a reader names its position. */
  idOf(position: EventPosition): string {
    return `${this.#epoch}-${position}`;
  }

  /** The position of an id; `undefined` where what came after it is no longer known. */
  positionOf(id: string): EventPosition | undefined {
    const [, epoch, number] = /^([0-9a-f]{12})-(\d{1,15})$/.exec(id) ?? [];
    const position = Number(number);
    return epoch === this.#epoch && position <= this.#last && this.#reaches(position) ? position : undefined;
  }

  /** Up to `most` events behind a position; `undefined` where the log no longer reaches so far back. */
  after(position: EventPosition, most: number): readonly LoggedEvent[] | undefined {
    if (!this.#reaches(position)) return undefined;
    const events: LoggedEvent[] = [];
    for (let number = position + 1; number <= this.#last && events.length < most; number++) {
      const event = this.#events[number % this.#capacity];
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  /** Calls `wake` once, soon after the next event came. Gives the function that ends the wait. */
  wait(wake: () => void): () => void {
    this.#waiting.add(wake);
    return () => {
      this.#waiting.delete(wake);
    };
  }

  #reaches(position: EventPosition): boolean {
    return position >= this.#last - this.#capacity;
  }
}
