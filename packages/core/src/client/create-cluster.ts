import type { ICluster } from "../port/icluster.ts";
import type { ClusterBackend } from "../service/cluster-backend.ts";
import { Cluster } from "./cluster.ts";
import type { ClusterOptions } from "./cluster-calls.ts";

/**
 * Makes a cluster object over a backend. It is not connected yet: call Connect, or let the first call that needs the
 * cluster connect to the backend's local head node (rule GEN-4).
 *
 * @throws TypeError when `backend` is none: it has no member `connect`.
 *
 * @example
 * ```ts
 * const pCluster = createCluster(backend);
 * const hr = await pCluster.Connect("localhost");
 * ```
 */
export function createCluster(backend: ClusterBackend, options: ClusterOptions = {}): ICluster {
  const given: unknown = backend;
  if (typeof given !== "object" || given === null || typeof Reflect.get(given, "connect") !== "function") {
    throw new TypeError(
      "createCluster needs a backend: an object with the member connect, such as new MemoryBackend() of @ccp/memory.",
    );
  }
  return new Cluster(backend, options);
}
