import type { StateView } from "../state/cluster-state.ts";
import type { Draft } from "./draft.ts";
import { numberParameter } from "./engine-requests.ts";

const DAY = 86_400_000;

/** Whether a completed job has outlived `TTLCompletedJobs` at an instant (rule JOB-15). */
export function hasExpired(state: StateView, now: number): boolean {
  const oldest = state.oldestCompleted()?.facts.endTime ?? null;
  return oldest !== null && oldest + numberParameter(state, "TTLCompletedJobs") * DAY <= now;
}

/** Removes the completed job that ended first. */
export function removeOldest(draft: Draft): void {
  const oldest = draft.state.oldestCompleted();
  if (oldest !== undefined) draft.change({ kind: "job removed", jobId: oldest.facts.id });
}
