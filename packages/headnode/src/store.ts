import type { Change } from "./state/change.ts";

/** Where the head node keeps its state, so that a restart finds it. */
export interface Store {
  /** A folder of this computer in which files that belong to the state can be put; left out where there is none. */
  readonly folder?: string | undefined;
  /** Everything kept so far, as changes to apply in order; empty for a new cluster. */
  load(): Promise<readonly Change[]>;
  /**
   * Keeps the changes of one step, all or none of them. The head node answers the call that made them and those
   * that saw them, and acts on them, once the promise resolves; a store that keeps them at once returns nothing.
   *
   * Steps build on each other: after one that was not kept, a store keeps none. The head node then stops.
   */
  commit(changes: readonly Change[]): Promise<void> | undefined;
  /** Keeps what was committed and lets go of what the store holds; no commit comes after it. */
  close?(): Promise<void>;
}
