import type { Change, Store } from "@ccp/headnode";
import type { EngineClock } from "./clock/index.ts";

/**
 * The store, for which the instant stays open while it keeps a commit: keeping takes no time of the cluster, and what
 * follows from it is in the same instant, before the next scheduling pass (rule SCH-11).
 *
 * @param loaded - What has to be done once this head node is sure to be the only one, before it learns its state.
 */
export function heldStore(
  store: Store,
  clock: EngineClock,
  loaded: (changes: readonly Change[]) => Promise<void>,
): Store {
  return {
    load: async () => {
      const changes = await store.load();
      await loaded(changes);
      return changes;
    },
    commit: (changes) => {
      const kept = store.commit(changes);
      if (kept === undefined) return undefined;
      const release = clock.keepOpen();
      return kept.finally(release);
    },
  };
}

/** The latest time that is noted of a job or task; 0 where there is none. */
export function latestTime(changes: readonly Change[]): number {
  let latest = 0;
  for (const change of changes) {
    if (change.kind !== "job" && change.kind !== "task") continue;
    const { createTime, submitTime, startTime, endTime } =
      change.kind === "job" ? change.job.facts : change.task.facts;
    latest = Math.max(latest, createTime, submitTime ?? 0, startTime ?? 0, endTime ?? 0);
  }
  return latest;
}
