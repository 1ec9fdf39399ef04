/// <reference lib="esnext.disposable" preserve="true" />
import { type ClusterBackend, type ClusterOptions, createCluster, type ICluster } from "@ccp/core";
import type { Cluster } from "../managed/cluster.gen.ts";
import type { Job } from "../managed/job.gen.ts";
import { Connection } from "../waiting/connection.ts";
import { type WaitForJobOptions, waitForJob } from "../waiting/wait-for-job.ts";
import type { WaitingClock } from "../waiting/waiting-clock.ts";
import { type ClusterChange, type WatchOptions, watch } from "../waiting/watch.ts";
import { ManagedObject } from "./managed-object.ts";

/** Who uses a managed cluster object, and by which time it waits. */
export interface ManagedClusterOptions extends ClusterOptions {
  /** The time by which the object waits where it has to look again and again; left out, that of the host. */
  readonly clock?: WaitingClock | undefined;
}

/** The connections of the cluster objects that were made here. */
const connections = new WeakMap<ICluster, Connection>();

/** What a managed cluster has beside the members of the port: how it is made and released, and ways to wait. */
export class ClusterObject extends ManagedObject<ICluster> implements Disposable {
  /**
   * Makes a cluster object over a backend. It is not connected yet: call Connect, or let the first call that needs the cluster
   * connect to the backend's local head node (rule GEN-4).
   *
   * @param backend - Where the cluster is, such as `new MemoryBackend()` of `@ccp/memory` or `new HttpBackend()` of
   * `@ccp/http/client`.
   * @param options - The calling user, how credentials are asked for, and by which time the object waits.
   * @throws TypeError when `backend` is none: it has no member `connect`.
   */
  constructor(backend: ClusterBackend, options: ManagedClusterOptions = {}) {
    const { clock, ...others } = options;
    const connection = new Connection(backend, clock);
    // What is no backend is refused there, by name.
    super(createCluster(isBackend(backend) ? connection : backend, others));
    connections.set(this.raw, connection);
  }

  /**
   * Waits until a job is Finished, Failed or Cancelled. Ours, not the original's: its clients called GetJob again and again.
   *
   * Where the backend tells what happens, as `MemoryBackend` and `HttpBackend` do, the job is fetched when its status changes.
   * Elsewhere it is looked at after pauses that grow from 0.1 to 10 seconds and begin anew with each change. While one waits, the
   * virtual time of a `MemoryBackend` moves by itself, as far as there is work.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Cluster.QueueJob} gave it; 1 or above.
   * @param options - What ends the waiting, and who is told how far the job is.
   * @returns The job as it is when it is completed, with its tasks. That it failed is no failure of the wait: look at its Status.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id, or has it no more.
   * @throws The reason of `options.signal` when that is aborted; the job goes on.
   */
  waitForJob(this: Cluster, jobId: number, options: WaitForJobOptions = {}): Promise<Job> {
    const connection = connectionOf(this.raw);
    return connection.waitFor(waitForJob(this, connection, jobId, options));
  }

  /**
   * Gives every change of status of jobs, tasks and nodes from this call on, for `for await … of`. Ours, not the original's.
   *
   * Where the backend tells what happens, each change is given, in order; across the network from when its stream has opened. Elsewhere the cluster is looked at after pauses that grow
   * from 0.1 to 10 seconds and begin anew with each change: then `time` is when a change was noticed, a status that lasted shorter
   * than a pause is not seen, and neither is that a job left the cluster. Watching does not move virtual time.
   *
   * @param options - What ends the watching. Leaving the loop ends it, too, and so does `return()` where no loop was begun.
   * @returns The changes; `reset` among them says that some may be missing.
   */
  watch(this: Cluster, options: WatchOptions = {}): AsyncIterableIterator<ClusterChange> {
    return watch(this, connectionOf(this.raw), options);
  }

  /**
   * Drops the connection. Calls on the way are still answered; later ones that need the cluster fail with
   * `ERROR_NOT_CONNECTED`. `using` does it at the end of its block.
   */
  Dispose(): void {
    this.raw.Release();
  }

  [Symbol.dispose](): void {
    this.Dispose();
  }
}

/** The connection of a cluster object; one that was made elsewhere has none that is known here, and so no news. */
function connectionOf(cluster: ICluster): Connection {
  const known = connections.get(cluster);
  if (known !== undefined) return known;
  const connection = new Connection();
  connections.set(cluster, connection);
  return connection;
}

function isBackend(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "connect") === "function";
}
