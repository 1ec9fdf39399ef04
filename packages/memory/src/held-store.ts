import type { Store } from "@ccp/headnode";
import type { EngineClock } from "./clock/index.ts";

/**
 * The store, for which the instant stays open while it keeps a commit: keeping takes no time of the cluster, and what
 * follows from it is in the same instant, before the next scheduling pass (rule SCH-11).
 *
 * @param loaded - What has to be done once this head node is sure to be the only one, before it learns its state.
 */
export function heldStore(store: Store, clock: EngineClock, loaded: () => Promise<void>): Store {
  return {
    load: async () => {
      const changes = await store.load();
      await loaded();
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
