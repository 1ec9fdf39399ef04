import { type CallKey, COR_E_INVALIDOPERATION, ServiceError } from "@ccp/core";
import type { StateView } from "./state/cluster-state.ts";
import { withAnswer } from "./transitions/answers.ts";
import type { Draft } from "./transitions/draft.ts";

/**
 * A call that is made once only, step by step: what a step gave is kept in one commit with what it changed. A call that
 * was interrupted takes only the steps that are left; a step that was refused left nothing, and is tried again.
 */
export class OnceOnlyCall {
  readonly #key: string;
  readonly #request: string;
  #steps = 0;

  constructor(user: string, { key, request }: CallKey) {
    this.#key = JSON.stringify([user.toLowerCase(), key]);
    this.#request = request;
  }

  /**
   * What the next step gave when it was taken, as JSON; `undefined` if it never was. `COR_E_INVALIDOPERATION` where that
   * was a step of another request.
   */
  answerToNext(state: StateView): string | undefined {
    const answer = state.answer(this.#next);
    if (answer === undefined || answer.request === this.#request) return answer?.json;
    throw new ServiceError(
      COR_E_INVALIDOPERATION,
      "This key was used for another request. Make a new key for each request, and repeat it only with the same request.",
    );
  }

  /** The decision on the next step, which now notes too that it was taken, and what it gave. */
  noting<T>(decide: (draft: Draft) => T): (draft: Draft) => T {
    return withAnswer(this.#next, this.#request, decide);
  }

  /** The next step was taken. */
  passed(): void {
    this.#steps++;
  }

  get #next(): string {
    return `${this.#key} ${this.#steps}`;
  }
}
