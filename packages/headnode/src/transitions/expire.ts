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
  if (oldest === undefined) return;
  const jobId = oldest.facts.id;
  let lastAttempt = oldest.attempt;
  for (const { attempt } of draft.tasks(jobId)) lastAttempt = Math.max(lastAttempt, attempt);
  draft.change({ kind: "job removed", jobId, lastAttempt });
}
