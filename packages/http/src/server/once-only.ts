import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { KeptAnswers } from "./kept-answers.ts";
import { type Answer, Refusal } from "./refusal.ts";

/**
 * Gives each changing request that comes again the first answer, for as long as the server runs. That it has its effect
 * once also across a restart is the backend's concern, which alone can keep the key together with the effect.
 */
export class OnceOnly {
  readonly #kept = new KeptAnswers();
  readonly #now: () => number;
  readonly #underWay = new Map<string, { readonly fingerprint: string; readonly answer: Promise<Answer> }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Gives the first answer under this key, waits for it, or does the work. A key belongs to the user who made it.
   * Throws a {@link Refusal} with 409 where it was used for another request.
   */
  answer(user: string, key: string, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> {
    const id = JSON.stringify([user.toLowerCase(), key]);
    const first = this.#underWay.get(id) ?? this.#kept.get(id, this.#now());
    if (first !== undefined) {
      if (first.fingerprint !== fingerprint) throw usedForAnother();
      return Promise.resolve(first.answer);
    }
    const answer = this.#work(id, fingerprint, work);
    this.#underWay.set(id, { fingerprint, answer });
    return answer;
  }

  async #work(id: string, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await work();
      this.#kept.put(id, { fingerprint, answer, time: this.#now() });
      return answer;
    } finally {
      this.#underWay.delete(id);
    }
  }
}

function usedForAnother(): Refusal {
  return new Refusal(
    409,
    COR_E_INVALIDOPERATION,
    "This Idempotency-Key was used for another request. Make a new key for each request, and repeat it only with the same request.",
  );
}
