import {
  CLSID_Cluster,
  type ClusterBackend,
  COR_E_INVALIDOPERATION,
  CoRegisterClassObject,
  CoRevokeClassObject,
  DISP_E_BADPARAMCOUNT,
  DISP_E_MEMBERNOTFOUND,
  DISP_E_OVERFLOW,
  DISP_E_TYPEMISMATCH,
  DISP_E_UNKNOWNNAME,
  E_INVALIDARG,
  out,
  REGDB_E_CLASSNOTREG,
} from "@ccp/core";
import { typeLibrary } from "@ccp/core/typelib";
import { describe, expect, test } from "vitest";
import { Job, JobStatus, TaskStatus } from "../../src/index.ts";
import {
  ActiveXObject,
  ComputeClusterException,
  CreateObject,
  Enumerator,
  ref,
} from "../../src/late-bound/index.ts";
import { kinds, memoryCluster } from "../clusters.ts";

/** What a script sees: members in any spelling, of any type. */
// biome-ignore lint/suspicious/noExplicitAny: a script has no types
type Script = any;

/** A late-bound object as a script has it. */
function script(object: object): Script {
  return object;
}

/** What an action is refused with, at once or later. */
async function failureOf(action: () => unknown): Promise<ComputeClusterException> {
  try {
    await action();
  } catch (cause) {
    if (ComputeClusterException.is(cause)) return cause;
    throw cause;
  }
  throw new Error("It was to fail, but worked.");
}

describe.each(kinds)("a script over %s", (_, makeCluster) => {
  test("names members in any case, leaves arguments out and passes numbers as text", async () => {
    const { backend, memory } = makeCluster();
    const cluster = script(CreateObject("microsoft.computecluster.CLUSTER", backend));
    await cluster.CONNECT("localhost");
    const job = await cluster.createjob();
    job.name = "My job";
    job.MAXIMUMNUMBEROFPROCESSORS = "2";
    job.isExclusive = "False";
    expect([job.Name, job.maximumNumberOfProcessors, job.ISEXCLUSIVE]).toStrictEqual(["My job", 2, false]);
    const task = await cluster.CreateTask();
    task.commandLine = "exit 3";
    job.addTask(task);
    const id = await cluster.QueueJob(job, null, null, 1); // hwndParent is left out
    await memory.runUntilIdle();
    const seen = [];
    for (const listed of await cluster.ListTasks(String(id))) seen.push(TaskStatus[listed.status as 0]);
    expect(seen).toStrictEqual(["Failed"]);
    expect((await cluster.getjob(id)).status).toBe(JobStatus.Failed);
    expect(job.id).toBe(id);
  });

  test("reads properties of the cluster, follows collections, and gets the value of a pair by its default member", async () => {
    const { backend } = makeCluster();
    const cluster = script(new ActiveXObject("Microsoft.ComputeCluster.Cluster", backend));
    const names = [];
    const nodes = await cluster.computeNodes;
    for (const all = new Enumerator<Script>(nodes); !all.atEnd(); all.moveNext()) names.push(all.item().name);
    expect(names.sort()).toStrictEqual(["NODE01", "NODE02"]);
    const parameters = new Map();
    for (const pair of await cluster.parameters) parameters.set(pair.name, `${pair}`);
    expect(parameters.get("TaskRetryCount")).toBe("3");
    cluster.isAsynchronous = true;
    expect(await cluster.IsAsynchronous).toBe(true);
  });

  test("passes collections, lists, and the address of a variable", async () => {
    const { backend, memory } = makeCluster();
    const cluster = script(CreateObject("Microsoft.ComputeCluster.Cluster", backend));
    const jobs = await cluster.createClusterEnumerable();
    for (const name of ["a", "b"]) {
      const job = await cluster.CreateJob();
      const task = await cluster.CreateTask();
      task.CommandLine = "exit 0";
      job.name = name;
      job.AddTask(task);
      jobs.add(job);
    }
    const ids = [...(await cluster.QueueJobs(jobs, "", "", true, 0))];
    expect(ids).toStrictEqual([1, 2]);
    const place = ref();
    await memory.runUntilIdle();
    expect((await cluster.CheckAnyTask(1, place)).exitCode).toBe(0);
    expect(place.value).toBeTypeOf("string");
    expect(await cluster.CheckAnyTask(1, place)).toBeNull();
    const listed = [];
    for await (const job of cluster.listAllJobsWithPaging(false, 1)) listed.push(job.NAME);
    expect(listed).toStrictEqual(["a", "b"]);
    const failure = await failureOf(() => cluster.RequeueJobs([1]));
    expect(failure.hresult).toBe(COR_E_INVALIDOPERATION);
    expect(failure.message).toBe(`${await cluster.errorMessage} (0x80131509)`);
    expect(failure.JobId).toBe(1);
  });
});

test("GEN-8: a variable that was never set is the empty VARIANT, and leaves out only what may be left out", async () => {
  const { backend } = memoryCluster();
  const cluster = script(CreateObject("Microsoft.ComputeCluster.Cluster", backend));
  const job = await cluster.CreateJob();
  job.Name = "a";
  job.Name = undefined;
  job.SetExtendedJobTerm("note", undefined);
  expect([job.Name, ...job.ExtendedJobTerms].map(String)).toStrictEqual(["", ""]);
  const id = await cluster.AddJob(job);
  await cluster.CancelJob(id, undefined);
  expect((await cluster.GetJob(id)).Status).toBe(JobStatus.Cancelled);
  const task = await failureOf(() => job.AddTask(undefined));
  expect(task.hresult).toBe(DISP_E_TYPEMISMATCH);
  const items = script(CreateObject("Microsoft.ComputeCluster.ClusterEnumerable"));
  items.Add(undefined);
  items.Remove(undefined);
  expect([...items]).toStrictEqual([]);
  // hwndParent may be left out; here it is so by a variable.
  await expect(failureOf(() => cluster.SubmitJob(id, "", "", true, undefined))).resolves.toMatchObject({
    hresult: COR_E_INVALIDOPERATION,
  });
});

test("arguments are converted as well where the original has no such member or no such call", async () => {
  const { backend } = memoryCluster();
  const cluster = script(CreateObject("Microsoft.ComputeCluster.Cluster", backend));
  await cluster.Connect("localhost");
  const job = await cluster.CreateJob();
  const task = await cluster.CreateTask();
  task.CommandLine = "exit 0";
  job.AddTask(task);
  const id = await cluster.QueueJob(job, "", "", 1);
  expect((await cluster.waitForJob(String(id))).Status).toBe(JobStatus.Finished);
  const listed = [];
  for await (const found of cluster.ListJobsWithPaging("", "3", 0, "1")) listed.push(found.Id);
  expect(listed).toStrictEqual([id]);
  expect((await failureOf(() => cluster.waitForJob("first"))).hresult).toBe(E_INVALIDARG);
  expect([Reflect.get(job, "__proto__"), job.then]).toStrictEqual([undefined, undefined]);
});

test("what a late-bound cluster watches ends with return, before the first change and while one is waited for", async () => {
  const { backend } = memoryCluster();
  let watchers = 0;
  const counting: ClusterBackend = {
    localHeadNode: backend.localHeadNode,
    connect: (headNode, caller) => backend.connect(headNode, caller),
    subscribe: (listener, options) => {
      const end = backend.subscribe?.(listener, options);
      watchers++;
      return () => {
        watchers--;
        end?.();
      };
    },
  };
  const cluster = script(CreateObject("Microsoft.ComputeCluster.Cluster", counting));
  await cluster.Connect("localhost");
  await cluster.watch().return();
  expect(watchers).toBe(0);
  const changes = cluster.watch();
  const next = changes.next();
  expect(watchers).toBe(1);
  await changes.return();
  expect(await next).toStrictEqual({ done: true, value: undefined });
  expect(watchers).toBe(0);
});

test("an unknown member is refused with the closest names", async () => {
  const job = script(CreateObject("Microsoft.ComputeCluster.Job"));
  const read = await failureOf(() => job.Naem);
  expect(read.hresult).toBe(DISP_E_UNKNOWNNAME);
  expect(read.message).toBe("IJob has no member Naem. The closest names are: Name. (0x80020006)");
  const written = await failureOf(() => {
    job.Priorty = 1;
  });
  expect(written.message).toBe("IJob has no member Priorty. The closest names are: Priority. (0x80020006)");
  const far = await failureOf(() => job.Quux);
  expect(far.message).toBe("IJob has no member Quux. (0x80020006)");
  const cluster = script(CreateObject("Microsoft.ComputeCluster.Cluster", memoryCluster().backend));
  expect((await failureOf(() => cluster.RequeueJbos([1]))).message).toContain("RequeueJobs");
  expect((await failureOf(() => cluster.WaitForJbo(1))).message).toContain("waitForJob");
});

test("arguments that do not fit are refused as Automation does, and named", async () => {
  const { backend } = memoryCluster();
  const cluster = script(CreateObject("Microsoft.ComputeCluster.Cluster", backend));
  const mismatch = await failureOf(() => cluster.CancelJob("first", "why"));
  expect([mismatch.hresult, mismatch.message]).toStrictEqual([
    DISP_E_TYPEMISMATCH,
    "Argument 1 of ICluster.CancelJob (jobId) does not fit. A VARIANT has the wrong type. (0x80020005)",
  ]);
  expect((await failureOf(() => cluster.GetJob(3_000_000_000))).hresult).toBe(DISP_E_OVERFLOW);
  const many = await failureOf(() => cluster.GetJob(1, 2, 3));
  expect([many.hresult, many.message]).toStrictEqual([
    DISP_E_BADPARAMCOUNT,
    "ICluster.GetJob was passed 3 arguments. It takes: jobId. (0x8002000E)",
  ]);
  const job = script(CreateObject("Microsoft.ComputeCluster.Job"));
  const readOnly = await failureOf(() => {
    job.Id = 3;
  });
  expect(readOnly.hresult).toBe(DISP_E_MEMBERNOTFOUND);
  expect(readOnly.message).toContain("IJob.Id cannot be used in this way");
  const refused = await failureOf(() => {
    job.MinimumNumberOfProcessors = 0;
  });
  expect([refused.hresult, refused.message]).toStrictEqual([
    E_INVALIDARG,
    "MinimumNumberOfProcessors is 0. Pass 1 or more. (0x80070057)",
  ]);
  const late = await failureOf(() => {
    cluster.timeout = -7;
  });
  expect(late.message).toContain("-7");
});

test("an object where a text is wanted gives its default value", () => {
  const pairs = script(CreateObject("Microsoft.ComputeCluster.NameValueCollection"));
  pairs.set("name", "from a pair");
  const [pair] = pairs;
  const job = script(CreateObject("Microsoft.ComputeCluster.Job"));
  job.name = pair;
  expect(job.name).toBe("from a pair");
  expect(String(job)).toBe("[object IJob]");
});

test("Item of a job, raw, and what else managed objects have are there too", () => {
  const job = script(CreateObject("Microsoft.ComputeCluster.Job"));
  const task = script(CreateObject("Microsoft.ComputeCluster.Task"));
  task.name = "one";
  job.AddTask(task);
  expect(job.Item(0)).toBe(task);
  expect(job.item("0")).toBe(task); // found without case, as all names of a script
  expect(job.gettask("0")).toBe(task);
  expect([...job]).toStrictEqual([task]);
  expect([...job.GetEnumerator()]).toStrictEqual([task]);
  expect(Job.from(job.raw).Item(0).Name).toBe("one");
  expect("NAME" in job).toBe(true);
  expect("nome" in job).toBe(false);
});

test("what is called is awaited like any other value, printed, and released by using", async () => {
  const { backend } = memoryCluster();
  {
    using cluster = CreateObject("Microsoft.ComputeCluster.Cluster", backend);
    const job = await cluster.CreateJob();
    expect(job.TaskCount).toBe(0);
    expect(JSON.stringify(job)).toBe("{}");
    expect(Object.prototype.toString.call(job)).toBe("[object IJob]");
  }
});

test("every member of the type library is found in lower and in upper case", () => {
  let count = 0;
  for (const { progid, default: face } of typeLibrary.coclasses) {
    const object = CreateObject(progid, memoryCluster().backend);
    for (const { name, kind } of typeLibrary.interfaces.find((each) => each.name === face)?.members ?? []) {
      const plain = kind === "method" ? name : name.slice("get_".length);
      expect(plain.toLowerCase() in object, `${face}.${plain}`).toBe(true);
      expect(plain.toUpperCase() in object, `${face}.${plain}`).toBe(true);
      count++;
    }
  }
  expect(count).toBe(209);
});

test("a class that is not there is refused with the closest names, and a cluster without a backend with what to do", async () => {
  const unknown = await failureOf(() => CreateObject("Microsoft.ComputeCluster.Clutser"));
  expect(unknown.hresult).toBe(REGDB_E_CLASSNOTREG);
  expect(unknown.message).toContain("closest names are: Microsoft.ComputeCluster.Cluster");
  const alone = await failureOf(() => CreateObject("Microsoft.ComputeCluster.Cluster"));
  expect(alone.message).toContain("CoRegisterClassObject");
  const registration = out<number>();
  CoRegisterClassObject(CLSID_Cluster, memoryCluster().backend, registration);
  try {
    expect(await CreateObject("Microsoft.ComputeCluster.Cluster").IsAdmin()).toBe(true);
  } finally {
    CoRevokeClassObject(registration.value ?? 0);
  }
});
