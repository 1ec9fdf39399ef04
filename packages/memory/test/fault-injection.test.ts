import {
  COR_E_TIMEOUT,
  E_ACCESSDENIED,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  out,
  RPC_S_SERVER_UNAVAILABLE,
  S_OK,
} from "@ccp/core";
import { afterEach, expect, test, vi } from "vitest";
import { ALICE, startCluster } from "./cluster/embedded-cluster.ts";
import { add, makeJob, submit } from "./cluster/jobs.ts";
import { errorOf, ok, refused } from "./cluster/members.ts";
import { listJobs, pictureOf, statusOf } from "./cluster/views.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** Resolves when everything that can happen now has had its turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Whether a call is answered by then. */
async function isAnswered(call: Promise<unknown>): Promise<boolean> {
  const later = Symbol("later");
  return (await Promise.race([call, settled().then(() => later)])) !== later;
}

test("CON-4: a call that outlives the limit at a slow head node still has its effect when it gets there", async () => {
  const { backend, cluster } = startCluster();
  await ok(cluster, cluster.Connect("localhost"));
  await ok(cluster, cluster.put_Timeout(1));
  const letGo = backend.delayNext("AddJob");
  const id = out<number>();
  const call = cluster.AddJob(await makeJob(cluster), id);
  await refused(cluster, call, COR_E_TIMEOUT, /1 ms.*may still happen/);
  await ok(cluster, cluster.put_Timeout(0));
  expect(await listJobs(cluster)).toEqual([]);
  letGo();
  await settled();
  expect(await listJobs(cluster)).toHaveLength(1);
  expect(id.value).toBeUndefined();
});

test("delayNext: a call waits so many real milliseconds, counted from the call; fake timers move them", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { backend, cluster } = startCluster();
  backend.delayNext("get_ComputeNodes", 200);
  await vi.advanceTimersByTimeAsync(1000);
  const nodes = out<IClusterEnumerable>();
  const call = cluster.get_ComputeNodes(nodes);
  await vi.advanceTimersByTimeAsync(199);
  expect(await isAnswered(call)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await call).toBe(S_OK);
  expect(nodes.value).toBeDefined();
  expect(vi.getTimerCount()).toBe(0);
});

test("delayNext: delays come one after the other, for any client; other members and calls are not held up", async () => {
  const { backend, cluster, as } = startCluster();
  const id = await add(cluster);
  const alice = as(ALICE);
  await ok(alice, alice.Connect("localhost"));
  const releases = [backend.delayNext("GetJob"), backend.delayNext("GetJob")];
  const calls = [cluster.GetJob(id, out()), alice.GetJob(id, out())];
  expect(await isAnswered(cluster.GetJob(id, out()))).toBe(true);
  expect(await isAnswered(cluster.GetTask(id, 1, out()))).toBe(true);
  releases[1]?.();
  expect([await isAnswered(calls[0]!), await isAnswered(calls[1]!)]).toEqual([false, true]);
  releases[0]?.();
  expect(await Promise.all(calls)).toEqual([S_OK, S_OK]);
});

test("delayNext: what is let go early does not wait, nor leaves a timer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { backend, cluster } = startCluster();
  const id = await add(cluster);
  const letGo = backend.delayNext("GetJob", 5000);
  const call = cluster.GetJob(id, out());
  expect(await isAnswered(call)).toBe(false);
  letGo();
  letGo();
  expect(await isAnswered(call)).toBe(true);
  backend.delayNext("GetJob", 5000)();
  expect(await isAnswered(cluster.GetJob(id, out()))).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("delayNext, failNext: a call may be slow and fail; it changes nothing, then or later", async () => {
  const { backend, cluster } = startCluster();
  const id = await add(cluster);
  const before = await pictureOf(cluster);
  const letGo = backend.delayNext("SubmitJob");
  backend.failNext("SubmitJob", E_ACCESSDENIED, "not today");
  const call = submit(cluster, id);
  expect(await isAnswered(call)).toBe(false);
  letGo();
  await refused(cluster, call, E_ACCESSDENIED, /^not today$/);
  expect(await pictureOf(cluster)).toBe(before);
  await ok(cluster, submit(cluster, id));
  expect(await statusOf(cluster, id)).toBe("Queued");
});

test("delayNext: Connect can be slow, also where the first call connects by itself", async () => {
  const { backend, cluster } = startCluster();
  const letGo = backend.delayNext("Connect");
  const call = cluster.ListAllJobs(out());
  expect(await isAnswered(call)).toBe(false);
  letGo();
  expect(await call).toBe(S_OK);
});

test("delayNext: a cluster that is closed lets nothing wait for it", async () => {
  const { backend, cluster } = startCluster();
  await ok(cluster, cluster.Connect("localhost"));
  backend.delayNext("ListAllJobs");
  const call = cluster.ListAllJobs(out());
  await backend.close();
  await refused(cluster, call, HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE), /closed/);
  backend.delayNext("ListAllJobs");
  expect(await isAnswered(cluster.ListAllJobs(out()))).toBe(true);
  expect(await errorOf(cluster)).toMatch(/closed/);
});

test("delayNext: a mistake of the test is told at once", () => {
  const { backend } = startCluster();
  expect(() => backend.delayNext("get_ErrorMessage")).toThrow(/get_ErrorMessage/);
  for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31]) {
    expect(() => backend.delayNext("GetJob", wrong)).toThrow(RangeError);
  }
});
