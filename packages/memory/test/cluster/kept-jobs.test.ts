import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultJobTerms } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { expect, onTestFinished, test } from "vitest";
import { type EmbeddedCluster, MINUTE, startCluster } from "./embedded-cluster.ts";
import { queue } from "./jobs.ts";
import { errorOf, ok } from "./members.ts";
import { statusesOf, statusOf, tasksOf } from "./views.ts";

/* A cluster whose jobs are kept in a folder. */

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ccp-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function startKept(folder: string): EmbeddedCluster {
  const started = startCluster({ store: new LevelStore(folder) });
  onTestFinished(() => started.backend.close());
  return started;
}

test("JOB-17: jobs outlive their cluster; what ran when it was closed runs again", async () => {
  const folder = emptyFolder();
  const first = startKept(folder);
  const done = await queue(first.cluster, { tasks: ["ok", "fail 3"] });
  const running = await queue(first.cluster, { tasks: ["ok", "run 60000"] });
  const waiting = await queue(first.cluster, { tasks: ["ok"] });
  await first.backend.advance(3500);
  expect(await tasksOf(first.cluster, running)).toEqual(["Finished", "Running"]);
  await first.backend.close();

  const second = startKept(folder);
  expect(await statusOf(second.cluster, done)).toBe("Failed");
  expect(await tasksOf(second.cluster, done)).toEqual(["Finished", "Failed"]);
  expect(await tasksOf(second.cluster, running)).toEqual(["Finished", "Queued"]);
  expect(await statusOf(second.cluster, waiting)).toBe("Queued");
  await second.backend.runUntilIdle();
  expect(await tasksOf(second.cluster, running)).toEqual(["Finished", "Finished"]);
  expect(await statusOf(second.cluster, waiting)).toBe("Finished");
  expect(await queue(second.cluster, { tasks: ["ok"] })).toBe(4);
});

test("SCH-1: virtual time goes on from what was kept: a job that waits stays before those that come later", async () => {
  const folder = emptyFolder();
  const first = startKept(folder);
  await first.backend.advance(90 * MINUTE);
  await ok(first.cluster, first.cluster.PauseNode("CLUSTER"));
  const waiting = await queue(first.cluster);
  const { now } = first.backend;
  await first.backend.close();

  const second = startKept(folder);
  await second.backend.advance(MINUTE); // asked for before the store is read
  expect(second.backend.now).toBe(now + MINUTE);
  const later = await queue(second.cluster);
  await ok(second.cluster, second.cluster.ResumeNode("CLUSTER"));
  await second.backend.advance(0);
  expect(await statusesOf(second.cluster, [waiting, later])).toEqual(["Running", "Queued"]);
});

test("time waits for the store: what a commit leads to happens within the run that it belongs to", async () => {
  const { backend, cluster } = startKept(emptyFolder());
  const id = await queue(cluster, { tasks: ["fail 1 once", "run 5000", "ok"], MaximumNumberOfProcessors: 1 });
  const from = backend.now;
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Failed", "Finished", "Finished"]);
  expect(backend.now - from).toBe(7000);
});

test("a cluster whose folder is in use by another says so to whoever connects", async () => {
  const folder = emptyFolder();
  const first = startKept(folder);
  await queue(first.cluster, { tasks: ["ok"] });
  const second = startKept(folder);
  await second.cluster.Connect("localhost");
  expect(await errorOf(second.cluster)).toContain(
    `The store in ${folder} is in use by another head node. Stop that one first, or give this one another folder.`,
  );
  await second.backend.close();
  await first.backend.close();
  const third = startKept(folder);
  expect(await statusOf(third.cluster, 1)).toBe("Queued");
});

test("a call that is made again after a restart, since its answer was lost, queues nothing twice", async () => {
  const folder = emptyFolder();
  const call = { key: "key", request: "queue" };
  const queueOne = async ({ backend }: EmbeddedCluster) => {
    const service = await backend.connectForCall("localhost", { user: "LAB\\ann" }, call);
    return service.queueJob({ ...defaultJobTerms, tasks: [] }, { user: null, password: null });
  };
  const first = startKept(folder);
  expect(await queueOne(first)).toBe(1);
  await first.backend.close();
  const second = startKept(folder);
  expect(await queueOne(second)).toBe(1);
  expect(await queue(second.cluster, { tasks: ["ok"] })).toBe(2);
});
