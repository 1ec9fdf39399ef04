import { expect, test } from "vitest";
import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { Job } from "../../src/client/job.ts";
import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_NOINTERFACE,
  type ICluster,
  type IClusterEnumerable,
  S_FALSE,
  S_OK,
  type VARIANT,
  variantDispatch,
  variantI4,
} from "../../src/index.ts";
import { callCluster, lastError } from "./every-member.ts";
import { FakeService } from "./fake-service.ts";
import { connectedTo, gives } from "./jobs-and-tasks.ts";

const idTakers: [string, (cluster: ICluster, ids: IClusterEnumerable) => Promise<number>][] = [
  ["SubmitJobs", (cluster, ids) => cluster.SubmitJobs(ids, "", "", true)],
  ["CancelJobs", (cluster, ids) => cluster.CancelJobs(ids, "")],
  ["RequeueJobs", (cluster, ids) => cluster.RequeueJobs(ids)],
  ["CancelTasks", (cluster, ids) => cluster.CancelTasks(7, ids, "")],
  ["RequeueTasks", (cluster, ids) => cluster.RequeueTasks(7, ids)],
];

test.each(idTakers)("RQ-7: %s takes VT_I4 items in order, also none", async (_, take) => {
  const fake = new FakeService();
  expect(await take(connectedTo(fake), new ClusterEnumerable([3, 1, 3].map(variantI4)))).toBe(S_OK);
  expect(fake.received[0]?.args).toContainEqual([3, 1, 3]);
  expect(await take(connectedTo(fake), new ClusterEnumerable())).toBe(S_OK);
  expect(fake.received[1]?.args).toContainEqual([]);
});

const notIds: VARIANT[] = [
  { vt: 0 },
  { vt: 1 },
  { vt: 8, bstrVal: "1" },
  { vt: 20, llVal: 1n },
  { vt: 5, dblVal: 1 },
  variantDispatch(new Job()),
];

test.each(idTakers)(
  "RQ-7: %s refuses another type of item for the whole collection before anything is sent",
  async (_, take) => {
    for (const wrong of notIds) {
      const fake = new FakeService();
      const cluster = connectedTo(fake);
      expect(await take(cluster, new ClusterEnumerable([variantI4(1), wrong, variantI4(2)]))).toBe(
        DISP_E_TYPEMISMATCH,
      );
      expect(await lastError(cluster)).toMatch(/^Item 2 of (jobIds|taskIds) .*VT_I4/);
      expect(fake.received).toEqual([]);
    }
  },
);

test("RQ-7: ids come from a foreign collection too, however few items its enumerator gives at a time", async () => {
  const fake = new FakeService();
  const left = [5, 6, 7];
  const oneByOne = {
    Next: (_celt: number, slot: { value: unknown }) => {
      const id = left.shift();
      slot.value = id === undefined ? [] : [variantI4(id)];
      return id === undefined ? S_FALSE : S_OK;
    },
  };
  expect(await callCluster(connectedTo(fake), "RequeueJobs", [{ GetEnumerator: gives(oneByOne) }])).toBe(
    S_OK,
  );
  expect(fake.received[0]?.args).toEqual([[5, 6, 7]]);
});

test("GEN-5: a plain array is no collection", async () => {
  const cluster = connectedTo(new FakeService());
  expect(await callCluster(cluster, "RequeueJobs", [[1, 2]])).toBe(E_NOINTERFACE);
  expect(await lastError(cluster)).toContain("jobIds");
});

const cancelers: [string, (cluster: ICluster, message: string | null) => Promise<number>][] = [
  ["CancelJob", (cluster, message) => cluster.CancelJob(7, message)],
  ["CancelJobs", (cluster, message) => cluster.CancelJobs(new ClusterEnumerable([variantI4(7)]), message)],
  ["CancelTask", (cluster, message) => cluster.CancelTask(7, 1, message)],
  [
    "CancelTasks",
    (cluster, message) => cluster.CancelTasks(7, new ClusterEnumerable([variantI4(1)]), message),
  ],
];

test.each(cancelers)(
  "CXL-2: %s takes a message of 320 characters, an empty one and none, but no longer one",
  async (_, cancel) => {
    const fake = new FakeService();
    const cluster = connectedTo(fake);
    expect(await cancel(cluster, "m".repeat(320))).toBe(S_OK);
    expect(await cancel(cluster, "")).toBe(S_OK);
    expect(await cancel(cluster, null)).toBe(S_OK);
    expect(await cancel(cluster, "m".repeat(321))).toBe(E_INVALIDARG);
    expect(await lastError(cluster)).toBe("Message has 321 characters. Pass at most 320.");
    expect(fake.received.map(({ args }) => args.filter((arg) => typeof arg === "string"))).toEqual([
      ["m".repeat(320)],
      [""],
      [""],
    ]);
  },
);

test("GEN-6: lengths count UTF-16 code units", async () => {
  const cluster = connectedTo(new FakeService());
  expect(await cluster.CancelJob(7, "😀".repeat(160))).toBe(S_OK);
  expect(await cluster.CancelJob(7, "😀".repeat(161))).toBe(E_INVALIDARG);
});
