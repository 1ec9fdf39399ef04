import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  E_UNEXPECTED,
  HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type IJob,
  type ITask,
  type Out,
  out,
  S_OK,
  type VARIANT,
  variantBool,
  variantBstr,
  variantDispatch,
  variantEmpty,
  variantI4,
  variantI8,
  variantNull,
  variantR8,
} from "@ccp/core";
import { beforeEach, expect, test } from "vitest";
import { startCluster } from "./embedded-cluster.ts";
import { add, collection, makeJob, makeTask, objectsOf, queue, queueJob } from "./jobs.ts";
import { ok, read, refused } from "./members.ts";
import { getJob, listJobs, listTasks, pictureOf } from "./views.ts";

let cluster: ICluster;
let before: string;
beforeEach(async () => {
  ({ cluster } = startCluster());
  await add(cluster);
  await queue(cluster);
  before = await pictureOf(cluster);
});

/** An object of another make: plain, with all members of `object`, some of them replaced. */
function foreign<I extends object>(object: I, replaced: { readonly [K in keyof I]?: unknown } = {}): I {
  const plain: Record<string, unknown> = {};
  for (let type = object; type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    for (const name of Object.getOwnPropertyNames(type)) {
      const member = object[name as keyof I];
      if (typeof member === "function" && name !== "constructor") plain[name] ??= member.bind(object);
    }
  }
  return { ...plain, ...replaced } as unknown as I; // it has the members by construction
}

const gives =
  (value: unknown) =>
  (slot: Out<unknown>): HRESULT => {
    slot.value = value;
    return S_OK;
  };
const throws = () => {
  throw new Error("out of toner");
};
const fails = () => HRESULT(0x80004005);

test("GEN-5: an item of the wrong type refuses a whole collection of ids or of objects", async () => {
  const slot = out<IClusterEnumerable>();
  const noIds = [variantBstr("1"), variantR8(1), variantI8(1n), variantBool(true), variantNull, variantEmpty];
  for (const item of [...noIds, variantDispatch(null)]) {
    const ids = await collection(cluster, [variantI4(1), item]);
    for (const call of [
      () => cluster.SubmitJobs(ids, null, null, true),
      () => cluster.CancelJobs(ids, null),
      () => cluster.RequeueJobs(ids),
      () => cluster.CancelTasks(1, ids, null),
      () => cluster.RequeueTasks(1, ids),
    ]) {
      await refused(cluster, call(), DISP_E_TYPEMISMATCH, /Item 2 of (job|task)Ids.*VT_I4/);
    }
  }
  const job = variantDispatch(await makeJob(cluster));
  for (const item of [...noIds, variantI4(1)]) {
    const objects = await collection(cluster, [job, item]);
    await refused(
      cluster,
      cluster.AddJobs(objects, slot),
      DISP_E_TYPEMISMATCH,
      /Item 2 of jobs.*VT_DISPATCH/,
    );
    const call = cluster.QueueJobs(objects, null, null, true, 0, slot);
    await refused(cluster, call, DISP_E_TYPEMISMATCH, /Item 2 of jobs/);
    await refused(cluster, cluster.AddTasks(1, objects, slot), DISP_E_TYPEMISMATCH, /Item 2 of tasks/);
  }
  const nothing = await collection(cluster, [variantDispatch(null)]);
  await refused(cluster, cluster.AddJobs(nothing, slot), E_POINTER, /job 1 of jobs/);
  await refused(cluster, cluster.AddTasks(1, nothing, slot), E_POINTER, /task 1 of tasks/);
  expect(slot.value).toBeUndefined();
  expect(await pictureOf(cluster)).toBe(before);
});

test("GEN-5: a job where a task is due, and the other way, is refused", async () => {
  const job = await makeJob(cluster);
  const task = await makeTask(cluster, "ok");
  await refused(cluster, cluster.AddJob(task as never, out()), E_NOINTERFACE, /IJob/);
  await refused(cluster, cluster.AddTask(1, job as never, out()), E_NOINTERFACE, /ITask/);
  const tasks = await objectsOf(cluster, [job]);
  await refused(cluster, cluster.AddTasks(1, tasks, out()), E_NOINTERFACE, /ITask/);
  expect(await pictureOf(cluster)).toBe(before);
});

test("JOB-2: a job of another make with tasks of another make is added like one of ours", async () => {
  const job = await makeJob(cluster, { Name: "foreign", Project: "p", tasks: [] });
  const tasks = [foreign(await makeTask(cluster, "ok")), await makeTask(cluster, "fail 2")];
  for (const task of tasks) expect(job.AddTask(task)).toBe(S_OK);
  const id = out<number>();
  await ok(cluster, queueJob(cluster, foreign(job), id));
  const added = await getJob(cluster, id.value!);
  expect([read(added, "Name"), read(added, "Project")]).toEqual(["foreign", "p"]);
  const lines = (await listTasks(cluster, id.value!)).map((task) => read(task, "CommandLine"));
  expect(lines).toEqual(["ok", "fail 2"]);
});

test("GEN-1, GEN-7: a job of another make that fails, throws or gives nonsense is refused as a whole", async () => {
  const good = await makeJob(cluster);
  const wrong: [{ readonly [K in keyof IJob]?: unknown }, HRESULT, RegExp][] = [
    [{ get_Name: throws }, E_UNEXPECTED, /get_Name of .*out of toner/],
    [{ get_Name: fails }, HRESULT(0x80004005), /get_Name of/],
    [{ get_Name: undefined }, E_NOINTERFACE, /get_Name/],
    [{ get_Name: () => {} }, E_INVALIDARG, /get_Name of .*HRESULT/],
    [{ get_Name: async () => S_OK }, E_INVALIDARG, /get_Name of .*HRESULT/],
    [{ get_Name: gives(5) }, E_INVALIDARG, /get_Name of/],
    [{ get_Name: gives("x".repeat(81)) }, E_INVALIDARG, /81/],
    [{ get_Project: gives("\uD800") }, E_INVALIDARG, /get_Project of/],
    [{ get_Priority: gives(9) }, E_INVALIDARG, /get_Priority of/],
    [{ get_IsExclusive: gives("True") }, E_INVALIDARG, /get_IsExclusive of/],
    [{ get_Runtime: gives("soon") }, E_INVALIDARG, /soon/],
    [{ get_SoftwareLicense: gives("x") }, E_INVALIDARG, /get_SoftwareLicense of/],
    [{ get_MinimumNumberOfProcessors: gives(Number.NaN) }, E_INVALIDARG, /get_MinimumNumberOfProcessors of/],
    [{ get_MinimumNumberOfProcessors: gives(2 ** 31) }, E_INVALIDARG, /get_MinimumNumberOfProcessors of/],
    [{ get_MaximumNumberOfProcessors: () => S_OK }, E_INVALIDARG, /get_MaximumNumberOfProcessors of/],
    [{ get_ExtendedJobTerms: gives(null) }, E_POINTER, /get_ExtendedJobTerms of/],
    [{ get_ExtendedJobTerms: gives({}) }, E_NOINTERFACE, /get_ExtendedJobTerms of/],
    [{ GetEnumerator: gives(null) }, E_POINTER, /enumerator/],
    [{ GetEnumerator: gives({}) }, E_NOINTERFACE, /Next/],
    [{ GetEnumerator: throws }, E_UNEXPECTED, /GetEnumerator of .*out of toner/],
    [{ GetEnumerator: gives({ Next: throws }) }, E_UNEXPECTED, /Next of .*out of toner/],
    [{ GetEnumerator: gives({ Next: () => S_OK }) }, E_INVALIDARG, /Next of/],
    [{ GetEnumerator: gives(enumerator([{ vt: 9 } as VARIANT])) }, E_INVALIDARG, /Item 1 of/],
    [{ GetEnumerator: gives(enumerator([variantI4(1)])) }, DISP_E_TYPEMISMATCH, /Item 1 of/],
    [{ GetEnumerator: gives(endless(variantNull)) }, E_INVALIDARG, /does not end|more than/],
  ];
  const ids = out<IClusterEnumerable>();
  for (const [members, hr, message] of wrong) {
    const bad = foreign(await makeJob(cluster), members);
    await refused(cluster, cluster.AddJob(bad, out()), hr, message);
    await refused(cluster, queueJob(cluster, bad, out()), hr, message);
    await refused(cluster, cluster.AddJobs(await objectsOf(cluster, [good, bad, good]), ids), hr, message);
    if (!("GetEnumerator" in members)) await refused(cluster, cluster.ModifyJob(1, bad), hr, message);
  }
  expect([ids.value, read(good, "Id")]).toEqual([undefined, 0]);
  expect(await pictureOf(cluster)).toBe(before);
});

test("GEN-1, GEN-7: so is a task of another make", async () => {
  const good = await makeTask(cluster, "ok");
  const wrong: [{ readonly [K in keyof ITask]?: unknown }, HRESULT, RegExp][] = [
    [{ get_CommandLine: throws }, E_UNEXPECTED, /get_CommandLine of .*out of toner/],
    [{ get_CommandLine: gives("") }, E_INVALIDARG, /command line/],
    [{ get_CommandLine: gives("x".repeat(481)) }, E_INVALIDARG, /481/],
    [{ get_Depend: gives(7) }, E_INVALIDARG, /get_Depend of/],
    [{ get_RequiredNodes: gives({}) }, E_INVALIDARG, /get_RequiredNodes of/],
    [{ get_MaximumNumberOfProcessors: gives(0) }, E_INVALIDARG, /get_MaximumNumberOfProcessors of/],
    [{ get_IsRerunnable: gives(null) }, E_INVALIDARG, /get_IsRerunnable of/],
    [{ get_EnvironmentVariables: gives(5) }, E_INVALIDARG, /get_EnvironmentVariables of/],
    [{ get_EnvironmentVariables: throws }, E_UNEXPECTED, /out of toner/],
  ];
  for (const [members, hr, message] of wrong) {
    const bad = foreign(good, members);
    await refused(cluster, cluster.AddTask(1, bad, out()), hr, message);
    await refused(cluster, cluster.AddTasks(1, await objectsOf(cluster, [good, bad]), out()), hr, message);
    const job = await makeJob(cluster, { tasks: ["ok"] });
    expect(job.AddTask(bad)).toBe(S_OK);
    await refused(cluster, queueJob(cluster, job, out()), hr, message);
  }
  expect(await pictureOf(cluster)).toBe(before);
});

test("JOB-2: a job that lies about its state, or never gives the same name twice, is taken as it was read", async () => {
  let count = 0;
  const liar = foreign(await makeJob(cluster, { tasks: ["ok", "ok"] }), {
    get_Id: gives(1),
    get_Status: gives(3),
    get_SubmittedBy: gives("LAB\\somebody"),
    get_TaskCount: gives(99),
    get_Name: (slot: Out<string>) => gives(`name ${++count}`)(slot),
  });
  const id = out<number>();
  await ok(cluster, cluster.AddJob(liar, id));
  const job = await getJob(cluster, id.value!);
  expect([read(job, "Id"), read(job, "Status"), read(job, "SubmittedBy")]).toEqual([3, 0, "LAB\\admin"]);
  expect([read(job, "Name"), read(job, "TaskCount")]).toEqual(["name 1", 2]);
  expect(await listJobs(cluster)).toHaveLength(3);
});

function enumerator(items: readonly VARIANT[]): Partial<IEnumVARIANT> {
  return {
    Next: (_count, slot) => {
      slot.value = [...items];
      return HRESULT(1);
    },
  };
}

/** Gives the same item for ever. */
function endless(item: VARIANT): Partial<IEnumVARIANT> {
  return {
    Next: (count, slot) => {
      slot.value = Array.from({ length: count }, () => item);
      return S_OK;
    },
  };
}
