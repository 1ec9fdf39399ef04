import type { ClusterService } from "./cluster-service.ts";

/** Who calls. */
export interface Caller {
  /** The calling user, `DOMAIN\user`; left out, the backend takes the user it runs as or has authenticated. */
  readonly user?: string | undefined;
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
}
