import { execFile } from "node:child_process";
import { CannotStart } from "./cannot-start.ts";

/** An account of this host, as the system describes it. */
export interface LocalAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly shell: string;
}

/** What may be the name of an account: nothing that a program could take for an option, a number or a path. */
const NAME = /^[A-Za-z_][A-Za-z0-9_.@-]*\$?$/;

/**
 * As which account of this host the work of a user runs. A user who is not in the table, or whose account cannot be
 * used, runs nothing: it would run as the user of this process.
 */
export class LocalAccounts {
  readonly #names = new Map<string, string>();

  /** @param table - Names of accounts by the names of users, which compare without case. */
  constructor(table: Readonly<Record<string, string>>) {
    for (const [user, name] of Object.entries(table)) {
      if (typeof name !== "string" || !NAME.test(name)) {
        throw new RangeError(
          `${JSON.stringify(name)}, given for user ${user}, is not the name of an account.`,
        );
      }
      if (this.#names.has(user.toLowerCase())) {
        throw new RangeError(
          `The accounts name the user ${user} twice. Names of users compare without case.`,
        );
      }
      this.#names.set(user.toLowerCase(), name);
    }
  }

  /** The account of a user, looked up anew each time. @throws CannotStart if the work cannot run as it. */
  async find(user: string): Promise<LocalAccount> {
    const name = this.#names.get(user.toLowerCase());
    if (name === undefined) {
      throw new CannotStart(
        `User ${user} has no account on this host, and nothing runs as somebody else. An administrator can add one to the accounts of runProcesses.`,
      );
    }
    if (process.getuid?.() !== 0) {
      throw new CannotStart(
        `It would have to run as the account ${name} of user ${user}, which only root can do. Run the cluster as root, or without accounts.`,
      );
    }
    const account = readAccount(await lookUp(name));
    if (account?.name !== name) {
      throw new CannotStart(
        `The account ${name} of user ${user} is not known to this host. Make it, or correct the accounts of runProcesses.`,
      );
    }
    return account;
  }
}

/** The line that the system has about an account; empty where it has none. */
function lookUp(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("getent", ["passwd", name], (error, output) => {
      if (error === null) resolve(output);
      else if (error.code === 2) resolve("");
      else reject(error);
    });
  });
}

function readAccount(line: string): LocalAccount | undefined {
  const [name, , uid, gid, , home, shell] = line.trim().split(":");
  if (name === undefined || !/^\d+$/.test(uid ?? "") || !/^\d+$/.test(gid ?? "")) return undefined;
  return { name, uid: Number(uid), gid: Number(gid), home: home || "/", shell: shell || "/bin/sh" };
}
