import type { JobRequest } from "./job-request.ts";
import type { Piece } from "./slot.ts";

/** A job that started and was not removed. */
export interface RunningJob {
  readonly request: JobRequest;
  readonly startTime: number;
  /** When its limit is over; `Infinity` when it has none. */
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** The order in which limits end; then by id. Never 0 for two jobs. */
export function compareEnds(a: RunningJob, b: RunningJob): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.request.id - b.request.id;
}
