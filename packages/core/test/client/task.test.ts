import { expect, test } from "vitest";
import { Task } from "../../src/client/task.ts";
import {
  createCluster,
  DATE_MAX,
  E_INVALIDARG,
  fromJsDate,
  type INameValueCollection,
  type ITask,
  S_OK,
  TaskStatus,
} from "../../src/index.ts";
import { ask, callAny, pairsOf, read, readAny } from "./every-member.ts";
import { FakeBackend, taskInfo } from "./fake-service.ts";

/** Every property of a task, by its name without get_. */
function propertiesOf(task: ITask): Record<string, unknown> {
  return {
    RequiredNodes: readAny((p) => task.get_RequiredNodes(p)),
    CreateTime: readAny((p) => task.get_CreateTime(p)),
    CommandLine: readAny((p) => task.get_CommandLine(p)),
    Depend: readAny((p) => task.get_Depend(p)),
    EndTime: readAny((p) => task.get_EndTime(p)),
    EnvironmentVariables: variablesOf(task),
    ExtendedTaskTerms: pairsOf(read<INameValueCollection>((p) => task.get_ExtendedTaskTerms(p))),
    ExitCode: readAny((p) => task.get_ExitCode(p)),
    Id: readAny((p) => task.get_Id(p)),
    IsExclusive: readAny((p) => task.get_IsExclusive(p)),
    IsRerunnable: readAny((p) => task.get_IsRerunnable(p)),
    MaximumNumberOfProcessors: readAny((p) => task.get_MaximumNumberOfProcessors(p)),
    MinimumNumberOfProcessors: readAny((p) => task.get_MinimumNumberOfProcessors(p)),
    ErrorMessage: readAny((p) => task.get_ErrorMessage(p)),
    Name: readAny((p) => task.get_Name(p)),
    ParentJobId: readAny((p) => task.get_ParentJobId(p)),
    Runtime: readAny((p) => task.get_Runtime(p)),
    StartTime: readAny((p) => task.get_StartTime(p)),
    Status: readAny((p) => task.get_Status(p)),
    Stdin: readAny((p) => task.get_Stdin(p)),
    Stdout: readAny((p) => task.get_Stdout(p)),
    Stderr: readAny((p) => task.get_Stderr(p)),
    SubmitTime: readAny((p) => task.get_SubmitTime(p)),
    WorkDirectory: readAny((p) => task.get_WorkDirectory(p)),
  };
}

function variablesOf(task: ITask): [string | null, string | null][] {
  return pairsOf(read<INameValueCollection>((p) => task.get_EnvironmentVariables(p)));
}

test("TSK-1, TT-1: CreateTask gives a local task with the default terms", async () => {
  const cluster = createCluster(new FakeBackend());
  expect(propertiesOf(await ask<ITask>((p) => cluster.CreateTask(p)))).toEqual({
    RequiredNodes: null,
    CreateTime: DATE_MAX,
    CommandLine: "",
    Depend: "",
    EndTime: DATE_MAX,
    EnvironmentVariables: [],
    ExtendedTaskTerms: [],
    ExitCode: 0,
    Id: 0,
    IsExclusive: false,
    IsRerunnable: true,
    MaximumNumberOfProcessors: 1,
    MinimumNumberOfProcessors: 1,
    ErrorMessage: "",
    Name: "",
    ParentJobId: 0,
    Runtime: "Infinite",
    StartTime: DATE_MAX,
    Status: TaskStatus.NotSubmitted,
    Stdin: "",
    Stdout: "",
    Stderr: "",
    SubmitTime: DATE_MAX,
    WorkDirectory: "",
  });
});

test("TSK-13: a snapshot shows what the cluster said", () => {
  const info = { ...taskInfo, requiredNodes: ["NODE01", "NODE02"], depend: ["a", "b"], exitCode: -3 };
  expect(propertiesOf(new Task(info))).toMatchObject({
    RequiredNodes: "NODE01,NODE02",
    CommandLine: "solve.exe",
    Depend: "a,b",
    ExitCode: -3,
    Id: 1,
    ParentJobId: 7,
    Status: TaskStatus.Finished,
    EndTime: fromJsDate(new Date("2026-01-02T00:00:00Z")),
  });
});

const settings: [string, unknown, unknown][] = [
  ["RequiredNodes", "NODE01, NODE02", "NODE01,NODE02"],
  ["RequiredNodes", "", null],
  ["RequiredNodes", null, null],
  ["CommandLine", "c".repeat(480), "c".repeat(480)],
  ["Depend", "a, b", "a,b"],
  ["IsExclusive", true, true],
  ["IsRerunnable", false, false],
  ["MaximumNumberOfProcessors", 8, 8],
  ["MinimumNumberOfProcessors", 8, 8],
  ["Name", "n".repeat(80), "n".repeat(80)],
  ["Runtime", "00:01:30", "00:01:30"],
  ["Stdin", "in.txt", "in.txt"],
  ["Stdout", "out.txt", "out.txt"],
  ["Stderr", null, ""],
  ["WorkDirectory", "\\\\share\\work", "\\\\share\\work"],
];

test.each(settings)("TT-1, GEN-8: put_%s takes %j", (property, value, shown) => {
  const task = new Task();
  expect(callAny(task, `put_${property}`, [value])).toBe(S_OK);
  expect(propertiesOf(task)).toEqual({ ...propertiesOf(new Task()), [property]: shown });
});

const refusals: [rule: string, property: string, value: unknown][] = [
  ["TT-2", "CommandLine", "c".repeat(481)],
  ["TT-2", "Name", "n".repeat(81)],
  ["TT-3", "Runtime", "90"],
  ["TT-3", "Runtime", "00:00:00"],
  ["JT-3", "MinimumNumberOfProcessors", 0],
  ["JT-3", "MaximumNumberOfProcessors", -1],
  ["GEN-5", "IsRerunnable", "True"],
  ["GEN-5", "Stdin", "a\0b"],
  ["GEN-5", "WorkDirectory", 5],
];

test.each(refusals)("%s: put_%s refuses %j and keeps the old value", (_, property, value) => {
  const task = new Task();
  expect(callAny(task, `put_${property}`, [value])).toBe(E_INVALIDARG);
  expect(propertiesOf(task)).toEqual(propertiesOf(new Task()));
});

test("TT-2: variables add up to at most 2,048 characters, names and values together", () => {
  const task = new Task();
  expect(task.SetEnvironmentVariable("A", "v".repeat(2047))).toBe(S_OK);
  expect(task.SetEnvironmentVariable("B", "")).toBe(S_OK);
  expect(task.SetEnvironmentVariable("B", "1")).toBe(E_INVALIDARG);
  expect(variablesOf(task)).toEqual([["A", "v".repeat(2047)]]);
  expect(task.SetEnvironmentVariable("a", "short")).toBe(S_OK);
  expect(task.SetEnvironmentVariable("B", "1")).toBe(S_OK);
  expect(variablesOf(task)).toEqual([
    ["A", "short"],
    ["B", "1"],
  ]);
});

test("ENV-1: an empty or null value takes a variable of the task away", () => {
  const task = new Task();
  task.SetEnvironmentVariable("A", "1");
  task.SetEnvironmentVariable("B", "2");
  expect(task.SetEnvironmentVariable("a", null)).toBe(S_OK);
  expect(task.SetEnvironmentVariable("missing", "")).toBe(S_OK);
  expect(variablesOf(task)).toEqual([["B", "2"]]);
});

test.each(["", null, "A=B", "A\0"])("ENV-3: a variable cannot be named %j", (name) => {
  const task = new Task();
  expect(task.SetEnvironmentVariable(name, "1")).toBe(E_INVALIDARG);
  expect(variablesOf(task)).toEqual([]);
});

test("TT-2, JT-9: extended terms of a task are limited and replaced like those of a job", () => {
  const task = new Task();
  expect(task.SetExtendedTaskTerm("t".repeat(81), "")).toBe(E_INVALIDARG);
  expect(task.SetExtendedTaskTerm("t", "v".repeat(1025))).toBe(E_INVALIDARG);
  task.SetExtendedTaskTerm("t", "1");
  task.SetExtendedTaskTerm("T", "2");
  expect(pairsOf(read<INameValueCollection>((p) => task.get_ExtendedTaskTerms(p)))).toEqual([["t", "2"]]);
});

test("TSK-6: the setters of a snapshot change nothing but itself", () => {
  const [task, other] = [new Task(taskInfo), new Task(taskInfo)];
  task.put_CommandLine("other.exe");
  expect(readAny((p) => task.get_CommandLine(p))).toBe("other.exe");
  expect(readAny((p) => other.get_CommandLine(p))).toBe("solve.exe");
});
