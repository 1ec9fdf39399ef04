import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { Secret } from "./secret.ts";

/**
 * An encrypted password, base64: a nonce, a tag, and the ciphertext. It opens only with the key of the head node, and
 * only as the password that this owner has for this user.
 */
export type Sealed = string;

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** Encrypts passwords with the key of the head node: AES-256-GCM, a random nonce for each (rule CRD-4). */
export class CredentialVault {
  readonly #key: KeyObject;

  /** @param key - 32 bytes, of which a copy is kept; left out, random ones. */
  constructor(key: Uint8Array | undefined) {
    if (key !== undefined && !(key instanceof Uint8Array && key.length === 32)) {
      throw new RangeError(
        "The credentialKey does not have 32 bytes. Make one with randomBytes(32) of node:crypto, and keep it where only the head node can read it.",
      );
    }
    this.#key = createSecretKey(key ?? randomBytes(32));
  }

  /** Encrypts the password that `owner` has for `user`; both compare without case. */
  seal(password: Secret, owner: string, user: string): Sealed {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.#key, nonce).setAAD(bound(owner, user));
    const text = password.use((bytes) => Buffer.concat([cipher.update(bytes), cipher.final()]));
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64");
  }

  /** The password; `undefined` if it was sealed with another key, for somebody else, or was tampered with. */
  open(sealed: Sealed, owner: string, user: string): Secret | undefined {
    const all = Buffer.from(sealed, "base64");
    if (all.length <= NONCE + TAG) return undefined;
    const decipher = createDecipheriv(CIPHER, this.#key, all.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(bound(owner, user)).setAuthTag(all.subarray(NONCE, NONCE + TAG));
    const bytes = decipher.update(all.subarray(NONCE + TAG));
    try {
      decipher.final();
    } catch {
      bytes.fill(0);
      return undefined;
    }
    return Secret.from(bytes);
  }
}

/** What a sealed password is bound to, so that it cannot be moved to somebody else's. */
function bound(owner: string, user: string): Buffer {
  return Buffer.from(JSON.stringify([owner.toLowerCase(), user.toLowerCase()]));
}
