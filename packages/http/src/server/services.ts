import type { CallKey, ClusterBackend, ClusterService } from "@ccp/core";
import type { Identity } from "./authentication.ts";

/** For how many callers a service is kept at most. */
const MOST = 1_000;

/** The service of the backend as each caller sees it, made once per caller. */
export class Services {
  readonly #backend: ClusterBackend;
  readonly #headNode: string;
  readonly #services = new Map<string, Promise<ClusterService>>();

  constructor(backend: ClusterBackend, headNode: string) {
    this.#backend = backend;
    this.#headNode = headNode;
  }

  of(identity: Identity): Promise<ClusterService> {
    const key = `${identity.isAdministrator} ${identity.user}`;
    const known = this.#services.get(key);
    if (known !== undefined) return known;
    const made = this.connect(this.#headNode, identity);
    if (this.#services.size >= MOST) this.#services.clear();
    this.#services.set(key, made);
    made.catch(() => this.#services.delete(key));
    return made;
  }

  /** The service for one call that has its effect once, where the backend sees to that. */
  ofCall(identity: Identity, call: CallKey): Promise<ClusterService> {
    return this.#backend.connectForCall?.(this.#headNode, identity, call) ?? this.of(identity);
  }

  /** Asks the backend whether it is the one of that name (rule CON-1). */
  connect(headNode: string | undefined, identity: Identity): Promise<ClusterService> {
    return this.#backend.connect(headNode ?? this.#headNode, identity);
  }
}
