import {
  COR_E_INVALIDOPERATION,
  COR_E_NOTSUPPORTED,
  DISP_E_BADINDEX,
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  E_UNEXPECTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IEnumVARIANT,
  type IJob,
  type Out,
  S_OK,
  type VARIANT,
  variantI4,
} from "@ccp/core";
import { expect, test } from "vitest";
import {
  ClusterCounter,
  ClusterEnumerable,
  ComputeClusterException,
  ExecutionResult,
  Job,
  JobCounter,
  JobPriority,
  JobStatus,
  NameValue,
  NameValueCollection,
  Node,
  ResourceUsage,
  Task,
  type Value,
} from "../../src/index.ts";

/** What an action is refused with. */
function failureOf(action: () => unknown): ComputeClusterException {
  try {
    action();
  } catch (cause) {
    if (ComputeClusterException.is(cause)) return cause;
    throw cause;
  }
  throw new Error("It was to fail, but worked.");
}

/** A task whose every term differs from its default. */
function fullTask(): Task {
  const task = new Task();
  task.Name = "solve";
  task.CommandLine = "solver";
  task.Depend = "a,b";
  task.IsExclusive = true;
  task.IsRerunnable = false;
  task.MinimumNumberOfProcessors = 2;
  task.MaximumNumberOfProcessors = 4;
  task.RequiredNodes = "NODE01";
  task.Runtime = "00:00:10";
  task.Stdin = "in";
  task.Stdout = "out";
  task.Stderr = "err";
  task.WorkDirectory = "/tmp";
  task.SetExtendedTaskTerm("colour", "red");
  task.SetEnvironmentVariable("HOME", "/root");
  return task;
}

/** Everything that a task's setters set. */
function termsOf(task: Task): Record<string, unknown> {
  return {
    Name: task.Name,
    CommandLine: task.CommandLine,
    Depend: task.Depend,
    IsExclusive: task.IsExclusive,
    IsRerunnable: task.IsRerunnable,
    MinimumNumberOfProcessors: task.MinimumNumberOfProcessors,
    MaximumNumberOfProcessors: task.MaximumNumberOfProcessors,
    RequiredNodes: task.RequiredNodes,
    Runtime: task.Runtime,
    Stdin: task.Stdin,
    Stdout: task.Stdout,
    Stderr: task.Stderr,
    WorkDirectory: task.WorkDirectory,
    terms: [...task.ExtendedTaskTerms].map(({ Name, Value }) => `${Name}=${Value}`),
    variables: [...task.EnvironmentVariables].map(({ Name, Value }) => `${Name}=${Value}`),
  };
}

test("JT-1, TT-1: a new job and a new task have their defaults", () => {
  const job = new Job();
  expect([job.Id, job.Name, job.IsExclusive, job.Runtime, job.Status]).toStrictEqual([
    0,
    "",
    true,
    "Infinite",
    0,
  ]);
  expect(job.Priority).toBe(JobPriority.Normal);
  const task = new Task();
  expect([task.IsRerunnable, task.RequiredNodes, task.EndTime]).toStrictEqual([true, "", null]);
  expect(JobStatus[job.Status]).toBe("NotSubmitted");
});

test("a copy of a task has all its terms, and does not follow it", () => {
  const original = fullTask();
  const copy = new Task(original);
  expect(termsOf(copy)).toStrictEqual(termsOf(original));
  expect(Object.values(termsOf(copy))).not.toContain(undefined);
  original.Name = "changed";
  expect(copy.Name).toBe("solve");
  expect(copy.raw).not.toBe(original.raw);
});

test("a copy of a job has its terms and copies of its tasks", () => {
  const job = new Job();
  job.Name = "render";
  job.Project = "film";
  job.AskedNodes = "NODE01,NODE02";
  job.IsExclusive = false;
  job.MinimumNumberOfProcessors = 2;
  job.MaximumNumberOfProcessors = 8;
  job.Priority = JobPriority.Lowest;
  job.RunUntilCanceled = true;
  job.Runtime = "01:00:00";
  job.SoftwareLicense = "solver:2";
  job.User = "LAB\\bob";
  job.SetExtendedJobTerm("colour", "red");
  job.AddTask(fullTask());
  const copy = new Job(job);
  const facts = (each: Job) => [
    each.Name,
    each.Project,
    each.AskedNodes,
    each.IsExclusive,
    each.MinimumNumberOfProcessors,
    each.MaximumNumberOfProcessors,
    each.Priority,
    each.RunUntilCanceled,
    each.Runtime,
    each.SoftwareLicense,
    each.User,
    [...each.ExtendedJobTerms].map(({ Name, Value }) => [Name, Value]),
    [...each].map(termsOf),
  ];
  expect(facts(copy)).toStrictEqual(facts(job));
  expect(facts(copy)).not.toStrictEqual(facts(new Job()));
  expect(copy.Item(0)).not.toBe(job.Item(0));
});

test("TSK-2: a job gives back the very task objects that it was given", () => {
  const job = new Job();
  const task = new Task();
  job.AddTask(task);
  expect(job.TaskCount).toBe(1);
  expect(job.GetTask(0)).toBe(task);
  expect(job.Item(0)).toBe(task);
  expect([...job]).toStrictEqual([task]);
  expect([...job.GetEnumerator()][0]).toBe(task);
  job.Clear();
  expect([...job]).toStrictEqual([]);
});

test("a refused setter throws what the port knows, and changes nothing", () => {
  const job = new Job();
  const failure = failureOf(() => {
    job.MinimumNumberOfProcessors = 0;
  });
  expect(failure.hresult).toBe(E_INVALIDARG);
  expect(failure.message).toMatch(/0\. Pass 1 or more\. \(0x80070057\)$/);
  expect(job.MinimumNumberOfProcessors).toBe(1);
  const missing = failureOf(() => job.GetTask(7));
  expect(missing.hresult).toBe(HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  expect(missing.message).toBe("The job has no task 7. (0x80070490)");
  expect(failureOf(() => job.AddTask(undefined as unknown as Task)).hresult).toBe(E_POINTER);
  expect(failureOf(() => job.AddTask(new Node() as unknown as Task)).hresult).toBe(E_NOINTERFACE);
});

test("COL-3: a collection of names and values is changed, cloned and gone through", () => {
  const pairs = new NameValueCollection();
  pairs.Set("a", "1");
  pairs.Set("b", "2");
  pairs.Set("A", "3");
  expect(pairs.Count).toBe(2);
  const [first] = pairs;
  pairs.Add(first);
  pairs.Insert(1, first!);
  expect([...pairs].map(({ Name, Value }) => `${Name}${Value}`)).toStrictEqual(["a3", "a3", "b2", "a3"]);
  pairs.RemoveAt(0);
  pairs.Remove("b");
  expect(pairs.Count).toBe(2);
  expect(failureOf(() => pairs.RemoveAt(5)).hresult).toBe(DISP_E_BADINDEX);
  const terms = new Job().ExtendedJobTerms;
  expect(failureOf(() => terms.Clear()).hresult).toBe(COR_E_NOTSUPPORTED);
  const clone = terms.Clone();
  clone.Set("x", null);
  expect([...clone].map(({ Name, Value }) => [Name, Value])).toStrictEqual([["x", ""]]);
  pairs.Clear();
  expect(pairs.Count).toBe(0);
});

test("a collection holds values of every type, and gives them back as they were", () => {
  const job = new Job();
  const values: readonly Value[] = [
    0,
    -2_147_483_648,
    2_147_483_648,
    0.5,
    12n,
    "text",
    "",
    true,
    new Date(86_400_000),
    new Uint8Array([1, 2]),
    job,
    null,
    undefined,
  ];
  const collection = new ClusterEnumerable();
  for (const value of values) collection.Add(value);
  expect([...collection]).toStrictEqual(values);
  expect([...collection][10]).toBe(job);
  collection.Remove("text");
  collection.Remove(job);
  expect([...collection]).toHaveLength(values.length - 2);
  expect(failureOf(() => collection.Remove("text")).hresult).toBe(HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
  expect(collection.IsReadOnly).toBe(false);
});

test.each([
  ["a function", () => {}, DISP_E_TYPEMISMATCH],
  ["a symbol", Symbol("s"), DISP_E_TYPEMISMATCH],
  ["an array", [1], DISP_E_TYPEMISMATCH],
  ["a plain object", {}, DISP_E_TYPEMISMATCH],
  ["an invalid date", new Date(Number.NaN), E_INVALIDARG],
])("no VARIANT holds %s", (_, value, hresult) => {
  const collection = new ClusterEnumerable();
  expect(failureOf(() => collection.Add(value as unknown as Value)).hresult).toBe(hresult);
});

test("COL-2: a loop sees the collection as it was when it began", () => {
  const collection = new ClusterEnumerable<number>();
  for (let count = 0; count < 1000; count++) collection.Add(count);
  const seen: number[] = [];
  for (const item of collection) {
    seen.push(item);
    if (item === 0) collection.Add(-1);
  }
  expect(seen).toHaveLength(1000);
  expect([...collection]).toHaveLength(1001);
});

test("a loop over an enumerator of another make that fails half way throws, and gives nothing twice", () => {
  const { raw } = new ClusterEnumerable<number>();
  let calls = 0;
  const failing = {
    Next: (_: number, rgVar: Out<VARIANT[]>) => {
      if (calls++ > 0) return E_UNEXPECTED;
      rgVar.value = [variantI4(1)];
      return S_OK;
    },
  } as unknown as IEnumVARIANT;
  const foreign = new Proxy(raw, {
    get: (target, name) => {
      if (name === "GetEnumerator")
        return (pRetVal: Out<IEnumVARIANT>) => {
          pRetVal.value = failing;
          return S_OK;
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const seen: number[] = [];
  const loop = () => {
    for (const item of ClusterEnumerable.from<number>(foreign)) seen.push(item);
  };
  expect(loop).toThrow("(0x8000FFFF)");
  expect(seen).toStrictEqual([1]);
});

test("each class can be made, and what comes from nowhere is empty", () => {
  expect(new Node().NumberOfProcessors).toBe(0);
  expect(new NameValue().Value).toBe("");
  expect(new ExecutionResult().Output).toBe("");
  expect(new JobCounter().NumberOfFailedTasks).toBe(0);
  expect(new ResourceUsage().KernelProcessorTime).toBe(0n);
  const counter = new ClusterCounter();
  expect(counter.Equals(new ClusterCounter())).toBe(true);
});

test("from refuses what is missing, what is no object of the port, and what is one of another interface", () => {
  expect(failureOf(() => Job.from(null as unknown as IJob)).hresult).toBe(E_POINTER);
  expect(failureOf(() => Job.from({} as unknown as IJob)).hresult).toBe(E_INVALIDARG);
  const failure = failureOf(() => Job.from(new Task().raw as unknown as IJob));
  expect(failure.hresult).toBe(E_NOINTERFACE);
});

test("an exception is known as one by its mark, also from another copy of the package", () => {
  const failure = new ComputeClusterException(COR_E_INVALIDOPERATION);
  expect(failure.message).toBe("The current status forbids this. (0x80131509)");
  expect(ComputeClusterException.is(failure)).toBe(true);
  expect(ComputeClusterException.is(new Error("no"))).toBe(false);
  expect(ComputeClusterException.is(null)).toBe(false);
});
