import type { Draft } from "./draft.ts";

/** Gives out an id for a command; a cluster never gives out the same one again (rule CMD-1). */
export function takeCommandId(draft: Draft): number {
  const last = draft.state.lastCommandId + 1;
  draft.change({ kind: "command id", last });
  return last;
}
