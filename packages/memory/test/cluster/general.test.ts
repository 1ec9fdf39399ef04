import {
  COR_E_INVALIDOPERATION,
  createCluster,
  DISP_E_TYPEMISMATCH,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_POINTER,
  E_UNEXPECTED,
  ERROR_NOT_CONNECTED,
  ERROR_NOT_FOUND,
  FAILED,
  HRESULT_FROM_WIN32,
  type ICluster,
  type IClusterEnumerable,
  type IJob,
  type ITask,
  inOut,
  out,
  S_OK,
  type VARIANT,
  variantBstr,
  variantNull,
} from "@ccp/core";
import { expect, test } from "vitest";
import { startCluster } from "./embedded-cluster.ts";
import { add, collection, idsOf, makeJob, makeTask, queue, queueJob, submit } from "./jobs.ts";
import { errorOf, ok, refused } from "./members.ts";
import { pictureOf, statusOf } from "./views.ts";

test("GEN-1: a call that fails leaves what it would have written untouched", async () => {
  const { cluster } = startCluster();
  const slots = { job: out<IJob>(), task: out<ITask>(), items: out<IClusterEnumerable>(), id: out<number>() };
  const chain = inOut<VARIANT>(variantNull);
  const task = await makeTask(cluster, "ok");
  const calls = [
    cluster.GetJob(1, slots.job),
    cluster.GetTask(1, 1, slots.task),
    cluster.ListTasks(1, slots.items),
    cluster.ListJobsOnNode("GONE", slots.items),
    cluster.AddTask(1, task, slots.id),
    cluster.CheckAnyTask(1, chain, slots.task),
    queueJob(cluster, await makeJob(cluster, { AskedNodes: "GONE" }), slots.id),
  ];
  for (const call of calls) expect(FAILED(await call)).toBe(true);
  for (const slot of Object.values(slots)) expect(slot.value).toBeUndefined();
  expect(chain.value).toBe(variantNull);
});

test("GEN-2, GEN-3: the last error stays until the next one; asking for it changes nothing", async () => {
  const { cluster } = startCluster();
  expect(await errorOf(cluster)).toBe("");
  await cluster.GetJob(7, out());
  const first = await errorOf(cluster);
  expect(first).toMatch(/no job 7.*ListAllJobs/);
  expect(await queue(cluster)).toBe(1);
  expect(await errorOf(cluster)).toBe(first);
  expect(await cluster.get_ErrorMessage(null as never)).toBe(E_POINTER);
  expect(await errorOf(cluster)).toBe(first);
  await cluster.PauseNode("GONE");
  expect(await errorOf(cluster)).toMatch(/GONE.*ComputeNodes/);
});

test("GEN-2: each cluster object has its own last error", async () => {
  const { cluster, as } = startCluster();
  const other = as("LAB\\other");
  await cluster.GetJob(7, out());
  expect(await errorOf(other)).toBe("");
});

test("GEN-4: the first call connects to the local head node; a backend without one needs Connect", async () => {
  const { backend, cluster } = startCluster({ name: "LAB1" });
  const name = out<string | null>();
  await ok(cluster, cluster.get_Name(name));
  expect(name.value).toBe("");
  expect(await add(cluster)).toBe(1);
  await ok(cluster, cluster.get_Name(name));
  expect(name.value).toBe("LAB1");

  const remote: ICluster = createCluster({ connect: (host, caller) => backend.connect(host, caller) });
  const unconnected = HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED);
  await refused(remote, remote.GetJob(1, out()), unconnected, /Connect/);
  await makeJob(remote);
  await ok(remote, remote.Connect("lab1"));
  await ok(remote, remote.GetJob(1, out()));
});

test("GEN-5: each kind of mistake has its code", async () => {
  const { backend, cluster, as } = startCluster();
  const id = await queue(cluster);
  await backend.runUntilIdle();
  const text = await collection(cluster, [variantBstr("1")]);
  const mistakes = [
    [() => cluster.GetJob(id, null as never), E_POINTER, /pRetVal/],
    [() => cluster.RequeueJobs(null as never), E_POINTER, /jobIds/],
    [() => cluster.CancelJob(id, "x".repeat(321)), E_INVALIDARG, /320/],
    [() => cluster.CancelJobs(text, ""), DISP_E_TYPEMISMATCH, /VT_I4/],
    [() => cluster.GetJob(99, out()), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /99/],
    [() => cluster.CancelJob(id, ""), COR_E_INVALIDOPERATION, /Finished/],
  ] as const;
  for (const [call, hr, message] of mistakes) await refused(cluster, call(), hr, message);
  const stranger = as("LAB\\stranger");
  await refused(stranger, stranger.RequeueJob(id), E_ACCESSDENIED, /stranger/);
});

test("GEN-6, GEN-8: lengths are counted in UTF-16 units; null is the empty string", async () => {
  const { cluster } = startCluster();
  const job = await makeJob(cluster);
  expect([job.put_Name("😀".repeat(40)), job.put_Name("😀".repeat(41))]).toEqual([S_OK, E_INVALIDARG]);
  expect(job.put_Project(null)).toBe(S_OK);
  await ok(cluster, cluster.AddJob(job, out()));
  await ok(cluster, cluster.ModifyJobTerm(1, "Project", null));
  await refused(cluster, cluster.Connect(null), E_INVALIDARG, /clusterName is empty/);
});

test("GEN-7: a service that breaks gives E_UNEXPECTED and its text, never an exception", async () => {
  const { backend } = startCluster();
  const broken = createCluster({
    localHeadNode: "localhost",
    connect: async (host, caller) =>
      new Proxy(await backend.connect(host, caller), {
        get: () => () => {
          throw new TypeError("the disk is gone");
        },
      }),
  });
  await refused(broken, broken.GetJob(1, out()), E_UNEXPECTED, /the disk is gone/);
  await refused(broken, broken.RequeueJobs(await idsOf(broken, [1])), E_UNEXPECTED, /the disk is gone/);
});

test("failNext: the next call of a member fails as asked, before it reaches the cluster, and only that one", async () => {
  const { backend, cluster } = startCluster();
  const id = await add(cluster);
  const before = await pictureOf(cluster);
  backend.failNext("SubmitJob", E_ACCESSDENIED, "not today");
  backend.failNext("SubmitJob", E_UNEXPECTED, "nor now");
  await refused(cluster, submit(cluster, id), E_ACCESSDENIED, /^not today$/);
  await refused(cluster, submit(cluster, id), E_UNEXPECTED, /^nor now$/);
  expect(await pictureOf(cluster)).toBe(before);
  await ok(cluster, submit(cluster, id));
  expect(await statusOf(cluster, id)).toBe("Queued");
  const nodes = out<IClusterEnumerable>();
  backend.failNext("get_ComputeNodes", E_ACCESSDENIED, "no nodes");
  await refused(cluster, cluster.get_ComputeNodes(nodes), E_ACCESSDENIED, /no nodes/);
  expect(() => backend.failNext("GetJobs", E_ACCESSDENIED, "")).toThrow(/GetJobs/);
  expect(() => backend.failNext("GetJob", S_OK, "")).toThrow(/S_OK/);
});

test("close: calls that come later cannot reach the cluster", async () => {
  const { backend, cluster } = startCluster();
  await queue(cluster, { tasks: ["run forever"] });
  await backend.advance(0);
  await backend.close();
  expect(FAILED(await cluster.get_ComputeNodes(out<IClusterEnumerable>()))).toBe(true);
  expect(await errorOf(cluster)).toMatch(/closed/);
});
