import { afterAll, expect, test, vi } from "vitest";

/** What each password that was hashed cost: N, r and p. */
const costs: unknown[] = [];
vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  const scrypt = ((password, salt, length, { N, r, p }, done) => {
    costs.push({ N, r, p, length });
    crypto.scrypt(password, salt, length, { N: 2, r, p }, done);
  }) as typeof crypto.scrypt;
  return { ...crypto, scrypt };
});

const { serveInProcess } = await import("../served-cluster.ts");
const { makeUsers } = await import("../test-users.ts");
const { users, remove } = await makeUsers({ alice: { role: "user", password: "correct horse" } });
await users.add("tokens-only", "user", null);
afterAll(remove);

test("nobody finds out who is a user: a name that is none costs the same hash, and gets the same answer", async () => {
  const { send } = serveInProcess({ users });
  const seen: unknown[] = [];
  for (const name of ["alice", "nobody", "tokens-only", ""]) {
    costs.length = 0;
    const Authorization = `Basic ${Buffer.from(`${name}:wrong horse`).toString("base64")}`;
    const response = await send("GET", "/v1/jobs", { headers: { Authorization } });
    const { requestId, ...problem } = (await response.json()) as Record<string, unknown>;
    const headers = Object.fromEntries([...response.headers].filter(([key]) => key !== "x-request-id"));
    seen.push({ costs: [...costs], status: response.status, headers, problem });
  }
  expect(seen[0]).toMatchObject({
    costs: [{ N: 32_768, r: 8, p: 1, length: 32 }],
    status: 401,
    problem: { hresult: "0x80070005" },
  });
  expect(seen.slice(1)).toStrictEqual([seen[0], seen[0], seen[0]]);
});

/** What a request says of who sends it. */
const as = (name: string, password: string) => ({
  headers: { Authorization: `Basic ${btoa(`${name}:${password}`)}` },
});

test("a user who asks many things at once is let in, and the password is hashed once", async () => {
  const { send } = serveInProcess({ users });
  costs.length = 0;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send("GET", "/v1/jobs", as("alice", "correct horse"))),
  );
  expect(answers.map(({ status }) => status)).toStrictEqual(answers.map(() => 200));
  expect(costs).toHaveLength(1);
});

test("a password stays known when another user is changed, and no longer than it is the user's own", async () => {
  const { send } = serveInProcess({ users });
  await users.add("carol", "user", "correct horse");
  const status = async () => (await send("GET", "/v1/jobs", as("carol", "correct horse"))).status;
  expect(await status()).toBe(200);
  await users.add("bob", "user", "a secret of bob");
  costs.length = 0;
  expect([await status(), costs.length]).toStrictEqual([200, 0]);
  await users.add("carol", "user", "another horse");
  expect(await status()).toBe(401);
});
