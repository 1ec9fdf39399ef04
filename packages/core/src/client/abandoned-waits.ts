import type { ClusterService } from "../service/cluster-service.ts";

/**
 * Waits on a cluster whose callers gave up when their time limit ran out (rule CON-4). The cluster goes on with such a
 * wait and gives each result once: the next call takes it up, so that nothing is lost.
 */
export class AbandonedWaits<T> {
  readonly #waits = new WeakMap<ClusterService, Map<string, Promise<T>>>();

  /** The wait of that key that was given up, which is now the caller's. */
  take(service: ClusterService, key: string): Promise<T> | undefined {
    const waits = this.#waits.get(service);
    const wait = waits?.get(key);
    waits?.delete(key);
    return wait;
  }

  /** A caller gave up. A wait that fails is of no use to the next one. */
  add(service: ClusterService, key: string, wait: Promise<T>): void {
    const waits = this.#waits.get(service) ?? new Map<string, Promise<T>>();
    this.#waits.set(service, waits);
    waits.set(key, wait);
    wait.catch(() => {
      if (waits.get(key) === wait) waits.delete(key);
    });
  }
}
