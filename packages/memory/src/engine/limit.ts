import type { EngineClock } from "../clock/index.ts";

function nothing(): void {}

/**
 * Calls `action` when `delay` milliseconds have gone by, after everything else that is due at that instant: what ends
 * exactly at its limit has kept it (rules TSK-12, JT-5). The result cancels it.
 */
export function scheduleLimit(clock: EngineClock, delay: number, action: () => void): () => void {
  if (delay === Number.POSITIVE_INFINITY) return nothing;
  let cancel = clock.scheduleWork(delay, () => {
    cancel = clock.scheduleWork(0, action);
  });
  return () => cancel();
}
