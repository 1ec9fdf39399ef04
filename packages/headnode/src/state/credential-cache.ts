import type { Sealed } from "../credentials/credential-vault.ts";
import { mapEntry } from "./map-entry.ts";

/** A password in the cache. */
export interface CachedCredential {
  /** Whose cache it is in. */
  readonly owner: string;
  /** Whose password it is. */
  readonly user: string;
  readonly sealed: Sealed;
}

const nothing: ReadonlyMap<string, CachedCredential> = new Map();

/** The passwords that users put into their caches; names compare without case (rule CRD-2). */
export class CredentialCache {
  readonly #byOwner = new Map<string, Map<string, CachedCredential>>();

  of(owner: string): ReadonlyMap<string, CachedCredential> {
    return this.#byOwner.get(owner.toLowerCase()) ?? nothing;
  }

  *all(): Generator<CachedCredential> {
    for (const cached of this.#byOwner.values()) yield* cached.values();
  }

  put(owner: string, user: string, sealed: Sealed | null): void {
    const cached = mapEntry(this.#byOwner, owner.toLowerCase(), () => new Map<string, CachedCredential>());
    if (sealed !== null) cached.set(user.toLowerCase(), { owner, user, sealed });
    else cached.delete(user.toLowerCase());
    if (cached.size === 0) this.#byOwner.delete(owner.toLowerCase());
  }
}
