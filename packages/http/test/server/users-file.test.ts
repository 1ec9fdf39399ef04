import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { UsersFile } from "../../src/server/index.ts";
import { makeUsers } from "../test-users.ts";

/* It imports the built package: `npm test` builds it first. */
const changer = fileURLToPath(new URL("changing-users.mjs", import.meta.url));

async function emptyFile() {
  const { folder, users, remove } = await makeUsers({});
  onTestFinished(remove);
  return { folder, users, lock: `${users.path}.lock` };
}

const names = async (users: UsersFile) => (await users.list()).map(({ name }) => name).sort();

describe("changes of a users file", () => {
  afterEach(() => void vi.useRealTimers());

  test("none is lost when four processes make them at once, and nothing stays but the file", async () => {
    const { folder, users } = await emptyFile();
    const prefixes = ["a", "b", "c", "d"];
    const children = prefixes.map((prefix) => {
      const child = spawn(process.execPath, [changer, users.path, prefix, "10"]);
      onTestFinished(() => void child.kill("SIGKILL"));
      return child;
    });
    await Promise.all(children.map((child) => once(child.stdout, "data"))); // all are ready
    const ends = children.map((child) => once(child, "close"));
    for (const { stdin } of children) stdin.write("go\n");
    expect((await Promise.all(ends)).map(([code]) => code)).toStrictEqual([0, 0, 0, 0]);
    const left = prefixes.flatMap((prefix) => [1, 3, 5, 7, 9].map((number) => `${prefix}${number}`));
    expect(await names(users)).toStrictEqual(left);
    expect(readdirSync(folder)).toStrictEqual(["users.json"]);
    expect(statSync(users.path).mode & 0o777).toBe(0o600);
  });

  test("none is lost when two of one process are made at once", async () => {
    const { users } = await emptyFile();
    const other = new UsersFile(users.path);
    await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        (number % 2 === 0 ? users : other).add(`u${number}`, "user", null),
      ),
    );
    expect(await names(users)).toStrictEqual(Array.from({ length: 10 }, (_, number) => `u${number}`));
  });

  test("the first one makes the folder, for its owner only", async () => {
    const { folder } = await emptyFile();
    const users = new UsersFile(join(folder, "etc", "ccp", "users.json"));
    await users.add("alice", "user", null);
    expect(await names(users)).toStrictEqual(["alice"]);
    expect(statSync(join(folder, "etc", "ccp")).mode & 0o777).toBe(0o700);
  });

  test("a link to the file stays one: who is added by it is found by either name", async () => {
    const { folder, users } = await emptyFile();
    await users.add("bob", "user", null);
    const link = join(folder, "link.json");
    symlinkSync(users.path, link);
    await new UsersFile(link).add("eve", "user", null);
    expect(await names(users)).toStrictEqual(["bob", "eve"]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toStrictEqual(["link.json", "users.json"]);
  });

  test("a lock that a process left behind when it died counts no more after five seconds", async () => {
    const { users, lock } = await emptyFile();
    mkdirSync(lock);
    const before = Date.now() / 1000 - 6;
    utimesSync(lock, before, before);
    await users.add("bob", "user", null);
    expect(await names(users)).toStrictEqual(["bob"]);
    expect(existsSync(lock)).toBe(false);
  });

  test("who waits in vain for the lock learns what to do", async () => {
    const { users, lock } = await emptyFile();
    mkdirSync(lock);
    const later = Date.now() / 1000 + 3_600;
    utimesSync(lock, later, later);
    vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
    let isSettled = false;
    const added = users.add("bob", "user", null).finally(() => {
      isSettled = true;
    });
    const refused = expect(added).rejects.toThrow(
      `Somebody else has been changing ${users.path} for 20 s. Wait for them and try again; if nobody does, delete the folder ${lock}.`,
    );
    while (!isSettled) {
      vi.advanceTimersByTime(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await refused;
    expect(await names(users)).toStrictEqual([]);
  });

  test("one that is refused leaves the file and lets go of the lock", async () => {
    const { users, lock } = await emptyFile();
    await users.add("bob", "user", null);
    await expect(users.remove("eve")).rejects.toThrow(`There is no user eve in ${users.path}.`);
    await expect(users.addToken("eve")).rejects.toThrow(RangeError);
    expect(existsSync(lock)).toBe(false);
    expect(await names(users)).toStrictEqual(["bob"]);
  });
});
