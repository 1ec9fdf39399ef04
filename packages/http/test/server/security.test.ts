import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Log } from "../../src/server/index.ts";
import { json, read, serveInProcess } from "../served-cluster.ts";
import { makeUsers } from "../test-users.ts";
import { hostileRequest } from "./hostile.ts";

const RUNS = Number(process.env["CCP_FUZZ_RUNS"] ?? 400);
const limits = { requestsPerSecond: 1e9, burst: 1e9 };

describe("hostile requests", () => {
  test(`none of ${RUNS} is answered with 5xx, and the server goes on`, async () => {
    const { send, memory } = serveInProcess({ limits: { ...limits, longPoll: 5 } });
    await send("POST", "/v1/jobs/queue", json({ job: { tasks: [{ commandLine: "forever" }] } }));
    await fc.assert(
      fc.asyncProperty(hostileRequest, async ({ method, target, body, type }) => {
        const init = body === undefined ? {} : { body, headers: { "Content-Type": type } };
        const response = await send(method, target, method === "HEAD" || method === "GET" ? {} : init);
        expect(response.status).toBeLessThan(500);
        if (response.status >= 400 && method !== "HEAD")
          expect(await read(response)).toHaveProperty("hresult");
        else await response.body?.cancel();
      }),
      { numRuns: RUNS },
    );
    expect(({} as Record<string, unknown>)["isAdministrator"]).toBeUndefined();
    expect((await send("GET", "/v1/cluster/name")).status).toBe(200);
    await memory.close();
  }, 600_000);

  test.each([
    ["malformed JSON", "{", 400],
    ["a wrong type", '{"jobIds":["1"]}', 400],
    ["a number out of range", '{"jobIds":[2147483648]}', 400],
    ["a fraction", '{"jobIds":[1.5]}', 400],
    ["an unknown key", '{"jobIds":[],"x":1}', 400],
    ["a key of the prototype", '{"jobIds":[],"__proto__":{"x":1}}', 400],
    ["a constructor", '{"jobIds":[],"constructor":{}}', 400],
    ["no object", "[]", 400],
    ["null", "null", 400],
  ])("%s is refused by name", async (_, body, status) => {
    const { send } = serveInProcess();
    const response = await send("POST", "/v1/jobs/requeue", {
      body,
      headers: { "Content-Type": "application/json" },
    });
    expect(response.status).toBe(status);
    expect(await read(response)).toMatchObject({ hresult: "0x80070057" });
  });

  test("a body of another type is 415, as a form of a foreign page would send", async () => {
    const { send } = serveInProcess();
    const headers = { "Content-Type": "text/plain" };
    expect((await send("POST", "/v1/jobs/requeue", { body: '{"jobIds":[]}', headers })).status).toBe(415);
  });

  test("a path leads nowhere but to resources, and names of dots are names", async () => {
    const { send, backend } = serveInProcess();
    for (const path of ["/v1/../../etc/passwd", "/v1/jobs/..%2f..%2fetc", "/../metrics/x"]) {
      expect([400, 404]).toContain((await send("GET", path)).status);
    }
    const service = await backend.connect("localhost", {});
    for (const name of ["..", ".", "~", "~x", "a/b", "%2e", "\ud800", "ä b"]) {
      await expect(service.listJobsOnNode(name)).rejects.toMatchObject({
        message: expect.stringContaining(name.replace("\ud800", "\ufffd")),
      });
    }
  });

  test("no header of an answer holds what a request said", async () => {
    const { send } = serveInProcess();
    const response = await send("GET", "/v1/jobs/%0d%0aX-Evil:%20yes", {
      headers: { "X-Request-Id": "<script>alert</script>" },
    });
    expect(response.headers.get("x-evil")).toBeNull();
    expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("CRD-4: secrets stay secret", async () => {
  const { users, remove } = await makeUsers({ alice: { role: "administrator", password: "S3CRET-login" } });
  afterAll(remove);

  test("the log has requests with their ids, and neither passwords, tokens, bodies nor queries", async () => {
    const lines: string[] = [];
    const write = (fields: object, message: string) =>
      void lines.push(JSON.stringify({ ...fields, message }));
    const log: Log = { info: write, error: write };
    const { send } = serveInProcess({ users, log });
    const token = await users.addToken("alice");
    const basic = `Basic ${Buffer.from("alice:S3CRET-login").toString("base64")}`;
    const wrong = `Basic ${Buffer.from("alice:S3CRET-wrong").toString("base64")}`;
    for (const Authorization of [basic, wrong, `Bearer ${token}`, "Bearer S3CRET-token"]) {
      await send(
        "PUT",
        "/v1/credentials",
        json({ credentials: { user: "u", password: "S3CRET-job" } }, { Authorization }),
      );
      await send(
        "POST",
        "/v1/jobs/1/submit",
        json({ credentials: { password: 7, "S3CRET-key": 1 } }, { Authorization }),
      );
      await send("GET", "/v1/jobs?status=S3CRET-query", { headers: { Authorization } });
    }
    const text = lines.join("\n");
    expect(lines).toHaveLength(12);
    expect(text).not.toContain("S3CRET");
    expect(text).not.toContain(token);
    expect(text).not.toContain(basic.slice(6));
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      requestId: expect.stringMatching(/^[\w-]{36}$/),
      operation: "setCachedCredentials",
      user: "alice",
      status: 204,
    });
  });
});
