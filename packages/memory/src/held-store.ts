import type { Store } from "@ccp/headnode";
import type { EngineClock } from "./clock/index.ts";

/**
 * The store, for which time stands still while it keeps a commit: keeping takes no time of the cluster.
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
      const release = clock.hold();
      return kept.finally(release);
    },
  };
}
