import type { ClusterEvent } from "@ccp/core";
import type { Cluster } from "../managed/cluster.gen.ts";
import type { Connection } from "./connection.ts";
import { LookAround } from "./look-around.ts";
import { News } from "./news.ts";
import { orAborted } from "./or-aborted.ts";

/** A change in the cluster; `reset` says that some may be missing, so that what is needed has to be read anew. */
export type ClusterChange = ClusterEvent | { readonly kind: "reset" };

/** How to watch. */
export interface WatchOptions {
  /** Ends the watching; the loop over it then ends as well. */
  readonly signal?: AbortSignal | undefined;
}

/** More changes than a slow reader is waited for. */
const MOST_CHANGES = 10_000;

/**
 * Gives every change of status from now on, as the cluster tells it or as it is found by looking. It begins with the call, not with
 * the loop, so that what happens in between is not lost.
 */
export function watch(
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
  const end = new AbortController();
  const stop = () => end.abort();
  end.signal.addEventListener("abort", () => {
    signal?.removeEventListener("abort", stop);
    news.close();
  });
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  const around = new LookAround(cluster, () => connection.clock.now());
  const look = async () => {
    const found = await around.look();
    if (found.length > 0) news.changed();
    for (const change of found) add(change);
  };
  // That the first look failed is told to the reader, who may come later.
  let looking = news.isTold || end.signal.aborted ? undefined : look();
  looking?.catch(() => {});

  async function* read(): AsyncGenerator<ClusterChange, undefined> {
    try {
      while (!end.signal.aborted) {
        if (!news.isTold) await orAborted(looking ?? look(), end.signal);
        looking = undefined;
        const given = changes;
        changes = [];
        for (const change of given) {
          if (end.signal.aborted) return;
          yield change;
        }
        if (given.length === 0) await news.next(end.signal);
      }
    } catch (cause) {
      // The end that was asked for is no failure.
      if (!end.signal.aborted) throw cause;
    } finally {
      stop();
    }
  }
  const reading = read();
  return {
    next: () => reading.next(),
    return: () => {
      stop();
      return reading.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
