import { createHash } from "node:crypto";
import { type Answer, Refusal } from "./refusal.ts";

/** An answer that was given under a key. */
export interface KeptAnswer {
  /** Tells requests apart: the same key for another request is a mistake of the client. */
  readonly fingerprint: string;
  readonly answer: Answer;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/** Where answers are kept, so that a changing request that comes again gets the first one. */
export interface AnswerStore {
  get(key: string): Promise<KeptAnswer | undefined> | KeptAnswer | undefined;
  /** The request is answered once this resolves. */
  put(key: string, kept: KeptAnswer): Promise<void> | void;
}

/** How long an answer is kept, in milliseconds: 24 hours. */
export const KEEP_ANSWERS: number = 24 * 60 * 60_000;

/**
 * Keeps answers in memory for 24 hours, but no more than `most` of them and no more than `mostCharacters` of their
 * bodies: beyond, the oldest go first, which a client that repeats a request at once never notices.
 */
export class AnswersInMemory implements AnswerStore {
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #most: number;
  readonly #mostCharacters: number;
  #characters = 0;

  constructor(most = 100_000, mostCharacters: number = 32 * 1024 * 1024) {
    this.#most = most;
    this.#mostCharacters = mostCharacters;
  }

  get(key: string): KeptAnswer | undefined {
    return this.#answers.get(key);
  }

  put(key: string, kept: KeptAnswer): void {
    this.#drop(key);
    this.#answers.set(key, kept);
    this.#characters += lengthOf(kept);
    for (const [oldest, { time }] of this.#answers) {
      const isFull = this.#answers.size > this.#most || this.#characters > this.#mostCharacters;
      if (!isFull && kept.time - time < KEEP_ANSWERS) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const kept = this.#answers.get(key);
    if (kept === undefined) return;
    this.#characters -= lengthOf(kept);
    this.#answers.delete(key);
  }
}

function lengthOf({ answer, fingerprint }: KeptAnswer): number {
  return fingerprint.length + (answer.body?.length ?? 0);
}

/** Lets each changing request have its effect once, however often it comes. */
export class OnceOnly {
  readonly #store: AnswerStore;
  readonly #now: () => number;
  readonly #underWay = new Map<string, { readonly fingerprint: string; readonly answer: Promise<Answer> }>();

  constructor(store: AnswerStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Gives the first answer under this key, or does the work. A key belongs to the user who made it. */
  answer(user: string, key: string, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> {
    const id = JSON.stringify([user.toLowerCase(), key]);
    const running = this.#underWay.get(id);
    if (running !== undefined) {
      check(running.fingerprint, fingerprint);
      return running.answer;
    }
    // Whoever comes next must find it at once: the store is asked within.
    const answer = this.#first(id, fingerprint, work);
    this.#underWay.set(id, { fingerprint, answer });
    const forget = () => this.#underWay.delete(id);
    answer.then(forget, forget);
    return answer;
  }

  async #first(id: string, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> {
    const found = this.#store.get(id);
    const kept = found instanceof Promise ? await found : found;
    if (kept !== undefined && this.#now() - kept.time < KEEP_ANSWERS) {
      check(kept.fingerprint, fingerprint);
      return kept.answer;
    }
    const answer = await work();
    await this.#store.put(id, { fingerprint, answer, time: this.#now() });
    return answer;
  }
}

/** What tells a request from another one under the same key. */
export function fingerprintOf(method: string, target: string, body: string): string {
  return createHash("sha256").update(`${method} ${target}\n`).update(body).digest("base64url");
}

function check(first: string, now: string): void {
  if (first === now) return;
  throw Refusal.malformed(
    "This Idempotency-Key was used for another request. Make a new key for each request, and repeat it only with the same request.",
  );
}
