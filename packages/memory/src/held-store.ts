import type { Store } from "@ccp/headnode";
import type { EngineClock } from "./clock/index.ts";

/** The store, for which time stands still while it keeps a commit: keeping takes no time of the cluster. */
export function heldStore(store: Store, clock: EngineClock): Store {
  return {
    folder: store.folder,
    load: () => store.load(),
    commit: (changes) => {
      const kept = store.commit(changes);
      if (kept === undefined) return undefined;
      const release = clock.hold();
      return kept.finally(release);
    },
  };
}
