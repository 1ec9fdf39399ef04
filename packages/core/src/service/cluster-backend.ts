import type { ClusterEvent } from "./cluster-event.ts";
import type { ClusterService } from "./cluster-service.ts";

/** Who calls. */
export interface Caller {
  /** The calling user, `DOMAIN\user`; left out, the backend takes the user it runs as or has authenticated. */
  readonly user?: string | undefined;
  /**
   * Whether the user is an administrator, where whoever authenticated the user knows it: a server sets it. Left out,
   * the backend's own list of administrators says it (rule CON-6).
   */
  readonly isAdministrator?: boolean | undefined;
}

/** A place where clusters are found: what `createCluster` and `CoRegisterClassObject` take. */
export interface ClusterBackend {
  /**
   * The name under which a cluster object that was never connected reaches the head node by itself (rule GEN-4);
   * left out where there is no local head node.
   */
  readonly localHeadNode?: string | undefined;
  /**
   * Reaches the cluster with that head node and gives the service as `caller` sees it.
   *
   * Throws a `ServiceError` with `HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE)` whose message names the host when
   * there is no such head node (rule CON-1).
   */
  connect(headNode: string, caller: Caller): Promise<ClusterService>;
  /**
   * Tells `listener` of every change of status from now on, in order and once it is kept; what the listener throws
   * is ignored. Gives the function that ends it. Left out where a backend has no such news.
   */
  subscribe?(listener: (event: ClusterEvent) => void): () => void;
}
