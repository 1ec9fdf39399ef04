import { expect, test } from "vitest";
import { Job } from "../../src/client/job.ts";
import { NameValueCollection } from "../../src/client/name-value-collection.ts";
import { Task } from "../../src/client/task.ts";
import {
  COR_E_INVALIDOPERATION,
  createCluster,
  DATE_MAX,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  ERROR_NOT_FOUND,
  fromJsDate,
  HRESULT_FROM_WIN32,
  type IJob,
  type INameValueCollection,
  type ITask,
  JobPriority,
  JobStatus,
  out,
  S_OK,
} from "../../src/index.ts";
import { ask, callAny, itemsOf, objectsOf, pairsOf, read, readAny } from "./every-member.ts";
import { FakeBackend, jobInfo } from "./fake-service.ts";

const notFound = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

/** Every property of a job, by its name without get_. */
function propertiesOf(job: IJob): Record<string, unknown> {
  return {
    AskedNodes: readAny((p) => job.get_AskedNodes(p)),
    CreateTime: readAny((p) => job.get_CreateTime(p)),
    EndTime: readAny((p) => job.get_EndTime(p)),
    ExtendedJobTerms: pairsOf(read<INameValueCollection>((p) => job.get_ExtendedJobTerms(p))),
    Id: readAny((p) => job.get_Id(p)),
    IsBackfill: readAny((p) => job.get_IsBackfill(p)),
    IsExclusive: readAny((p) => job.get_IsExclusive(p)),
    MaximumNumberOfProcessors: readAny((p) => job.get_MaximumNumberOfProcessors(p)),
    MinimumNumberOfProcessors: readAny((p) => job.get_MinimumNumberOfProcessors(p)),
    ErrorMessage: readAny((p) => job.get_ErrorMessage(p)),
    Name: readAny((p) => job.get_Name(p)),
    SubmittedBy: readAny((p) => job.get_SubmittedBy(p)),
    Priority: readAny((p) => job.get_Priority(p)),
    Project: readAny((p) => job.get_Project(p)),
    RunUntilCanceled: readAny((p) => job.get_RunUntilCanceled(p)),
    Runtime: readAny((p) => job.get_Runtime(p)),
    StartTime: readAny((p) => job.get_StartTime(p)),
    SoftwareLicense: readAny((p) => job.get_SoftwareLicense(p)),
    Status: readAny((p) => job.get_Status(p)),
    SubmitTime: readAny((p) => job.get_SubmitTime(p)),
    User: readAny((p) => job.get_User(p)),
    TaskCount: readAny((p) => job.get_TaskCount(p)),
  };
}

test("JOB-1, JT-1: CreateJob gives a local job with the default terms", async () => {
  const cluster = createCluster(new FakeBackend());
  expect(propertiesOf(await ask<IJob>((p) => cluster.CreateJob(p)))).toEqual({
    AskedNodes: "",
    CreateTime: DATE_MAX,
    EndTime: DATE_MAX,
    ExtendedJobTerms: [],
    Id: 0,
    IsBackfill: false,
    IsExclusive: true,
    MaximumNumberOfProcessors: 1,
    MinimumNumberOfProcessors: 1,
    ErrorMessage: "",
    Name: "",
    SubmittedBy: "",
    Priority: JobPriority.Normal,
    Project: "",
    RunUntilCanceled: false,
    Runtime: "Infinite",
    StartTime: DATE_MAX,
    SoftwareLicense: "",
    Status: JobStatus.NotSubmitted,
    SubmitTime: DATE_MAX,
    User: "",
    TaskCount: 0,
  });
});

test("JT-7: a snapshot shows what the cluster said, times as OLE dates in UTC, and DATE_MAX for not yet", () => {
  const info = {
    ...jobInfo,
    askedNodes: ["NODE01", "NODE02"],
    extendedTerms: [{ name: "cost", value: "7" }],
    errorMessage: "late",
    isBackfill: true,
  };
  expect(propertiesOf(new Job(info))).toMatchObject({
    AskedNodes: "NODE01,NODE02",
    CreateTime: fromJsDate(new Date("2026-01-01T00:00:00Z")),
    SubmitTime: fromJsDate(new Date("2026-01-01T06:00:00Z")),
    StartTime: fromJsDate(new Date("2026-01-01T12:00:00Z")),
    EndTime: DATE_MAX,
    ExtendedJobTerms: [["cost", "7"]],
    Id: 7,
    IsBackfill: true,
    ErrorMessage: "late",
    Name: "nightly",
    SubmittedBy: "DOMAIN\\ann",
    Status: JobStatus.Running,
    User: "DOMAIN\\ann",
    TaskCount: 2,
  });
});

const settings: [string, unknown, unknown][] = [
  ["AskedNodes", " NODE01 ,, NODE02", "NODE01,NODE02"],
  ["AskedNodes", null, ""],
  ["IsExclusive", false, false],
  ["MaximumNumberOfProcessors", 2 ** 31 - 1, 2 ** 31 - 1],
  ["MinimumNumberOfProcessors", 9, 9],
  ["Name", "n".repeat(80), "n".repeat(80)],
  ["Name", null, ""],
  ["Project", "p".repeat(80), "p".repeat(80)],
  ["Priority", 4, 4],
  ["RunUntilCanceled", true, true],
  ["Runtime", "00:00:01", "00:00:01"],
  ["Runtime", "10:23:59", "10:23:59"],
  ["Runtime", "Infinite", "Infinite"],
  ["SoftwareLicense", "solver:4,viewer:1", "solver:4,viewer:1"],
  ["SoftwareLicense", "", ""],
  ["User", "u".repeat(80), "u".repeat(80)],
];

test.each(settings)("JT-1, GEN-8: put_%s takes %j", (property, value, shown) => {
  const job = new Job();
  expect(callAny(job, `put_${property}`, [value])).toBe(S_OK);
  expect(propertiesOf(job)[property]).toBe(shown);
});

const refusals: [rule: string, property: string, value: unknown][] = [
  ["JT-2", "Name", "n".repeat(81)],
  ["JT-2", "Project", "p".repeat(81)],
  ["JT-2", "User", "u".repeat(81)],
  ["JT-3", "MinimumNumberOfProcessors", 0],
  ["JT-3", "MaximumNumberOfProcessors", 0],
  ["JT-3", "MaximumNumberOfProcessors", 2 ** 31],
  ["JT-4", "Runtime", ""],
  ["JT-4", "Runtime", null],
  ["JT-4", "Runtime", "infinite"],
  ["JT-4", "Runtime", "1:02:03"],
  ["JT-4", "Runtime", "00:24:00"],
  ["JT-4", "Runtime", "00:00:60"],
  ["JT-4", "Runtime", "00:00:00"],
  ["JT-6", "SoftwareLicense", "solver"],
  ["JT-6", "SoftwareLicense", "solver:0"],
  ["JT-6", "SoftwareLicense", "solver:1,solver:2"],
  ["GEN-5", "Priority", 5],
  ["GEN-5", "Priority", "Normal"],
  ["GEN-5", "IsExclusive", 1],
  ["GEN-5", "Name", "a\0b"],
  ["GEN-5", "Name", "\ud800"],
];

test.each(refusals)("%s: put_%s refuses %j and keeps the old value", (_, property, value) => {
  const job = new Job();
  const before = propertiesOf(job);
  expect(callAny(job, `put_${property}`, [value])).toBe(E_INVALIDARG);
  expect(propertiesOf(job)).toEqual(before);
});

test("JT-3: minimum and maximum can be set in any order, each by itself", () => {
  const job = new Job();
  expect(job.put_MinimumNumberOfProcessors(8)).toBe(S_OK);
  expect(readAny((p) => job.get_MaximumNumberOfProcessors(p))).toBe(1);
  expect(job.put_MaximumNumberOfProcessors(4)).toBe(S_OK);
});

test("JT-9: extended terms keep their order; setting one again, in any case, replaces its value", () => {
  const job = new Job();
  job.SetExtendedJobTerm("first", "1");
  job.SetExtendedJobTerm("second", "2");
  job.SetExtendedJobTerm("FIRST", "3");
  job.SetExtendedJobTerm("third", null);
  expect(pairsOf(read<INameValueCollection>((p) => job.get_ExtendedJobTerms(p)))).toEqual([
    ["first", "3"],
    ["second", "2"],
    ["third", ""],
  ]);
});

test.each([
  ["", "v"],
  [null, "v"],
  ["n".repeat(81), "v"],
  ["n", "v".repeat(1025)],
])("JT-2: an extended term of name %s and value %s is refused", (name, value) => {
  const job = new Job();
  expect(job.SetExtendedJobTerm(name, value)).toBe(E_INVALIDARG);
  expect(job.SetExtendedJobTerm("n".repeat(80), "v".repeat(1024))).toBe(S_OK);
  expect(read<INameValueCollection>((p) => job.get_ExtendedJobTerms(p))).toBeInstanceOf(NameValueCollection);
  expect(pairsOf(read<INameValueCollection>((p) => job.get_ExtendedJobTerms(p)))).toHaveLength(1);
});

test("TSK-2: AddTask and Clear work on a local job, and GetTask(0) gives its first task", () => {
  const job = new Job();
  expect(job.GetTask(0, out())).toBe(notFound);
  const [first, second] = [new Task(), new Task()];
  expect(job.AddTask(first)).toBe(S_OK);
  expect(job.AddTask(second)).toBe(S_OK);
  expect(readAny((p) => job.get_TaskCount(p))).toBe(2);
  expect(read<ITask>((p) => job.GetTask(0, p))).toBe(first);
  expect(job.GetTask(1, out())).toBe(notFound);
  expect(objectsOf(job)).toEqual([first, second]);
  expect(job.Clear()).toBe(S_OK);
  expect(readAny((p) => job.get_TaskCount(p))).toBe(0);
});

test("TSK-2: AddTask and Clear are refused once the job is in the cluster", async () => {
  const cluster = createCluster(new FakeBackend());
  const added = new Job();
  added.AddTask(new Task());
  expect(await cluster.AddJob(added, out())).toBe(S_OK);
  for (const job of [added, new Job(jobInfo)]) {
    const count = readAny((p) => job.get_TaskCount(p));
    expect(job.AddTask(new Task())).toBe(COR_E_INVALIDOPERATION);
    expect(job.Clear()).toBe(COR_E_INVALIDOPERATION);
    expect(readAny((p) => job.get_TaskCount(p))).toBe(count);
  }
});

test("GEN-5: AddTask needs a task", () => {
  const job = new Job();
  expect(callAny(job, "AddTask", [null])).toBe(E_POINTER);
  expect(callAny(job, "AddTask", [5])).toBe(E_INVALIDARG);
  expect(callAny(job, "AddTask", [{}])).toBe(E_NOINTERFACE);
  expect(callAny(job, "AddTask", [new Job()])).toBe(E_NOINTERFACE);
  expect(readAny((p) => job.get_TaskCount(p))).toBe(0);
});

test("JOB-18: the tasks of a snapshot are counted, enumerated and found by id", () => {
  const job = new Job(jobInfo);
  const tasks = objectsOf<ITask>(job);
  expect(tasks.map((task) => readAny((p) => task.get_Name(p)))).toEqual(["solve", "report"]);
  expect(read<ITask>((p) => job.GetTask(2, p))).toBe(tasks[1]);
  expect(job.GetTask(0, out())).toBe(notFound);
  expect(job.GetTask(3, out())).toBe(notFound);
  expect(job.GetTask(Number.NaN, out())).toBe(E_INVALIDARG);
  expect(itemsOf(job)).toHaveLength(2);
});

test("MOD-1: the setters of a snapshot change nothing but itself", () => {
  const [job, other] = [new Job(jobInfo), new Job(jobInfo)];
  expect(job.put_Name("renamed")).toBe(S_OK);
  expect(readAny((p) => job.get_Name(p))).toBe("renamed");
  expect(readAny((p) => other.get_Name(p))).toBe("nightly");
  expect(jobInfo.name).toBe("nightly");
});

test("COL-1: the extended terms that a job gives are a read-only copy", () => {
  const job = new Job();
  job.SetExtendedJobTerm("a", "1");
  const terms = read<INameValueCollection>((p) => job.get_ExtendedJobTerms(p));
  expect(terms.Set("a", "2")).toBeLessThan(0);
  job.SetExtendedJobTerm("a", "3");
  expect(pairsOf(terms)).toEqual([["a", "1"]]);
});
