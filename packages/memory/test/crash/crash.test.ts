import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Acknowledged } from "./acknowledged.ts";
import { type End, liveAndDie } from "./killed-driver.ts";

/* The driver imports the built packages: `npm test` builds them first, and so does `npm run crash`. */

const KILLS = Number(process.env["CCP_KILLS"] ?? 20);
const SEED = Number(process.env["CCP_SEED"] ?? Date.now() % 2 ** 31);

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ccp-crash-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test(`a head node that is killed ${KILLS} times loses nothing that it answered, and doubles nothing (seed ${SEED})`, async () => {
  const folder = emptyFolder();
  const acknowledged = new Acknowledged();
  let seed = SEED;
  for (let life = 0; life <= KILLS; life++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const chance = seed / 2 ** 32;
    // Now and then by the clock, so that it also dies while it opens the store.
    const end =
      life % 4 === 3
        ? { milliseconds: 50 + Math.floor(chance * 400) }
        : { lines: 1 + Math.floor(chance ** 2 * 600) };
    const wrong: string[] = [];
    const death = await liveAndDie([folder, String(seed), String(life)], end, (line) => {
      wrong.push(...acknowledged.hear(line));
    });
    expect({ life, wrong, ...death }).toEqual({ life, wrong: [], code: null, signal: "SIGKILL", errors: "" });
  }
  expect(acknowledged.answers).toBeGreaterThan(KILLS);
}, 600_000);

/** Gives a folder a disk of its own, or its disk another size; false where that is not allowed. */
function mountDisk(folder: string, size: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "ccp-crash", folder]).status === 0;
}

test("on a full disk the head node stops; nothing that it answered is lost, the rest is there wholly or not at all", async ({
  skip,
}) => {
  const disk = emptyFolder();
  if (process.platform !== "linux" || !mountDisk(disk, "3m")) {
    return skip("A small disk can be made as root on Linux only.");
  }
  onTestFinished(() => {
    spawnSync("umount", ["--lazy", disk]);
  });
  const folder = join(disk, "store");
  const acknowledged = new Acknowledged();
  const live = async (life: number, end: End, enough: RegExp) => {
    const wrong: string[] = [];
    let isFull = false;
    const { errors } = await liveAndDie([folder, "7", String(life)], end, (line, child) => {
      if (line.kind === "refusal" && enough.test(line.why)) {
        isFull = true;
        child.kill("SIGKILL");
      }
      wrong.push(...acknowledged.hear(line));
    });
    expect(wrong).toEqual([]);
    return { isFull, errors };
  };
  const first = await live(
    0,
    { lines: 100_000 },
    /its store did not keep a change: .*No space left on device/,
  );
  expect(first).toEqual({ isFull: true, errors: "" });
  const answered = acknowledged.answers;
  expect(answered).toBeGreaterThan(50);

  // Still full: it may not even open. It must not call that damage.
  const second = await live(1, { lines: 1 }, /never/);
  expect(second.errors).not.toContain("damaged");

  expect(spawnSync("mount", ["-o", "remount,size=64m", disk]).status).toBe(0);
  expect(await live(2, { lines: 200 }, /never/)).toEqual({ isFull: false, errors: "" });
  expect(acknowledged.answers).toBeGreaterThan(answered);
}, 600_000); // it fills a disk, in seconds or in minutes
