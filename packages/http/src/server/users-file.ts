import { randomBytes } from "node:crypto";
import { lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { withFileLock } from "./file-lock.ts";
import { hashPassword, hashToken, isPasswordHash, newToken } from "./passwords.ts";

/** What a user of a server may do. */
export type Role = "user" | "administrator";

/** A user as the file keeps it; it holds no secret that could be used as it is. */
export interface UserRecord {
  /** `DOMAIN\user` or `user`; names compare without case. */
  readonly name: string;
  readonly role: Role;
  /** `null` where the user has tokens only. */
  readonly password: string | null;
  /** Hashes of bearer tokens. */
  readonly tokens: readonly string[];
}

const userRecord: z.ZodType<UserRecord> = z.strictObject({
  name: z.string().regex(/^[^\s:\p{Cc}]{1,80}$/u),
  role: z.enum(["user", "administrator"]),
  password: z.string().refine(isPasswordHash).nullable(),
  tokens: z.array(z.string().regex(/^[\w-]{43}$/)),
});

const content = z.strictObject({ version: z.literal(1), users: z.array(userRecord) });

/** How often a changed file is noticed at the latest, in milliseconds. */
const LOOK_EVERY = 1_000;

/**
 * The users of a server, in a JSON file that only its owner can read. A server notices a change within a second, so
 * users come and go while it runs. Changes that several processes make at once come one after the other.
 */
export class UsersFile {
  readonly path: string;
  readonly #now: () => number;
  #users: ReadonlyMap<string, UserRecord> = new Map();
  #byToken: ReadonlyMap<string, UserRecord> = new Map();
  #stamp = "";
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** The last look at the file: who comes while it is under way waits for it too. */
  #look: Promise<void> = Promise.resolve();

  constructor(path: string, now: () => number = Date.now) {
    this.path = path;
    this.#now = now;
  }

  /** All users, in the order they were added. A file that is not there has none. */
  async list(): Promise<readonly UserRecord[]> {
    await this.#load();
    return [...this.#users.values()];
  }

  /** The user of that name, without case. Throws when the file is damaged. */
  async find(name: string): Promise<UserRecord | undefined> {
    await this.#refresh();
    return this.#users.get(name.toLowerCase());
  }

  /** The user who has that token. */
  async findByToken(token: string): Promise<UserRecord | undefined> {
    await this.#refresh();
    return this.#byToken.get(hashToken(token));
  }

  /**
   * Adds a user, or gives one that is there another role and password; `null` leaves them with tokens only. Throws a
   * RangeError for a name that cannot be. A folder that is not there is made, for its owner only.
   */
  async add(name: string, role: Role, password: string | null): Promise<void> {
    if (!userRecord.safeParse({ name, role, password: null, tokens: [] }).success) {
      throw new RangeError(
        `A user cannot be named ${JSON.stringify(name)}: a name has 1 to 80 characters and no blanks or colons.`,
      );
    }
    const hash = password === null ? null : await hashPassword(password);
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await this.#change((users) => {
      const old = users.get(name.toLowerCase());
      put(users, { name, role, password: hash, tokens: old?.tokens ?? [] });
    });
  }

  /** Gives a user a new token and returns it: it cannot be read again. Throws a RangeError for an unknown user. */
  async addToken(name: string): Promise<string> {
    const token = newToken();
    await this.#change((users) => {
      const user = users.get(name.toLowerCase());
      if (user === undefined) throw new RangeError(`There is no user ${name} in ${this.path}.`);
      put(users, { ...user, tokens: [...user.tokens, hashToken(token)] });
    });
    return token;
  }

  /** Removes a user with all tokens. Throws a RangeError for an unknown user. */
  async remove(name: string): Promise<void> {
    await this.#change((users) => {
      if (!users.delete(name.toLowerCase()))
        throw new RangeError(`There is no user ${name} in ${this.path}.`);
    });
  }

  /** Reads the file, and replaces it by what `make` makes of its users, while no other process does so. */
  async #change(make: (users: Map<string, UserRecord>) => void): Promise<void> {
    // What a link leads to is changed, and the link stays.
    const isLink = (await lstat(this.path).catch(() => undefined))?.isSymbolicLink() === true;
    const file = isLink ? await realpath(this.path) : this.path;
    await withFileLock(file, async () => {
      this.#stamp = ""; // a change within the resolution of the file's times would go unnoticed
      await this.#load();
      const users = new Map(this.#users);
      make(users);
      await this.#write(file, [...users.values()]);
    });
  }

  /** Replaces the file as a whole: a reader sees the old one or the new one. */
  async #write(file: string, users: readonly UserRecord[]): Promise<void> {
    const temporary = `${file}.${randomBytes(6).toString("hex")}`;
    try {
      await writeFile(temporary, `${JSON.stringify({ version: 1, users }, null, 2)}\n`, {
        mode: 0o600,
        flag: "wx",
        flush: true,
      });
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await this.#load();
  }

  #refresh(): Promise<void> {
    const now = this.#now();
    if (now - this.#lookedAt >= LOOK_EVERY) {
      this.#lookedAt = now;
      this.#look = this.#load();
    }
    return this.#look;
  }

  async #load(): Promise<void> {
    const found = await stat(this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    const stamp = found === undefined ? "" : `${found.mtimeMs} ${found.size} ${found.ino}`;
    if (stamp === this.#stamp && stamp !== "") return;
    const users = found === undefined ? [] : parse(this.path, await readFile(this.path, "utf8"));
    this.#users = new Map(users.map((user) => [user.name.toLowerCase(), user]));
    this.#byToken = new Map(users.flatMap((user) => user.tokens.map((token) => [token, user] as const)));
    this.#stamp = stamp;
  }
}

function put(users: Map<string, UserRecord>, user: UserRecord): void {
  users.set(user.name.toLowerCase(), user);
}

function parse(path: string, text: string): readonly UserRecord[] {
  try {
    return content.parse(JSON.parse(text)).users;
  } catch {
    // What is wrong is not said: it might quote the file.
    throw new Error(`${path} is no file of users: restore it, or delete it and add the users again.`);
  }
}
