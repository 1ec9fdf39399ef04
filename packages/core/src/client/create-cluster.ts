import type { ICluster } from "../port/icluster.ts";
import type { ClusterBackend } from "../service/cluster-backend.ts";
import { Cluster } from "./cluster.ts";
import type { ClusterOptions } from "./cluster-calls.ts";

/**
 * Makes a cluster object over a backend. It is not connected yet: call Connect, or let the first call that needs the
 * cluster connect to the backend's local head node (rule GEN-4).
 *
 * @example
 * ```ts
 * const pCluster = createCluster(backend);
 * const hr = await pCluster.Connect("localhost");
 * ```
 */
export function createCluster(backend: ClusterBackend, options: ClusterOptions = {}): ICluster {
  return new Cluster(backend, options);
}
