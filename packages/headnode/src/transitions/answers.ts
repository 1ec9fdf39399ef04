import type { StateView } from "../state/cluster-state.ts";
import type { Draft } from "./draft.ts";

/** Milliseconds for which the answer to a call is remembered that is not to be made twice. */
const LIFE = 86_400_000;

/** How many answers are remembered at most: beyond, the oldest go first. */
const MOST = 250_000;

/** How many answers one step forgets. */
const MANY = 1000;

/** Takes the decision, and notes with what it changes that it was taken, for what request, and what it gave. */
export function withAnswer<T>(
  key: string,
  request: string,
  decide: (draft: Draft) => T,
): (draft: Draft) => T {
  return (draft) => {
    const value = decide(draft);
    const json = JSON.stringify(value ?? null);
    draft.change({ kind: "answer", key, until: draft.now + LIFE, answer: { request, json } });
    return value;
  };
}

/** Whether there is an answer whose time is over, or one too many. */
export function hasOldAnswer(state: StateView, now: number): boolean {
  if (state.answerCount === 0) return false;
  const [oldest] = state.answers();
  return oldest !== undefined && (oldest[1] <= now || state.answerCount > MOST);
}

/** Forgets the oldest answers. */
export function forgetAnswers(draft: Draft): void {
  const { state, now } = draft;
  let count = 0;
  for (const [key, until] of state.answers()) {
    if (count === MANY || (until > now && state.answerCount - count <= MOST)) return;
    draft.change({ kind: "answer", key, until, answer: null });
    count++;
  }
}
