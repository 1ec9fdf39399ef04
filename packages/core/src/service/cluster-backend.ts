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

/** What tells a call from every other one of its caller, so that it has its effect once however often it is made. */
export interface CallKey {
  /** Made by whoever calls, a different one for each call. */
  readonly key: string;
  /** Tells what is asked for, such as a digest of it: the same key with another one is a mistake, and refused. */
  readonly request: string;
}

/** How changes of status are told. */
export interface SubscribeOptions {
  /** The head node whose cluster is meant, as for `connect`; left out, the local one. A backend of one cluster needs none. */
  readonly headNode?: string | undefined;
  /** Called when changes may have been missed, so also when a distant cluster begins to tell them: read anew what you need. */
  readonly onReset?: (() => void) | undefined;
  /** Called when no more changes will be told: the cluster tells none, refuses, or is out of reach. */
  readonly onEnd?: (() => void) | undefined;
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
   * Gives what {@link connect} gives, for a single call that was perhaps made before. What the call changed under the
   * same key, for the same user and in the last 24 hours, it does not change again, and it gives what it gave then. The
   * backend keeps that together with the change, so that it holds after a restart too wherever the change does. A call
   * that was refused has changed nothing, and is tried again.
   *
   * The call is refused with `COR_E_INVALIDOPERATION` where the key was used for another request. Left out where a
   * backend cannot do it: a server then remembers its answers itself, as long as it runs.
   */
  connectForCall?(headNode: string, caller: Caller, call: CallKey): Promise<ClusterService>;
  /**
   * Tells `listener` of every change of status from now on, in order and once it is kept; what the listener throws
   * is ignored. Gives the function that ends it. Left out where a backend has no such news.
   */
  subscribe?(listener: (event: ClusterEvent) => void, options?: SubscribeOptions | undefined): () => void;
  /**
   * Gives `outcome`, for which a client waits and which only the work of the cluster can bring. A cluster whose time
   * stands still by itself moves it meanwhile, as far as there is work. Left out where time goes by anyway.
   */
  waitFor?<T>(outcome: Promise<T>): Promise<T>;
}
