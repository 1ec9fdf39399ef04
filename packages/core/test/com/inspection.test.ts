import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/client/cluster.ts";
import { ClusterCounter } from "../../src/client/cluster-counter.ts";
import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { ExecutionResult } from "../../src/client/execution-result.ts";
import { Job } from "../../src/client/job.ts";
import { JobCounter } from "../../src/client/job-counter.ts";
import { NameValue } from "../../src/client/name-value.ts";
import { NameValueCollection } from "../../src/client/name-value-collection.ts";
import { Node } from "../../src/client/node.ts";
import { ResourceUsage } from "../../src/client/resource-usage.ts";
import { Task } from "../../src/client/task.ts";
import { type ClusterService, variantBstr, variantDispatch, variantI4 } from "../../src/index.ts";

const backend = { connect: async () => ({}) as ClusterService };

describe("console.log shows what identifies an object", () => {
  const job = new Job();
  job.put_Name("render");
  Job.wasAdded(job, [], 7);
  const task = new Task();
  task.put_Name("frame");
  Task.wasAdded(task, 7, 2);

  test.each<[shown: string, object: object]>([
    ["Job { Id: 7, Name: 'render', Status: 'NotSubmitted' }", job],
    ["Task { ParentJobId: 7, Id: 2, Name: 'frame', Status: 'NotSubmitted' }", task],
    ["Node { Name: '', Status: 'Ready' }", new Node()],
    ["ExecutionResult { CommandId: 0, NodeName: '', ExitCode: 0 }", new ExecutionResult()],
    [
      "ClusterCounter { TotalNumberOfJobs: 0, TotalNumberOfTasks: 0, TotalNumberOfNodes: 0, TotalNumberOfProcessors: 0 }",
      new ClusterCounter(),
    ],
    ["ResourceUsage { KernelProcessorTime: 0, UserProcessorTime: 0, WorkingSet: 0 }", new ResourceUsage()],
    [
      "ClusterEnumerable(3) [ Job { Id: 7, Name: 'render', Status: 'NotSubmitted' }, 3, 'x' ]",
      new ClusterEnumerable([variantDispatch(job), variantI4(3), variantBstr("x")]),
    ],
    ["Cluster { <not connected> }", new Cluster(backend)],
  ])("%s", (shown, object) => {
    expect(inspect(object, { breakLength: Number.POSITIVE_INFINITY, compact: 9 })).toBe(shown);
  });

  test("a job counter shows its counts", () => {
    expect(inspect(new JobCounter())).toContain("NumberOfFailedTasks: 0");
  });

  test("a cluster shows where it is connected to, until it is released", async () => {
    const cluster = new Cluster({ ...backend, localHeadNode: "localhost" });
    await cluster.get_ComputeNodes({ value: undefined });
    expect(inspect(cluster)).toBe('Cluster { <connected to "localhost"> }');
    await cluster.Connect("HEAD");
    expect(inspect(cluster)).toBe('Cluster { <connected to "HEAD"> }');
    cluster.Release();
    expect(inspect(cluster)).toBe("Cluster { <not connected> }");
  });

  test("in the depth of something else only the class is shown, and a collection in itself ends", () => {
    expect(inspect({ a: { b: { c: job } } }, { depth: 2 })).toContain("[Job]");
    const list = new ClusterEnumerable();
    list.Add(variantDispatch(list));
    expect(inspect(list)).toContain("[ClusterEnumerable]");
  });

  test("prototypes and objects of another make do not fail", () => {
    expect(inspect(Job.prototype)).toContain("{");
    expect(inspect(Object.create(job))).toContain("Job");
  });
});

test("CRD-4: console.log shows neither values of variables and terms nor passwords nor command lines", async () => {
  const task = new Task();
  task.SetEnvironmentVariable("TOKEN", "hush-1");
  task.SetExtendedTaskTerm("key", "hush-2");
  task.put_CommandLine("login hush-3");
  const job = new Job();
  job.SetExtendedJobTerm("key", "hush-4");
  job.AddTask(task);
  const pair = { name: "TOKEN", value: "hush-5" };
  const cluster = new Cluster(backend);
  await cluster.SetCachedCredentials("user", "hush-6", false, 0);
  const all = [task, job, new NameValue(pair), new NameValueCollection([pair]), cluster];
  const shown = inspect(all, { depth: null, showHidden: true });
  expect(shown).not.toContain("hush");
  expect(shown).toContain("NameValueCollection(1) [ 'TOKEN'");
  expect(shown).toContain("NameValue { Name: 'TOKEN' }");
});
