import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { E_ACCESSDENIED } from "@ccp/core";
import { Attempts } from "./attempts.ts";
import { isPassword, noPassword } from "./passwords.ts";
import { Refusal } from "./refusal.ts";
import type { UserRecord, UsersFile } from "./users-file.ts";

/** Who calls, as far as the server knows. */
export interface Identity {
  /** `undefined` where the server asks nobody: the backend then takes its own default. */
  readonly user: string | undefined;
  readonly isAdministrator: boolean | undefined;
}

/** Whoever reaches a server without users. */
const ANYBODY: Identity = { user: undefined, isAdministrator: undefined };

/** How many passwords are hashed at once at most: each takes 32 MB and a thread. */
const MOST_HASHES = 8;

/** Finds out who calls: by bearer token, or by name and password (HTTP Basic). */
export class Authentication {
  readonly #users: UsersFile | undefined;
  readonly #attempts: Attempts;
  readonly #pause: (milliseconds: number) => Promise<void>;
  /** Passwords that were right are known by a keyed hash for as long as the process lives: scrypt is slow by design. */
  readonly #key: Buffer = randomBytes(32);
  readonly #known = new Map<UserRecord, Buffer>();
  #hashing = 0;

  constructor(
    users: UsersFile | undefined,
    now: () => number,
    pause: (milliseconds: number) => Promise<void> = sleep,
  ) {
    this.#users = users;
    this.#attempts = new Attempts(now);
    this.#pause = pause;
  }

  /** Throws a {@link Refusal} with 401 or 429, which says nothing on whether there is such a user. */
  async identify(authorization: string | undefined, address: string): Promise<Identity> {
    const users = this.#users;
    if (users === undefined) return ANYBODY;
    const [, scheme = "", value = ""] = /^(\S+) +(\S+)$/.exec(authorization ?? "") ?? [];
    switch (scheme.toLowerCase()) {
      case "bearer": {
        // Nobody guesses a token: failures of others at the same address lock out nobody who has one.
        const user = await users.findByToken(value);
        return user === undefined ? await this.#try(`${address} `, async () => undefined) : identityOf(user);
      }
      case "basic": {
        const pair = Buffer.from(value, "base64").toString("utf8");
        const colon = pair.indexOf(":");
        const name = colon < 0 ? pair : pair.slice(0, colon);
        const password = colon < 0 ? "" : pair.slice(colon + 1);
        return await this.#try(`${address} ${name.toLowerCase()}`, () =>
          this.#byPassword(users, name, password),
        );
      }
      default:
        throw denied("This server wants to know who calls. Give a token, or a user and a password.");
    }
  }

  async #try(key: string, find: () => Promise<UserRecord | undefined>): Promise<Identity> {
    const locked = this.#attempts.lockedFor(key);
    if (locked > 0) {
      throw Refusal.tooMuch("There were too many failures to log on. Wait, then try again.", locked / 1000);
    }
    const user = await find();
    if (user !== undefined) {
      this.#attempts.succeed(key);
      return identityOf(user);
    }
    await this.#pause(this.#attempts.fail(key));
    throw denied("The server does not know this token, or this user with this password.");
  }

  async #byPassword(users: UsersFile, name: string, password: string): Promise<UserRecord | undefined> {
    const user = await users.find(name);
    const mac = createHmac("sha256", this.#key).update(password).digest();
    const known = user && this.#known.get(user);
    if (known !== undefined && timingSafeEqual(known, mac)) return user;
    if (this.#hashing >= MOST_HASHES) throw Refusal.tooMuch("Too many are logging on at once. Try again.", 1);
    this.#hashing++;
    try {
      const isRight = await isPassword(password, user?.password ?? noPassword);
      if (!isRight || user === undefined || user.password === null) return undefined;
      if (this.#known.size > 10_000) this.#known.clear(); // records of a file that was changed often
      this.#known.set(user, mac);
      return user;
    } finally {
      this.#hashing--;
    }
  }
}

function identityOf({ name, role }: UserRecord): Identity {
  return { user: name, isAdministrator: role === "administrator" };
}

function denied(message: string): Refusal {
  return new Refusal(401, E_ACCESSDENIED, message, {
    "WWW-Authenticate": 'Bearer realm="ccp", Basic realm="ccp", charset="UTF-8"',
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
