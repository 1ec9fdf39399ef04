import type { Answer } from "./refusal.ts";

/** An answer that was given under a key. */
export interface KeptAnswer {
  /** Tells requests apart: the same key for another request is a mistake of the client. */
  readonly fingerprint: string;
  readonly answer: Answer;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/** How long an answer is kept, in milliseconds: 24 hours. */
const LIFE = 24 * 60 * 60_000;

/**
 * Keeps answers in memory for 24 hours, but no more than `most` of them and no more than `mostCharacters` of their
 * bodies: beyond, the oldest go first, which a client that repeats a request at once never notices.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, KeptAnswer>();
  /** The keys in the order in which they are dropped; blank before `#from`, since a key takes more than its place. */
  #keys: string[] = [];
  #from = 0;
  readonly #most: number;
  readonly #mostCharacters: number;
  #characters = 0;

  constructor(most = 100_000, mostCharacters: number = 32 * 1024 * 1024) {
    this.#most = most;
    this.#mostCharacters = mostCharacters;
  }

  get size(): number {
    return this.#answers.size;
  }

  get(key: string, now: number): KeptAnswer | undefined {
    this.#dropUntil(now);
    return this.#answers.get(key);
  }

  /** Keeps the answer to a key for which {@link get} gives none. */
  put(key: string, kept: KeptAnswer): void {
    this.#answers.set(key, kept);
    this.#keys.push(key);
    this.#characters += lengthOf(key, kept);
    this.#dropUntil(kept.time);
  }

  #dropUntil(now: number): void {
    for (;;) {
      const key = this.#keys[this.#from];
      const oldest = key === undefined ? undefined : this.#answers.get(key);
      if (key === undefined || oldest === undefined) break;
      const isFull = this.#answers.size > this.#most || this.#characters > this.#mostCharacters;
      if (!isFull && now - oldest.time < LIFE) break;
      this.#answers.delete(key);
      this.#characters -= lengthOf(key, oldest);
      this.#keys[this.#from++] = "";
    }
    if (this.#from > 1024 && this.#from > this.#keys.length / 2) {
      this.#keys = this.#keys.slice(this.#from);
      this.#from = 0;
    }
  }
}

function lengthOf(key: string, { answer, fingerprint }: KeptAnswer): number {
  return key.length + fingerprint.length + (answer.body?.length ?? 0);
}
