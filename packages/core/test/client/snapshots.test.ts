import { describe, expect, test } from "vitest";
import { ClusterCounter } from "../../src/client/cluster-counter.ts";
import { createCoclass } from "../../src/client/coclasses.ts";
import { ExecutionResult } from "../../src/client/execution-result.ts";
import { Job } from "../../src/client/job.ts";
import { JobCounter } from "../../src/client/job-counter.ts";
import { NameValueCollection } from "../../src/client/name-value-collection.ts";
import { Node } from "../../src/client/node.ts";
import { ResourceUsage } from "../../src/client/resource-usage.ts";
import {
  createCluster,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  type IClusterCounter,
  type IClusterEnumerable,
  type IJobCounter,
  type INameValueCollection,
  type INode,
  type IResourceUsage,
  NodeStatus,
  S_OK,
} from "../../src/index.ts";
import { typeLibrary } from "../../src/typelib/typelib.gen.ts";
import {
  ask,
  askAny,
  callAny,
  garbage,
  itemsOf,
  membersOf,
  objectsOf,
  pairsOf,
  read,
  readAny,
} from "./every-member.ts";
import { FakeBackend, FakeService, jobInfo } from "./fake-service.ts";

/** What every get_ member that gives a plain value answers. */
function valuesOf(object: object, face: string): Record<string, unknown> {
  const getters = membersOf(face).filter(({ kind }) => kind === "propget");
  return Object.fromEntries(
    getters.map(({ name }) => [name.slice(4), readAny((p) => callAny(object, name, [p]) as typeof S_OK)]),
  );
}

const cluster = createCluster(new FakeBackend());
const counter = (): Promise<IClusterCounter> => ask((p) => cluster.get_ClusterCounter(p));

describe("IClusterCounter", () => {
  test("COL-4: every counter shows its own number, and totals are the sums of their parts", async () => {
    expect(valuesOf(await counter(), "IClusterCounter")).toEqual({
      TotalNumberOfJobs: 21,
      NumberOfNotSubmittedJobs: 1,
      NumberOfQueuedJobs: 2,
      NumberOfRunningJobs: 3,
      NumberOfFinishedJobs: 4,
      NumberOfFailedJobs: 5,
      NumberOfCancelledJobs: 6,
      TotalNumberOfTasks: 210,
      NumberOfNotSubmittedTasks: 10,
      NumberOfQueuedTasks: 20,
      NumberOfRunningTasks: 30,
      NumberOfFinishedTasks: 40,
      NumberOfFailedTasks: 50,
      NumberOfCancelledTasks: 60,
      TotalNumberOfNodes: 11,
      NumberOfReadyNodes: 5,
      NumberOfPausedNodes: 2,
      NumberOfUnreachableNodes: 1,
      NumberOfPendingNodes: 3,
      NumberOfIdleNodes: 4,
      TotalNumberOfProcessors: 30,
      NumberOfIdleProcessors: 8,
      NumberOfBusyProcessors: 16,
      NumberOfUnreachableProcessors: 2,
      NumberOfPendingProcessors: 4,
      Timestamp: Uint8Array.of(1, 2, 3),
    });
  });

  test("COL-4: Equals compares all counters", async () => {
    const one = await counter();
    const equal = async (other: IClusterCounter): Promise<unknown> => readAny((p) => one.Equals(other, p));
    expect(await equal(await counter())).toBe(true);
    expect(await equal(new ClusterCounter())).toBe(false);
    for (const { name } of membersOf("IClusterCounter")) {
      if (name === "Equals" || name === "get_Timestamp") continue;
      const changed = await counter();
      Object.defineProperty(changed, name, {
        value: (p: { value: unknown }) => {
          p.value = 999;
          return S_OK;
        },
      });
      expect(await equal(changed)).toBe(false);
    }
  });

  test("GEN-5: Equals needs a counter", async () => {
    const one = await counter();
    for (const [bad, hr] of [
      [null, E_POINTER],
      [5, E_INVALIDARG],
      [{}, E_NOINTERFACE],
    ] as const) {
      const reference = { value: "untouched" };
      expect(callAny(one, "Equals", [bad, reference])).toBe(hr);
      expect(reference.value).toBe("untouched");
    }
    expect(callAny(one, "Equals", [one, null])).toBe(E_POINTER);
  });

  test("COL-4: the timestamp that a caller changes stays as it was", async () => {
    const one = await counter();
    read<Uint8Array>((p) => one.get_Timestamp(p)).fill(9);
    expect(readAny((p) => one.get_Timestamp(p))).toEqual(Uint8Array.of(1, 2, 3));
  });
});

test("COL-4: GetJobCounter shows the tasks of a job by status", async () => {
  const counts = await ask<IJobCounter>((p) => cluster.GetJobCounter(7, p));
  expect(valuesOf(counts, "IJobCounter")).toEqual({
    NumberOfNotSubmittedTasks: 1,
    NumberOfQueuedTasks: 2,
    NumberOfRunningTasks: 3,
    NumberOfFinishedTasks: 4,
    NumberOfFailedTasks: 5,
    NumberOfCancelledTasks: 6,
  });
});

test("NOD-3: a node shows its memory in megabytes and its speed in MHz", async () => {
  const [node] = objectsOf<INode>(await ask<IClusterEnumerable>((p) => cluster.get_ComputeNodes(p)));
  expect(valuesOf(node!, "INode")).toEqual({
    Memory: 8192,
    Name: "NODE01",
    NumberOfProcessors: 4,
    NumberOfIdleProcessors: 3,
    ProcessorArchitecture: "x64",
    ProcessorSpeed: 2400,
    Status: NodeStatus.Paused,
  });
});

describe("IResourceUsage", () => {
  test("COL-5: it shows nodes, processes, times as 64-bit integers, and a working set that fits a long", async () => {
    const usage = await ask<IResourceUsage>((p) => cluster.GetJobResourceUsage(7, p));
    expect(pairsOf(read<INameValueCollection>((p) => usage.get_AllocatedNodes(p)))).toEqual([
      ["NODE01", "2"],
      ["NODE02", "1"],
    ]);
    expect(readAny((p) => usage.get_NumberOfProcesses(p))).toBe(3);
    const processes = read<IClusterEnumerable>((p) => usage.get_Processes(p));
    expect(itemsOf(processes)).toEqual(
      ["NODE01, 8464 8464", "NODE01, 8464 4288", "NODE02, 7 7"].map((bstrVal) => ({ vt: 8, bstrVal })),
    );
    expect(readAny((p) => processes.get_IsReadOnly(p))).toBe(true);
    expect(readAny((p) => usage.get_KernelProcessorTime(p))).toBe(1500n);
    expect(readAny((p) => usage.get_UserProcessorTime(p))).toBe(60_000n);
    expect(readAny((p) => usage.get_WorkingSet(p))).toBe(2_147_483_647);
  });

  test("COL-5: of a task that did not start it is empty", async () => {
    const usage = await ask<IResourceUsage>((p) => cluster.GetTaskResourceUsage(7, 1, p));
    expect(pairsOf(read<INameValueCollection>((p) => usage.get_AllocatedNodes(p)))).toEqual([]);
    expect(itemsOf(read<IClusterEnumerable>((p) => usage.get_Processes(p)))).toEqual([]);
    expect(readAny((p) => usage.get_KernelProcessorTime(p))).toBe(0n);
    expect(readAny((p) => usage.get_WorkingSet(p))).toBe(0);
  });
});

describe("coclasses", () => {
  test.each(typeLibrary.coclasses.map((coclass) => [coclass.name, coclass] as const))(
    "GEN-1: a %s can be created, with all members of its interface",
    (_, coclass) => {
      const object = createCoclass(coclass.clsid as never, new FakeBackend());
      for (const { name } of membersOf(coclass.default)) {
        expect(typeof Reflect.get(object!, name)).toBe("function");
      }
    },
  );

  test("GEN-1: no object is made of another identifier, nor a cluster without a backend", () => {
    expect(createCoclass("00000000-0000-0000-0000-000000000000" as never, new FakeBackend())).toBeUndefined();
    const cluster = typeLibrary.coclasses.find(({ name }) => name === "Cluster");
    expect(createCoclass(cluster!.clsid as never)).toBeUndefined();
  });

  test("COL-5: objects created empty answer zeros and empty strings", () => {
    const numbersOf = (object: object, face: string): unknown[] =>
      Object.values(valuesOf(object, face)).filter((value) => typeof value !== "object");
    expect(new Set(numbersOf(new Node(), "INode"))).toEqual(new Set([0, ""]));
    expect(new Set(numbersOf(new ExecutionResult(), "IExecutionResult"))).toEqual(new Set([0, ""]));
    expect(new Set(numbersOf(new JobCounter(), "IJobCounter"))).toEqual(new Set([0]));
    expect(new Set(numbersOf(new ClusterCounter(), "IClusterCounter"))).toEqual(new Set([0]));
    expect(new Set(numbersOf(new ResourceUsage(), "IResourceUsage"))).toEqual(new Set([0, 0n]));
  });
});

/** One good object of each interface whose members answer at once, made anew for each call. */
const localObjects: Record<string, () => object> = {
  IClusterCounter: () => new ClusterCounter(),
  IClusterEnumerable: () => createCoclass(clsidOf("ClusterEnumerable"))!,
  IExecutionResult: () => new ExecutionResult(),
  IJob: () => new Job(),
  IJobCounter: () => new JobCounter(),
  INameValue: () => createCoclass(clsidOf("NameValue"))!,
  INameValueCollection: () => new NameValueCollection([{ name: "x", value: "1" }]),
  INode: () => new Node(),
  IResourceUsage: () => new ResourceUsage(),
  ITask: () => createCoclass(clsidOf("Task"))!,
};

function clsidOf(name: string): never {
  return typeLibrary.coclasses.find((coclass) => coclass.name === name)!.clsid as never;
}

const localMembers = Object.keys(localObjects).flatMap((face) =>
  membersOf(face).map((member) => [`${face}.${member.name}`, face, member] as const),
);

test("GEN-7: the port has 142 members that answer at once", () => {
  expect(localMembers).toHaveLength(209 - 67);
});

test.each(localMembers)("GEN-7: %s takes any garbage without a throw", (_, face, member) => {
  const make = localObjects[face]!;
  for (const bad of garbage) {
    for (const index of member.parameters.keys()) {
      const reference = { value: "untouched" };
      const args = member.parameters
        .map(({ direction }) => (direction === "out" ? reference : bad))
        .with(index, bad);
      const hr = callAny(make(), member.name, args) as number;
      expect(Number.isInteger(hr)).toBe(true);
      if (hr < 0) expect(reference.value).toBe("untouched");
    }
  }
  expect(Number.isInteger(callAny(make(), member.name, []))).toBe(true);
});

test.each(localMembers.filter(([, , member]) => member.retval !== null))(
  "GEN-5: %s without a reference answers E_POINTER",
  (_, face, member) => {
    for (const missing of [null, undefined, 5, "x", {}]) {
      const args = member.parameters.map(({ direction }) => (direction === "out" ? missing : 0));
      if (member.name === "Equals") args[0] = new ClusterCounter();
      expect(callAny(localObjects[face]!(), member.name, args)).toBe(E_POINTER);
    }
  },
);

test("JOB-13: GetJob gives a fresh snapshot each time", async () => {
  const fake = new FakeService();
  const one = createCluster(new FakeBackend(fake));
  const first = await askAny((p) => one.GetJob(jobInfo.id, p));
  expect(await askAny((p) => one.GetJob(jobInfo.id, p))).not.toBe(first);
  expect(fake.received.map(({ args }) => args)).toEqual([[7], [7]]);
});
