import type { Limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** Of how many users the rate is remembered at most; beyond, all of them start anew. */
const MOST_BUCKETS = 10_000;

/** Lets requests and event streams in as long as a server and a user have room for more. */
export class Admission {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #openOf = new Map<string, number>();
  readonly #streamsOf = new Map<string, number>();
  #open = 0;
  #streams = 0;

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  get open(): number {
    return this.#open;
  }

  /** Counts a request of anybody in, before it is known whose it is. Throws a {@link Refusal} with 429. */
  enter(): void {
    if (this.#open >= this.#limits.openRequests) {
      throw Refusal.tooMuch(
        `The server has ${this.#open} requests open and takes no more now. Try again.`,
        1,
      );
    }
    this.#open++;
  }

  leave(): void {
    this.#open--;
  }

  /** Counts it in as one of a user. Throws a {@link Refusal} with 429. */
  enterAs(user: string): void {
    this.#spend(user);
    const open = this.#openOf.get(user) ?? 0;
    if (open >= this.#limits.openRequestsPerUser) {
      throw Refusal.tooMuch(`You have ${open} requests open. Wait for one of them.`, 1);
    }
    this.#openOf.set(user, open + 1);
  }

  leaveAs(user: string): void {
    leave(this.#openOf, user);
  }

  /** Counts an event stream of a user in. Throws a {@link Refusal} with 429. Gives the function that counts it out. */
  openStream(user: string): () => void {
    const { eventStreams, eventStreamsPerUser } = this.#limits;
    if (this.#streams >= eventStreams)
      throw Refusal.tooMuch("Too many event streams are open. Try again.", 5);
    const open = this.#streamsOf.get(user) ?? 0;
    if (open >= eventStreamsPerUser)
      throw Refusal.tooMuch(`You have ${open} event streams open. End one of them, or share one.`, 5);
    this.#streams++;
    this.#streamsOf.set(user, open + 1);
    return () => {
      this.#streams--;
      leave(this.#streamsOf, user);
    };
  }

  #spend(user: string): void {
    const { burst, requestsPerSecond } = this.#limits;
    const now = this.#now();
    const bucket = this.#buckets.get(user) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * requestsPerSecond);
    if (tokens < 1) {
      const seconds = (1 - tokens) / requestsPerSecond;
      throw Refusal.tooMuch(
        `You make more than ${requestsPerSecond} requests per second. Slow down.`,
        seconds,
      );
    }
    if (this.#buckets.size >= MOST_BUCKETS && !this.#buckets.has(user)) this.#buckets.clear();
    this.#buckets.set(user, { tokens: tokens - 1, at: now });
  }
}

/** Counts one of a user out, and forgets a user who has none left. */
function leave(openOf: Map<string, number>, user: string): void {
  const open = (openOf.get(user) ?? 0) - 1;
  if (open > 0) openOf.set(user, open);
  else openOf.delete(user);
}
