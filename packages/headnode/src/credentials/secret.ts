import { MAX_PASSWORD_LENGTH } from "@ccp/core";

/** Two bytes for the length, two for each UTF-16 code unit. */
const SIZE = 2 + 2 * MAX_PASSWORD_LENGTH;

/**
 * A password on its way from a caller to the vault. It cannot be seen by looking at the object, and always takes the
 * same room, so that its length cannot be seen either once it is encrypted.
 *
 * What holds it is wiped when it is no longer needed. The text that it came from is the caller's, and stays in memory
 * until that is collected.
 */
export class Secret {
  readonly #bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Takes a password of at most 127 UTF-16 code units, halves of surrogate pairs included (rule JT-2). */
  static of(password: string): Secret {
    const bytes = Buffer.alloc(SIZE);
    bytes.writeUInt16LE(password.length);
    bytes.write(password, 2, "utf16le");
    return new Secret(bytes);
  }

  /** Takes over bytes that {@link Secret.use} gave once. */
  static from(bytes: Buffer): Secret {
    return new Secret(bytes);
  }

  /** The password as text, for those who cannot do with less. */
  reveal(): string {
    return this.#bytes.toString("utf16le", 2, 2 + 2 * this.#bytes.readUInt16LE());
  }

  /** Lets `action` see the bytes; it must not keep them. */
  use<T>(action: (bytes: Buffer) => T): T {
    return action(this.#bytes);
  }

  /** Overwrites it: afterwards it is the empty password. */
  wipe(): void {
    this.#bytes.fill(0);
  }

  toString(): string {
    return "(secret)";
  }
}
