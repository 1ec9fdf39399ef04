import { describe, expect, test } from "vitest";
import { ExecutionResult } from "../../src/client/execution-result.ts";
import { Task } from "../../src/client/task.ts";
import {
  createCluster,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  type ICluster,
  type IClusterEnumerable,
  type IExecutionResult,
  type IJob,
  type InOut,
  type ITask,
  inOut,
  out,
  S_OK,
  type VARIANT,
  variantBstr,
  variantEmpty,
  variantI4,
  variantNull,
} from "../../src/index.ts";
import { ask, askAny, callCluster, lastError, objectsOf, readAny } from "./every-member.ts";
import { FakeBackend, FakeService, taskInfo } from "./fake-service.ts";

const pagers: [
  string,
  (c: ICluster, t: InOut<VARIANT>, v: InOut<VARIANT>, size: number) => Promise<IClusterEnumerable>,
][] = [
  ["ListAllJobsWithPaging", (c, t, v, size) => ask((p) => c.ListAllJobsWithPaging(true, t, v, size, p))],
  ["ListJobsWithPaging", (c, t, v, size) => ask((p) => c.ListJobsWithPaging("", 1, true, t, v, size, p))],
  ["ListTasksWithPaging", (c, t, v, size) => ask((p) => c.ListTasksWithPaging(7, t, v, size, p))],
];

describe.each(pagers)("%s", (name, list) => {
  const cursorOf = (fake: FakeService): unknown =>
    fake.received.at(-1)?.args.find((arg) => typeof arg === "object" && arg !== null && "timestamp" in arg);

  test.each([
    ["empty", variantEmpty],
    ["null", variantNull],
    ["a null string", variantBstr(null)],
  ])(`PG-1: ${name} starts with a Timestamp and Version that are %s, and sets both`, async (_, unset) => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    const [timestamp, version] = [inOut<VARIANT>(unset), inOut<VARIANT>(unset)];
    expect(objectsOf(await list(cluster, timestamp, version, 50))).toHaveLength(1);
    expect(cursorOf(fake)).toEqual({ timestamp: null, version: null });
    expect([timestamp.value, version.value]).toEqual([variantBstr("t1"), variantBstr("v1")]);
    await list(cluster, timestamp, version, 50);
    expect(cursorOf(fake)).toEqual({ timestamp: "t1", version: "v1" });
  });

  test(`PG-2, PG-3: ${name} passes each of them on by itself`, async () => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    await list(cluster, inOut(variantBstr("t")), inOut(variantNull), 50);
    expect(cursorOf(fake)).toEqual({ timestamp: "t", version: null });
    await list(cluster, inOut(variantNull), inOut(variantBstr("v")), 50);
    expect(cursorOf(fake)).toEqual({ timestamp: null, version: "v" });
    await list(cluster, inOut(variantBstr("")), inOut(variantBstr("v")), 50);
    expect(cursorOf(fake)).toEqual({ timestamp: "", version: "v" });
  });

  test.each([
    [1, 1],
    [10_000, 10_000],
    [0, 10_000],
    [-5, 10_000],
    [10_001, 10_000],
  ])(`PG-4: ${name} with a page size of %i asks for %i`, async (size, sent) => {
    const fake = new FakeService();
    await list(createCluster(new FakeBackend(fake)), inOut(variantNull), inOut(variantNull), size);
    expect(fake.received[0]?.args.at(-1)).toBe(sent);
  });

  test(`PG-7: ${name} refuses a Timestamp or Version of another type, and leaves both untouched`, async () => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    for (const [index, parameter] of ["Timestamp", "Version"].entries()) {
      for (const [held, hr] of [
        [variantI4(1), DISP_E_TYPEMISMATCH],
        [undefined, E_INVALIDARG],
      ] as const) {
        const cursors = [inOut<VARIANT>(variantNull), inOut<VARIANT>(variantNull)].with(
          index,
          inOut(held as VARIANT),
        );
        const args =
          name === "ListTasksWithPaging"
            ? [7, ...cursors]
            : name === "ListJobsWithPaging"
              ? ["", 1, true, ...cursors]
              : [true, ...cursors];
        expect(await callCluster(cluster, name, [...args, 10, out()])).toBe(hr);
        expect(await lastError(cluster)).toMatch(new RegExp(`^${parameter} holds`));
        expect(cursors[index]?.value).toBe(held);
      }
    }
    expect(fake.received).toEqual([]);
  });
});

describe("lists", () => {
  test("JOB-14: lists are read-only collections of VT_DISPATCH", async () => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    for (const list of [
      await ask<IClusterEnumerable>((p) => cluster.ListAllJobs(p)),
      await ask<IClusterEnumerable>((p) => cluster.ListJobs("DOMAIN\\ann", 2, p)),
      await ask<IClusterEnumerable>((p) => cluster.ListJobsOnNode("NODE01", p)),
    ]) {
      expect(readAny((p) => list.get_IsReadOnly(p))).toBe(true);
      expect(objectsOf<IJob>(list).map((job) => readAny((p) => job.get_Id(p)))).toEqual([7]);
    }
    expect(fake.received[1]?.args).toEqual([{ submittedBy: "DOMAIN\\ann", status: 2 }]);
  });

  test.each([null, ""])("JOB-14: ListJobs with the user %j matches every user", async (user) => {
    const fake = new FakeService();
    await ask<IClusterEnumerable>((p) => createCluster(new FakeBackend(fake)).ListJobs(user, 0, p));
    expect(fake.received[0]?.args).toEqual([{ submittedBy: null, status: 0 }]);
  });

  test("TSK-13: ListTasks and ListTasksOnNode give read-only collections of tasks", async () => {
    const cluster = createCluster(new FakeBackend());
    for (const list of [
      await ask<IClusterEnumerable>((p) => cluster.ListTasks(7, p)),
      await ask<IClusterEnumerable>((p) => cluster.ListTasksOnNode("NODE01", p)),
    ]) {
      expect(readAny((p) => list.get_IsReadOnly(p))).toBe(true);
      expect(objectsOf<ITask>(list).map((task) => readAny((p) => task.get_CommandLine(p)))).toEqual([
        "solve.exe",
      ]);
    }
  });

  test("GEN-5: an empty node name is refused", async () => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    expect(await cluster.ListJobsOnNode("", out())).toBe(E_INVALIDARG);
    expect(await cluster.PauseNode(null)).toBe(E_INVALIDARG);
    expect(await lastError(cluster)).toBe("NodeName is empty. Pass a name.");
    expect(fake.received).toEqual([]);
  });
});

describe("CheckAnyTask", () => {
  test("TSK-14: it gives one task per call, null when there is none, and moves the Timestamp on", async () => {
    const tasks = [taskInfo, null];
    const fake = new FakeService({
      checkAnyTask: async (_, timestamp) => ({ task: tasks.shift() ?? null, timestamp: `${timestamp}+` }),
    });
    const cluster = createCluster(new FakeBackend(fake));
    const timestamp = inOut<VARIANT>(variantNull);
    const task = await ask<ITask | null>((p) => cluster.CheckAnyTask(7, timestamp, p));
    expect(readAny((p) => task!.get_Id(p))).toBe(1);
    expect(timestamp.value).toEqual(variantBstr("null+"));
    expect(await ask<ITask | null>((p) => cluster.CheckAnyTask(7, timestamp, p))).toBeNull();
    expect(fake.received.map(({ args }) => args)).toEqual([
      [7, null],
      [7, "null+"],
    ]);
    expect(await cluster.CheckAnyTask(7, inOut(variantI4(1)), out())).toBe(DISP_E_TYPEMISMATCH);
  });
});

describe("commands", () => {
  test("CMD-2: ExecuteCommand gives a result per node, and ReadExecutionResult asks for more by node and id", async () => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    const task = await ask<ITask>((p) => cluster.CreateTask(p));
    task.put_CommandLine("hostname");
    const results = await ask<IClusterEnumerable>((p) =>
      cluster.ExecuteCommandWithPaging(5, task, null, null, true, 0, 4096, p),
    );
    const [result] = objectsOf<IExecutionResult>(results);
    expect(readAny((p) => result!.get_Output(p))).toBe("d");
    expect(await askAny((p) => cluster.ReadExecutionResult(result!, p))).toBe("more");
    expect(fake.received.at(-1)).toEqual({ operation: "readExecutionResult", args: [5, "NODE01"] });
  });

  test.each([
    [2_048, 2_048],
    [20_480, 20_480],
    [2_047, 20_480],
    [20_481, 20_480],
  ])("CMD-3: a page size of %i asks for %i", async (size, sent) => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    await ask<IClusterEnumerable>((p) => cluster.WaitForCommandWithPaging(5, size, p));
    expect(fake.received[0]?.args).toEqual([5, sent]);
    await cluster.ExecuteCommandWithPaging(5, new Task(), "", "", true, 0, size, out());
    expect(fake.received[1]?.args[3]).toBe(sent);
  });

  test("GEN-5: an empty execution result names no node", async () => {
    const cluster = createCluster(new FakeBackend());
    expect(await cluster.ReadExecutionResult(new ExecutionResult(), out())).toBe(E_INVALIDARG);
  });
});

test("MOD-3: ModifyJobTerm needs a name, and passes any value on", async () => {
  const fake = new FakeService();
  const cluster = createCluster(new FakeBackend(fake));
  expect(await cluster.ModifyJobTerm(7, "", "x")).toBe(E_INVALIDARG);
  expect(await cluster.ModifyJobTerm(7, "n".repeat(81), "x")).toBe(E_INVALIDARG);
  expect(await cluster.ModifyJobTerm(7, "AskedNodes", null)).toBe(S_OK);
  expect(fake.received.map(({ args }) => args)).toEqual([[7, "AskedNodes", ""]]);
});

test.each(["", null, "A=B"])("ENV-3: SetEnvironmentVariable refuses the name %j", async (name) => {
  const fake = new FakeService();
  expect(await createCluster(new FakeBackend(fake)).SetEnvironmentVariable(name, "1")).toBe(E_INVALIDARG);
  expect(fake.received).toEqual([]);
});
