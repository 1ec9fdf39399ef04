import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { afterEach, describe, expect, test } from "vitest";
import { HttpBackend } from "../../src/client/index.ts";
import { json, read, type ServedCluster, serveInProcess } from "../served-cluster.ts";
import { makeUsers } from "../test-users.ts";

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ccp-once-"));
  ended.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const job = { job: { tasks: [{ commandLine: "work" }] } };

function queue({ send }: Pick<ServedCluster, "send">, key: string, body: unknown = job, headers = {}) {
  return send("POST", "/v1/jobs/queue", json(body, { "Idempotency-Key": key, ...headers }));
}

async function numberOfJobs({ send }: Pick<ServedCluster, "send">): Promise<number> {
  return ((await read(await send("GET", "/v1/jobs")))["items"] as unknown[]).length;
}

/** Serves what a folder keeps, until the function that it gives is called. */
function serveKept(folder: string): ServedCluster & { readonly stop: () => Promise<void> } {
  const served = serveInProcess(
    {},
    { store: new LevelStore(folder), nodes: [{ name: "N", status: "Paused" }] },
  );
  const stop = async () => {
    served.app.close();
    await served.memory.close();
  };
  ended.push(stop);
  return { ...served, stop };
}

describe("a request that comes again with its key", () => {
  test("gets the first answer and has no further effect, while the first is at work and afterwards", async () => {
    const served = serveInProcess();
    const answers = await Promise.all([1, 2, 3].map(() => queue(served, "k1")));
    answers.push(await queue(served, "k1"));
    for (const answer of answers) {
      expect([answer.status, await read(answer)]).toStrictEqual([201, { jobId: 1 }]);
    }
    expect(await numberOfJobs(served)).toBe(1);
  });

  test("gets a refusal again too", async () => {
    const { send } = serveInProcess();
    const cancel = () => send("POST", "/v1/jobs/1/cancel", { headers: { "Idempotency-Key": "k1" } });
    expect((await cancel()).status).toBe(404);
    await queue({ send }, "k2");
    expect((await cancel()).status).toBe(404);
  });

  test("gets the first answer after a restart with the same store", async () => {
    const folder = emptyFolder();
    const first = serveKept(folder);
    expect(await read(await queue(first, "k1"))).toStrictEqual({ jobId: 1 });
    await first.stop();
    const second = serveKept(folder);
    const again = await queue(second, "k1");
    expect([again.status, await read(again)]).toStrictEqual([201, { jobId: 1 }]);
    expect(await numberOfJobs(second)).toBe(1);
    expect(await read(await queue(second, "k2"))).toStrictEqual({ jobId: 2 });
  });

  test("gets the first answer when the server was killed between the commit and the answer", async () => {
    const folder = emptyFolder();
    let server = await start(folder, "kill");
    let lost = 0;
    const backend = new HttpBackend({
      url: "http://localhost",
      fetch: async (url, init) => {
        try {
          return await fetch(url.replace("http://localhost", server.url), init);
        } catch (cause) {
          lost++;
          expect(await server.died).toBe("SIGKILL");
          server = await start(folder); // at another port: somebody else may have the last one by now
          throw cause;
        }
      },
    });
    ended.push(() => backend.close());
    const service = await backend.connect("localhost", {});
    const newJob = { ...defaultJobTerms, tasks: [{ ...defaultTaskTerms, commandLine: "work" }] };
    expect(await service.queueJob(newJob, { user: null, password: null })).toBe(1);
    expect(lost).toBe(1);
    expect(await numberOfJobs({ send: (method, target) => fetch(server.url + target, { method }) })).toBe(1);
  });

  test("is refused by name when it is another request, after a restart too", async () => {
    const folder = emptyFolder();
    const first = serveKept(folder);
    await queue(first, "k1");
    const others = (served: ServedCluster) => [
      queue(served, "k1", { job: { ...job.job, name: "another" } }),
      served.send("POST", "/v1/jobs/cancel", json({ jobIds: [1] }, { "Idempotency-Key": "k1" })),
      served.send("PUT", "/v1/jobs/1/terms/Name", json({ termValue: "x" }, { "Idempotency-Key": "k1" })),
    ];
    const expectRefused = async (served: ServedCluster) => {
      for (const response of await Promise.all(others(served))) {
        expect([response.status, await read(response)]).toMatchObject([
          409,
          { hresult: "0x80131509", message: expect.stringContaining("used for another request") },
        ]);
      }
    };
    await expectRefused(first);
    await first.stop();
    const second = serveKept(folder);
    await expectRefused(second);
    expect(await read(await second.send("GET", "/v1/jobs/1"))).toMatchObject({
      name: expect.not.stringMatching(/^(x|another)$/),
      status: "Queued",
    });
  });

  test("is another one when another user makes it", async () => {
    const { users, remove } = await makeUsers({
      alice: { role: "user", password: "a secret of alice" },
      bob: { role: "user", password: "a secret of bob" },
    });
    ended.push(remove);
    const served = serveInProcess({ users });
    const as = async (name: string) => ({ Authorization: `Bearer ${await users.addToken(name)}` });
    const [alice, bob] = [await as("alice"), await as("bob")];
    expect(await read(await queue(served, "k1", job, alice))).toStrictEqual({ jobId: 1 });
    expect(await read(await queue(served, "k1", job, bob))).toStrictEqual({ jobId: 2 });
    expect(await read(await queue(served, "k1", job, alice))).toStrictEqual({ jobId: 1 });
  });

  test("counts anew after 24 hours", async () => {
    const served: ServedCluster = serveInProcess({ now: () => served.memory.now });
    expect(await read(await queue(served, "k1"))).toStrictEqual({ jobId: 1 });
    await served.memory.advance(24 * 60 * 60_000 - 1);
    expect(await read(await queue(served, "k1"))).toStrictEqual({ jobId: 1 });
    await served.memory.advance(1);
    expect(await read(await queue(served, "k1"))).toStrictEqual({ jobId: 2 });
  });
});

test("a key that is none is refused", async () => {
  expect((await queue(serveInProcess(), "a b")).status).toBe(400);
});

test("CRD-2: what is kept of a request does not depend on its password, so that nobody can try passwords on it", async () => {
  const served = serveInProcess();
  const cache = (password: string) =>
    served.send(
      "PUT",
      "/v1/credentials",
      json({ credentials: { user: "LAB\\x", password } }, { "Idempotency-Key": "k1" }),
    );
  expect((await cache("first one")).status).toBe(204);
  expect((await cache("second one")).status).toBe(204);
});

interface Started {
  readonly url: string;
  readonly died: Promise<NodeJS.Signals | null>;
}

async function start(...args: readonly string[]): Promise<Started> {
  const program = fileURLToPath(new URL("killed-server.mjs", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const died = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("exit", (_, signal) => resolve(signal));
  });
  ended.push(() => {
    child.kill("SIGKILL");
    return died;
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout?.setEncoding("utf8").once("data", (line: string) => resolve(line.trim()));
  });
  return { url, died };
}
