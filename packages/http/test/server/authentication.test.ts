import {
  createCluster,
  defaultJobTerms,
  E_ACCESSDENIED,
  FAILED,
  type ICluster,
  type IJob,
  out,
  S_OK,
} from "@ccp/core";
import { afterAll, describe, expect, test } from "vitest";
import { HttpBackend } from "../../src/client/index.ts";
import { Attempts } from "../../src/server/attempts.ts";
import { Authentication } from "../../src/server/authentication.ts";
import { UsersFile } from "../../src/server/users-file.ts";
import { read, serveInProcess } from "../served-cluster.ts";
import { makeUsers } from "../test-users.ts";

const SECRET = "correct horse";
const { users, remove } = await makeUsers({
  "LAB\\alice": { role: "user", password: SECRET },
  "LAB\\admin": { role: "administrator", password: "another secret" },
});
afterAll(remove);

const basic = (user: string, password: string) => ({
  headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` },
});

describe("who calls", () => {
  test("nobody without credentials: 401, and how to give them", async () => {
    const { send } = serveInProcess({ users });
    for (const init of [
      {},
      { headers: { Authorization: "Negotiate abc" } },
      { headers: { Authorization: "Bearer" } },
    ]) {
      const response = await send("GET", "/v1/jobs", init);
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer .*Basic /);
    }
    for (const path of ["/healthz", "/readyz", "/v1/openapi.json"])
      expect((await send("GET", path)).status).toBe(200);
    for (const path of ["/metrics", "/v1/events", "/v1/session"])
      expect((await send("GET", path)).status).toBe(401);
  });

  test("CXL-6, CON-6: the authenticated name owns what it adds, and its role is its right", async () => {
    const { app } = serveInProcess({ users });
    const as = (user: string, password: string) =>
      createCluster(
        new HttpBackend({
          url: "http://localhost",
          user,
          password,
          fetch: (u, i) => app.fetch(new Request(u, i)),
        }),
      );
    const admin = as("lab\\ADMIN", "another secret");
    const alice = as("LAB\\alice", SECRET);
    const isAdmin = out<boolean>();
    expect([await admin.IsAdmin(isAdmin), isAdmin.value]).toStrictEqual([0, true]);
    expect([await alice.IsAdmin(isAdmin), isAdmin.value]).toStrictEqual([0, false]);
    expect(await alice.SetEnvironmentVariable("A", "1")).toBe(E_ACCESSDENIED);

    /** Adds a job; gives its id. */
    const add = async (cluster: ICluster) => {
      const [made, id] = [out<IJob>(), out<number>()];
      await cluster.CreateJob(made);
      if (made.value === undefined) throw new Error("CreateJob gave no job.");
      expect(await cluster.AddJob(made.value, id)).toBe(S_OK);
      return id.value ?? 0;
    };
    const [hers, theirs] = [await add(alice), await add(admin)];
    const [job, user] = [out<IJob>(), out<string | null>()];
    await alice.GetJob(theirs, job);
    job.value?.get_SubmittedBy(user);
    expect(user.value).toBe("LAB\\admin"); // as its file has it, however it logged on
    expect(await alice.CancelJob(theirs, "")).toBe(E_ACCESSDENIED);
    expect(await admin.CancelJob(hers, "")).toBe(S_OK);
    const wrong = as("LAB\\alice", "wrong");
    expect(await wrong.Connect("localhost")).toBe(E_ACCESSDENIED);
  });

  test("a cluster object cannot pass for another user", async () => {
    const { app } = serveInProcess({ users });
    const backend = new HttpBackend({
      url: "http://localhost",
      user: "LAB\\alice",
      password: SECRET,
      fetch: (url, init) => app.fetch(new Request(url, init)),
    });
    const cluster = createCluster(backend, { user: "LAB\\admin" });
    expect(await cluster.Connect("localhost")).toBe(E_ACCESSDENIED);
    const message = out<string | null>();
    await cluster.get_ErrorMessage(message);
    expect(message.value).toMatch(/as LAB\\admin, but the server knows the caller as LAB\\alice/);
    expect(FAILED(await createCluster(backend, { user: "lab\\ALICE" }).Connect("localhost"))).toBe(false);
  });

  test("of the first ones who call at the same time, all are known", async () => {
    const own = await makeUsers({ bob: { role: "user", password: SECRET } });
    const token = await own.users.addToken("bob");
    const { send } = serveInProcess({ users: new UsersFile(own.users.path) }); // which has not looked yet
    const call = () => send("GET", "/v1/jobs", { headers: { Authorization: `Bearer ${token}` } });
    const answers = await Promise.all([call(), call(), call()]);
    expect(answers.map(({ status }) => status)).toStrictEqual([200, 200, 200]);
    own.remove();
  });

  test("a token works until its user is removed, which a server notices within a second", async () => {
    const own = await makeUsers({ bob: { role: "user", password: SECRET } });
    const token = await own.users.addToken("bob");
    const { send } = serveInProcess({ users: own.users });
    const call = () => send("GET", "/v1/jobs", { headers: { Authorization: `Bearer ${token}` } });
    expect((await call()).status).toBe(200);
    await own.users.remove("bob");
    expect((await call()).status).toBe(401);
    own.remove();
  });
});

describe("failures to log on", () => {
  test("after five, the next one waits twice as long each time, the same for names that exist and that do not", async () => {
    let now = 1_000_000;
    const pauses: number[] = [];
    const authentication = new Authentication(
      users,
      () => now,
      async (milliseconds) => void pauses.push(milliseconds),
    );
    const tryAs = (name: string, password: string) =>
      authentication.identify(basic(name, password).headers.Authorization, "10.0.0.1").then(
        () => "in",
        (refusal: { status: number; message: string; headers: Record<string, string> }) =>
          `${refusal.status} ${refusal.message} ${refusal.headers["Retry-After"] ?? ""}`,
      );
    const seen: string[][] = [[], []];
    for (let index = 0; index < 7; index++) {
      seen[0]?.push(await tryAs("LAB\\alice", `wrong ${index}`));
      seen[1]?.push(await tryAs("LAB\\nobody", `wrong ${index}`));
    }
    expect(seen[0]).toStrictEqual(seen[1]);
    expect(seen[0]?.map((text) => text.slice(0, 3))).toStrictEqual([
      "401",
      "401",
      "401",
      "401",
      "401",
      "429",
      "429",
    ]);
    expect(pauses.slice(0, 10)).toStrictEqual([100, 100, 200, 200, 400, 400, 800, 800, 1000, 1000]);
    expect(await tryAs("LAB\\alice", SECRET)).toMatch(/^429/);
    now += 1_000;
    expect(await tryAs("LAB\\alice", SECRET)).toBe("in");
  });

  test("a wrong password in many requests at once counts once: nobody locks out themselves by it", async () => {
    const authentication = new Authentication(
      users,
      () => 1_000_000,
      async () => {},
    );
    const tryWith = (password: string) =>
      authentication.identify(basic("LAB\\alice", password).headers.Authorization, "10.0.0.1").then(
        ({ user }) => user,
        (refusal: { status: number }) => refusal.status,
      );
    const seen = await Promise.all(Array.from({ length: 20 }, () => tryWith("an old password")));
    expect(new Set(seen)).toStrictEqual(new Set([401]));
    expect(await tryWith(SECRET)).toBe("LAB\\alice");
  });

  test("wrong tokens are held back and locked too, but lock out nobody who has a right one", async () => {
    const token = await users.addToken("LAB\\alice");
    const authentication = new Authentication(
      users,
      () => 1_000_000,
      async () => {},
    );
    const call = (value: string) =>
      authentication.identify(`Bearer ${value}`, "10.0.0.1").then(
        ({ user }) => user,
        (refusal: { status: number }) => refusal.status,
      );
    const seen: unknown[] = [];
    for (let index = 0; index < 6; index++) seen.push(await call(`ccp_old${index}`));
    expect(seen).toStrictEqual([401, 401, 401, 401, 401, 429]);
    expect(await call(token)).toBe("LAB\\alice");
  });

  test("locks grow from one second to a quarter of an hour, and a success forgets them", () => {
    let now = 0;
    const attempts = new Attempts(() => now);
    const locks: number[] = [];
    for (let index = 0; index < 17; index++) {
      attempts.fail("k");
      locks.push(attempts.lockedFor("k"));
      now += attempts.lockedFor("k");
    }
    expect(locks.slice(0, 8)).toStrictEqual([0, 0, 0, 0, 1_000, 2_000, 4_000, 8_000]);
    expect(locks.at(-1)).toBe(15 * 60_000);
    attempts.succeed("k");
    attempts.fail("k");
    expect(attempts.lockedFor("k")).toBe(0);
  });
});

test("a user who is removed hears of nothing more, also on a stream that was open", async () => {
  const own = await makeUsers({ bob: { role: "user", password: SECRET } });
  const token = await own.users.addToken("bob");
  let now = 0;
  const looking = new UsersFile(own.users.path, () => {
    now += 2_000; // it looks at the file each time
    return now;
  });
  const { send, memory } = serveInProcess({ users: looking, limits: { eventStreams: 1 } });
  const open = (value: string) =>
    send("GET", "/v1/events", { headers: { Authorization: `Bearer ${value}` } });
  const service = await memory.connect("localhost", {});
  const happen = () => service.addJob({ ...defaultJobTerms, tasks: [] }, { wait: true });
  const reader = (await open(token)).body?.getReader();
  await reader?.read(); // its position
  await happen();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain("event: job");
  await own.users.add("eve", "user", null);
  const other = await own.users.addToken("eve");
  await own.users.remove("bob");
  await happen();
  expect(await reader?.read()).toMatchObject({ done: true });
  const next = await open(other); // there is room for it again
  expect(next.status).toBe(200);
  await next.body?.cancel();
  own.remove();
});

test("while the file of the users is damaged nobody is let in, strangers learn nothing of it, and the log says why", async () => {
  const { readFile, writeFile } = await import("node:fs/promises");
  const own = await makeUsers({ bob: { role: "user", password: SECRET } });
  const token = await own.users.addToken("bob");
  const errors: object[] = [];
  const log = { info: () => {}, error: (fields: object) => void errors.push(fields) };
  let now = 0;
  const looking = new UsersFile(own.users.path, () => {
    now += 2_000; // it looks at the file each time
    return now;
  });
  const { send } = serveInProcess({ users: looking, log });
  const call = (Authorization: string) => send("GET", "/v1/jobs", { headers: { Authorization } });
  expect((await call(`Bearer ${token}`)).status).toBe(200);
  const text = await readFile(own.users.path, "utf8");
  await writeFile(own.users.path, text.slice(0, -10));
  for (const credentials of [`Bearer ${token}`, basic("bob", SECRET).headers.Authorization]) {
    const refused = await call(credentials);
    expect(refused.status).toBe(503);
    const problem = await read(refused);
    expect(problem).toMatchObject({
      hresult: "0x800706BA",
      message: expect.stringMatching(/^The server cannot find out who calls\./),
    });
    expect(JSON.stringify(problem)).not.toContain(own.folder);
    expect(errors.pop()).toStrictEqual({
      requestId: problem["requestId"],
      error: expect.stringContaining(`${own.users.path} is no file of users`),
    });
  }
  await writeFile(own.users.path, text);
  expect((await call(`Bearer ${token}`)).status).toBe(200);
  own.remove();
});

test("CRD-4: the file holds no password and no token, and only its owner can read it", async () => {
  const { readFile, stat, writeFile } = await import("node:fs/promises");
  const own = await makeUsers({ bob: { role: "user", password: SECRET } });
  const token = await own.users.addToken("bob");
  const text = await readFile(own.users.path, "utf8");
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(token);
  expect((await stat(own.users.path)).mode & 0o777).toBe(0o600);
  // Of another length: a file that is written twice within a tick of the kernel's clock bears the same time.
  await writeFile(own.users.path, text.replace('"user"', '"emperor"'));
  await expect(own.users.list()).rejects.toThrow(/is no file of users/);
  own.remove();
});
