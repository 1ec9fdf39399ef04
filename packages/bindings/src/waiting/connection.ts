import type { Caller, ClusterBackend, ClusterEvent, ClusterService, SubscribeOptions } from "@ccp/core";
import { hostClock, type WaitingClock } from "./waiting-clock.ts";

/** The backend of a cluster object, and which of its head nodes the object is connected to: whose news it wants. */
export class Connection implements ClusterBackend {
  readonly clock: WaitingClock;
  readonly #backend: ClusterBackend | undefined;
  #headNode: string | undefined;

  /** @param backend - Left out for an object that was made elsewhere: of its cluster there are no news. */
  constructor(backend?: ClusterBackend | undefined, clock: WaitingClock = hostClock) {
    this.#backend = backend;
    this.clock = clock;
  }

  get localHeadNode(): string | undefined {
    return this.#backend?.localHeadNode;
  }

  async connect(headNode: string, caller: Caller): Promise<ClusterService> {
    if (this.#backend === undefined) throw new TypeError("There is no backend to connect to.");
    const service = await this.#backend.connect(headNode, caller);
    this.#headNode = headNode;
    return service;
  }

  /** Tells the news of the cluster that the object is connected to; undefined where there are none. */
  follow(
    listener: (event: ClusterEvent) => void,
    options: Omit<SubscribeOptions, "headNode">,
  ): (() => void) | undefined {
    return this.#backend?.subscribe?.(listener, { ...options, headNode: this.#headNode });
  }

  /** Waits for what only the work of the cluster brings; time that stands still moves meanwhile. */
  waitFor<T>(outcome: Promise<T>): Promise<T> {
    return this.#backend?.waitFor?.(outcome) ?? outcome;
  }
}
