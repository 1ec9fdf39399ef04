import {
  COR_E_TIMEOUT,
  E_INVALIDARG,
  E_UNEXPECTED,
  formatHresult,
  HRESULT_FROM_WIN32,
  type ICluster,
  out,
  RPC_S_SERVER_UNAVAILABLE,
  S_OK,
} from "@ccp/core";
import { afterEach, expect, test, vi } from "vitest";
import { type Executor, simulate } from "../../src/index.ts";
import { ADMIN, ALICE, startCluster } from "./embedded-cluster.ts";
import { makeJob, makeTask, queue, queueJob } from "./jobs.ts";
import { ask, errorOf, ok, refused } from "./members.ts";
import { listJobs, statusOf } from "./views.ts";

const UNAVAILABLE = HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE);

afterEach(() => {
  vi.useRealTimers();
});

test("CON-1: Connect takes the computer name, the full name, or localhost", async () => {
  const { cluster } = startCluster({ name: "Weather", nodes: [{ name: "HEAD" }, { name: "N1" }] });
  for (const name of ["HEAD", "head", "head.lab.example.org", "localhost", "LOCALHOST", "Weather"]) {
    await ok(cluster, cluster.Connect(name));
  }
  await refused(cluster, cluster.Connect("N1"), UNAVAILABLE, /N1/);
  await refused(cluster, cluster.Connect("elsewhere"), UNAVAILABLE, /elsewhere/);
  for (const nothing of ["", null]) {
    await refused(cluster, cluster.Connect(nothing), E_INVALIDARG, /clusterName is empty/);
  }
});

test("CON-2, CON-3: a Connect that fails keeps the old connection; the name is the display name", async () => {
  const { backend, cluster } = startCluster({ name: "Weather", nodes: [{ name: "HEAD" }] });
  await ok(cluster, cluster.Connect("HEAD"));
  await refused(cluster, cluster.Connect("elsewhere"), UNAVAILABLE, /elsewhere/);
  backend.failNext("Connect", E_UNEXPECTED, "the wire was cut");
  await refused(cluster, cluster.Connect("HEAD"), E_UNEXPECTED, /wire/);
  expect(await ask<string | null>(cluster, (slot) => cluster.get_Name(slot))).toBe("Weather");
  expect(await queue(cluster)).toBe(1);
});

test("CON-4: there is no limit by default; one below -1 is refused", async () => {
  const { cluster } = startCluster();
  const timeout = () => ask<number>(cluster, (slot) => cluster.get_Timeout(slot));
  expect(await timeout()).toBe(0);
  for (const value of [-1, 0, 2_147_483_647]) {
    await ok(cluster, cluster.put_Timeout(value));
    expect(await timeout()).toBe(value);
  }
  await refused(cluster, cluster.put_Timeout(-2), E_INVALIDARG, /-2/);
  expect(await timeout()).toBe(2_147_483_647);
});

test("CON-4: a call that outlives the limit fails, and says that it may still have its effect", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let kept: Promise<void> | undefined;
  const { cluster } = startCluster({ store: { load: async () => [], commit: () => kept } });
  await ok(cluster, cluster.Connect("localhost"));
  await ok(cluster, cluster.put_Timeout(500));
  const slot = out<number>();
  const job = await makeJob(cluster);
  let keep = () => {};
  kept = new Promise((resolve) => {
    keep = resolve;
  });
  const call = cluster.AddJob(job, slot);
  await vi.advanceTimersByTimeAsync(499);
  expect(await errorOf(cluster)).toBe("");
  await vi.advanceTimersByTimeAsync(1);
  await refused(cluster, call, COR_E_TIMEOUT, /500 ms.*may still happen/);
  keep();
  await vi.advanceTimersByTimeAsync(1000);
  expect(slot.value).toBeUndefined();
  expect(await listJobs(cluster)).toHaveLength(1);
});

/** Tasks that end only when the test lets them, also when they are killed. */
function stubborn(): { executor: Executor; letGo: () => void } {
  const ends: (() => void)[] = [];
  const usage = {
    allocatedNodes: [],
    processes: [],
    kernelProcessorTime: 0,
    userProcessorTime: 0,
    workingSet: 0,
  };
  const executor: Executor = {
    ...simulate(),
    start: (_run, _clock, ended) => {
      const gone = new Promise<void>((resolve) => {
        ends.push(() => {
          ended({ reason: "exited", exitCode: 143, message: "", usage });
          resolve();
        });
      });
      return { kill: () => gone, usage: async () => usage };
    },
  };
  return {
    executor,
    letGo: () => {
      for (const end of ends.splice(0)) end();
    },
  };
}

/** Whether a call is answered without anything else happening but what is due. */
async function isAnswered(call: Promise<unknown>): Promise<boolean> {
  const later = Symbol("later");
  const soon = new Promise((resolve) => setImmediate(() => resolve(later)));
  return (await Promise.race([call, soon])) !== later;
}

test("CON-5: CancelJob and RequeueJob wait until the work is gone, unless the cluster object is asynchronous", async () => {
  for (const member of ["CancelJob", "RequeueJob"] as const) {
    for (const isAsynchronous of [false, true]) {
      const { executor, letGo } = stubborn();
      const { backend, cluster } = startCluster({ executor });
      const act = (id: number) =>
        member === "CancelJob" ? cluster.CancelJob(id, "") : cluster.RequeueJob(id);
      await ok(cluster, cluster.put_IsAsynchronous(isAsynchronous));
      const id = await queue(cluster);
      await backend.advance(0);
      const call = act(id);
      expect(await isAnswered(call), `${member}, asynchronous: ${isAsynchronous}`).toBe(isAsynchronous);
      letGo();
      expect(formatHresult(await call)).toBe(formatHresult(S_OK));
      expect(await statusOf(cluster, id)).toBe(member === "CancelJob" ? "Cancelled" : "Queued");
    }
  }
});

test("CON-5: the switch is off at first; refusals and ids come back as ever when it is on", async () => {
  const { backend, cluster } = startCluster();
  const isAsynchronous = () => ask<boolean>(cluster, (slot) => cluster.get_IsAsynchronous(slot));
  expect(await isAsynchronous()).toBe(false);
  await ok(cluster, cluster.put_IsAsynchronous(true));
  expect(await isAsynchronous()).toBe(true);
  const job = await makeJob(cluster);
  expect(await ask<number>(cluster, (slot) => cluster.AddJob(job, slot))).toBe(1);
  const task = await makeTask(cluster, "ok");
  expect(await ask<number>(cluster, (slot) => cluster.AddTask(1, task, slot))).toBe(2);
  await ok(cluster, cluster.ModifyJob(1, job));
  expect(await ask<number>(cluster, (slot) => queueJob(cluster, job, slot))).toBe(2);
  await ok(cluster, cluster.PauseNode("CLUSTER"));
  await ok(cluster, cluster.ResumeNode("CLUSTER"));
  await backend.runUntilIdle();
  expect(await statusOf(cluster, 2)).toBe("Finished");
  await refused(
    cluster,
    cluster.put_IsAsynchronous(1 as never),
    E_INVALIDARG,
    /^IsAsynchronous is the number 1/,
  );
  await refused(cluster, cluster.CancelJob(2.5, ""), E_INVALIDARG, /jobId/);
});

test("CON-6: IsAdmin tells the administrators from the others, without case", async () => {
  const { as } = startCluster();
  const isAdmin = (cluster: ICluster) => ask<boolean>(cluster, (slot) => cluster.IsAdmin(slot));
  expect([await isAdmin(as(ADMIN)), await isAdmin(as("lab\\ADMIN")), await isAdmin(as(ALICE))]).toEqual([
    true,
    true,
    false,
  ]);
});
