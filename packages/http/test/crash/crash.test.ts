import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { HttpBackend } from "../../src/client/index.ts";
import { Account } from "./account.ts";
import { callAtRandom, randomFrom } from "./caller.ts";
import { startServer } from "./killed-server.ts";

/* The server imports the built packages: `npm test` builds them first, and so does `npm run crash`. */

const KILLS = Number(process.env["CCP_KILLS"] ?? 20);
const SEED = Number(process.env["CCP_SEED"] ?? Date.now() % 2 ** 31);
const CALLERS = 8;

test(`a server that is killed ${KILLS} times while ${CALLERS} clients use it loses nothing that it answered, and doubles nothing that they repeat (seed ${SEED})`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "ccp-crash-"));
  const random = randomFrom(SEED);
  const account = new Account();
  /** Where the server is, while there is one: each time at any port, since somebody else may have the last one by now. */
  let url: string | undefined;
  let lives = 0;
  const start = () => {
    // Every other life on a slow disk, where much is under way when it ends.
    const started = startServer(folder, lives++ % 2 === 0 ? 0 : 30);
    void started.url.then((value) => {
      url = value;
    });
    void started.died.then(() => {
      url = undefined;
    });
    return started;
  };
  let life = start();
  onTestFinished(async () => {
    life.kill();
    await life.died;
    rmSync(folder, { recursive: true, force: true });
  });
  await life.url;

  let untilKill = Number.POSITIVE_INFINITY;
  let unanswered = 0;
  const backend = new HttpBackend({
    url: "http://localhost",
    retries: 1_000,
    fetch: async (target, init) => {
      // In the midst of what comes of this request and of those of the others.
      if (--untilKill === 0) setTimeout(life.kill, random(6));
      try {
        if (url === undefined) throw new TypeError("There is no server just now.");
        return await fetch(target.replace("http://localhost", url), init);
      } catch (cause) {
        unanswered++;
        throw cause;
      }
    },
  });
  onTestFinished(() => backend.close());
  const service = await backend.connect("localhost", {});
  let isOver = false;
  const calls = Promise.all(
    Array.from({ length: CALLERS }, (_, caller) =>
      callAtRandom(caller, service, account, randomFrom(SEED + caller + 1), () => isOver),
    ),
  );

  /** Compares what a server finds as it starts, before it answers anybody. */
  const compare = async () => {
    const found = await life.found;
    if (found !== undefined) account.compare(found);
    expect(account.wrong).toEqual([]);
  };

  // Some more times where none of them fell between a change and its answer, which is chance.
  for (let kill = 1; kill <= KILLS || (account.doneUnanswered === 0 && kill <= 10 * KILLS); kill++) {
    // Now and then by the clock, so that it also dies while it starts.
    if (kill % 4 === 0) setTimeout(life.kill, random(400));
    await compare();
    await life.url;
    if (kill % 4 !== 0) untilKill = 1 + Math.floor((random(1_000) / 1_000) ** 2 * 120);
    expect(await Promise.race([life.died, calls])).toBe("SIGKILL"); // a caller that fails ends the test
    untilKill = Number.POSITIVE_INFINITY;
    life = start();
  }
  await compare();
  isOver = true;
  await calls;
  account.compare(
    (await service.listAllJobs()).map(({ id, name, status, tasks }) => ({
      id,
      name,
      status,
      tasks: tasks.length,
    })),
  );
  expect(account.wrong).toEqual([]);

  const { answered, refused, doneUnanswered } = account;
  expect(answered).toBeGreaterThan(KILLS);
  expect(doneUnanswered).toBeGreaterThan(0);
  if (KILLS > 20) {
    console.log(
      `${KILLS} kills, ${account.size} jobs: ${answered} calls done and ${refused} refused as they may be; ${unanswered} requests were sent in vain; ${doneUnanswered} calls had counted before they were repeated`,
    );
  }
}, 600_000);
