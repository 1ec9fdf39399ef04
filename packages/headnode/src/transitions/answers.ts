import type { StateView } from "../state/cluster-state.ts";
import type { Draft } from "./draft.ts";

/** Milliseconds for which the answer to a call is remembered that is not to be made twice. */
const LIFE = 86_400_000;

/** How many answers one step forgets. */
const MANY = 1000;

/** Takes the decision, and notes with what it changes that it was taken, and what it gave. */
export function withAnswer<T>(key: string, decide: (draft: Draft) => T): (draft: Draft) => T {
  return (draft) => {
    const value = decide(draft);
    draft.change({ kind: "answer", key, until: draft.now + LIFE, json: JSON.stringify(value ?? null) });
    return value;
  };
}

/** Whether there is an answer whose time is over. */
export function hasOldAnswer(state: StateView, now: number): boolean {
  for (const _ of state.answersUntil(now)) return true;
  return false;
}

/** Forgets the oldest answers whose time is over. */
export function forgetAnswers(draft: Draft): void {
  let count = 0;
  for (const [key, until] of draft.state.answersUntil(draft.now)) {
    if (count++ === MANY) return;
    draft.change({ kind: "answer", key, until, json: null });
  }
}
