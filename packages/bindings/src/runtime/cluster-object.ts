import { type ClusterBackend, type ClusterOptions, createCluster, type ICluster } from "@ccp/core";
import { ManagedObject } from "./managed-object.ts";

/** What a managed cluster has beside the members of the port. */
export class ClusterObject extends ManagedObject<ICluster> implements Disposable {
  /**
   * Makes a cluster object over a backend. It is not connected yet: call Connect, or let the first call that needs the cluster
   * connect to the backend's local head node (rule GEN-4).
   *
   * @param backend - Where the cluster is, such as `new MemoryBackend()` of `@ccp/memory` or `new HttpBackend()` of
   * `@ccp/http/client`.
   * @param options - The calling user, and how credentials are asked for.
   * @throws TypeError when `backend` is none: it has no member `connect`.
   */
  constructor(backend: ClusterBackend, options: ClusterOptions = {}) {
    super(createCluster(backend, options));
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
