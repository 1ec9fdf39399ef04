import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { E_ACCESSDENIED, HRESULT_FROM_WIN32, RPC_S_SERVER_UNAVAILABLE } from "@ccp/core";
import { Attempts } from "./attempts.ts";
import { isPassword, noPassword, type PasswordHash } from "./passwords.ts";
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
  /** By what the file keeps of them, so that a user's stays known when another user is changed. */
  readonly #known = new Map<PasswordHash, Buffer>();
  /** Who logs on now, by address, name and password: a client that asks several things at once tries once. */
  readonly #underWay = new Map<string, Promise<Identity>>();
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

  /**
   * Throws a {@link Refusal} with 401 or 429, which says nothing on whether there is such a user; with 503 where the
   * users cannot be read.
   */
  async identify(authorization: string | undefined, address: string): Promise<Identity> {
    if (this.#users === undefined) return ANYBODY;
    try {
      return await this.#identify(this.#users, authorization, address);
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      throw new Refusal(
        503,
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        "The server cannot find out who calls. Try again, or tell whoever runs it: its log says why.",
        {},
        cause instanceof Error ? cause : undefined,
      );
    }
  }

  /** Whether who was let in is still a user: one may be removed while they read. Throws where the users cannot be read. */
  async isStillIn({ user }: Identity): Promise<boolean> {
    return user === undefined || (await this.#users?.find(user)) !== undefined;
  }

  async #identify(users: UsersFile, authorization: string | undefined, address: string): Promise<Identity> {
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
        const key = `${address} ${name.toLowerCase()}`;
        const mac = createHmac("sha256", this.#key).update(password).digest();
        return await this.#together(`${mac.toString("base64url")} ${key}`, () =>
          this.#try(key, () => this.#byPassword(users, name, password, mac)),
        );
      }
      default:
        throw denied("This server wants to know who calls. Give a token, or a user and a password.");
    }
  }

  #together(id: string, logOn: () => Promise<Identity>): Promise<Identity> {
    const underWay = this.#underWay.get(id);
    if (underWay !== undefined) return underWay;
    const identity = logOn().finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, identity);
    return identity;
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

  async #byPassword(
    users: UsersFile,
    name: string,
    password: string,
    mac: Buffer,
  ): Promise<UserRecord | undefined> {
    const user = await users.find(name);
    const kept = user?.password ?? noPassword;
    const known = this.#known.get(kept); // never of noPassword, which no password has
    if (known !== undefined && timingSafeEqual(known, mac)) return user;
    if (this.#hashing >= MOST_HASHES) throw Refusal.tooMuch("Too many are logging on at once. Try again.", 1);
    this.#hashing++;
    try {
      const isRight = await isPassword(password, kept);
      if (!isRight || user === undefined || user.password === null) return undefined;
      if (this.#known.size > 10_000) this.#known.clear(); // of a file that was changed often
      this.#known.set(kept, mac);
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
