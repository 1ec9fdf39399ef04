import type { ClusterEvent } from "@ccp/core";
import type { Cluster } from "../managed/cluster.gen.ts";
import type { Connection } from "./connection.ts";
import { LookAround } from "./look-around.ts";
import { News } from "./news.ts";

/** A change in the cluster; `reset` says that some may be missing, so that what is needed has to be read anew. */
export type ClusterChange = ClusterEvent | { readonly kind: "reset" };

/** How to watch. */
export interface WatchOptions {
  /** Ends the watching; the loop over it then ends as well. */
  readonly signal?: AbortSignal | undefined;
}

/** More changes than a slow reader is waited for. */
const MOST_CHANGES = 10_000;

/** Gives every change of status from now on, as the cluster tells it or as it is found by looking. */
export async function* watch(
  cluster: Cluster,
  connection: Connection,
  { signal }: WatchOptions,
): AsyncIterableIterator<ClusterChange> {
  let changes: ClusterChange[] = [];
  let isStarted = false;
  const add = (change: ClusterChange) => {
    if (changes.length >= MOST_CHANGES) changes = [{ kind: "reset" }];
    changes.push(change);
    return true;
  };
  const news = new News(connection, add, () => {
    // That a distant cluster begins to tell its changes is no gap in them.
    if (isStarted) add({ kind: "reset" });
    isStarted = true;
  });
  const around = new LookAround(cluster, () => connection.clock.now());
  try {
    while (!isEnded(signal)) {
      if (!news.isTold) {
        const found = await around.look();
        if (found.length > 0) news.changed();
        for (const change of found) add(change);
      }
      const given = changes;
      changes = [];
      for (const change of given) {
        if (isEnded(signal)) return;
        yield change;
      }
      if (given.length === 0) await news.next(signal).catch((cause: unknown) => ended(signal, cause));
    }
  } finally {
    news.close();
  }
}

/** Asked each time anew: a signal is aborted while somebody waits. */
function isEnded(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** A signal ends the watching, and is no failure of it. */
function ended(signal: AbortSignal | undefined, cause: unknown): void {
  if (!isEnded(signal)) throw cause;
}
