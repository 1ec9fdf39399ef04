import { expect, test } from "vitest";
import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { Job } from "../../src/client/job.ts";
import { Task } from "../../src/client/task.ts";
import {
  createCluster,
  DISP_E_TYPEMISMATCH,
  defaultJobTerms,
  defaultTaskTerms,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  E_UNEXPECTED,
  type ICluster,
  type IClusterEnumerable,
  type IJob,
  type ITask,
  type JobSpec,
  out,
  S_FALSE,
  S_OK,
  ServiceError,
  type VARIANT,
  variantDispatch,
  variantI4,
} from "../../src/index.ts";
import { ask, askAny, callCluster, itemsOf, lastError, membersOf, read, readAny } from "./every-member.ts";
import { FakeBackend, FakeService, jobInfo } from "./fake-service.ts";

function taskNamed(name: string): Task {
  const task = new Task();
  task.put_Name(name);
  task.put_CommandLine(`${name}.exe`);
  return task;
}

function jobOf(...tasks: Task[]): Job {
  const job = new Job();
  for (const task of tasks) job.AddTask(task);
  return job;
}

const idOf = (object: IJob | ITask): unknown => readAny((p) => object.get_Id(p));
const parentOf = (task: ITask): unknown => readAny((p) => task.get_ParentJobId(p));

function connectedTo(fake: FakeService): ICluster {
  return createCluster(new FakeBackend(fake));
}

/**
 * An object of another make: a plain one whose members do what those of `model` do, and say nothing else about it.
 */
function foreign<I extends IJob | ITask>(model: I, face: string, changed: Record<string, unknown> = {}): I {
  const members = [...membersOf(face).map(({ name }) => name), "QueryInterface", "AddRef", "Release"];
  const entries = [...members, "GetIDsOfNames", "Invoke"].map((name) => [
    name,
    (...args: unknown[]) =>
      Reflect.apply(Reflect.get(model, name) as (...args: unknown[]) => unknown, model, args),
  ]);
  return { ...Object.fromEntries(entries), ...changed } as I;
}

const gives =
  (value: unknown) =>
  (pRetVal: { value: unknown }): number => {
    pRetVal.value = value;
    return S_OK;
  };

const adders: [string, (cluster: ICluster, job: IJob) => Promise<number>][] = [
  ["AddJob", (cluster, job) => cluster.AddJob(job, out())],
  ["QueueJob", (cluster, job) => cluster.QueueJob(job, "", "", true, 0, out())],
  ["AddJobs", (cluster, job) => cluster.AddJobs(new ClusterEnumerable([variantDispatch(job)]), out())],
  [
    "QueueJobs",
    (cluster, job) =>
      cluster.QueueJobs(new ClusterEnumerable([variantDispatch(job)]), "", "", true, 0, out()),
  ],
];

/** The first job that the service received. */
function firstSpec(fake: FakeService): unknown {
  const argument = fake.received[0]?.args[0];
  return Array.isArray(argument) ? argument[0] : argument;
}

test.each(adders)(
  "JOB-2: %s gives the caller's job and tasks their ids and nothing else",
  async (name, add) => {
    const cluster = connectedTo(new FakeService());
    const tasks = [taskNamed("a"), taskNamed("b"), taskNamed("c")];
    const job = jobOf(...tasks);
    expect(await add(cluster, job)).toBe(S_OK);
    const id = name.endsWith("s") ? 11 : 7;
    expect(idOf(job)).toBe(id);
    expect(tasks.map(idOf)).toEqual([1, 2, 3]);
    expect(tasks.map(parentOf)).toEqual([id, id, id]);
    expect(read<ITask>((p) => job.GetTask(2, p))).toBe(tasks[1]);
    expect(readAny((p) => job.get_Status(p))).toBe(0);
    expect(readAny((p) => job.get_SubmittedBy(p))).toBe("");
  },
);

test.each(adders)("JOB-2: %s that is refused gives no ids", async (_, add) => {
  const refuse = (): never => {
    throw new ServiceError(E_ACCESSDENIED, "Not you.");
  };
  const fake = new FakeService({ addJob: refuse, addJobs: refuse, queueJob: refuse, queueJobs: refuse });
  const task = taskNamed("a");
  const job = jobOf(task);
  expect(await add(connectedTo(fake), job)).toBe(E_ACCESSDENIED);
  expect([idOf(job), idOf(task), parentOf(task)]).toEqual([0, 0, 0]);
});

test("JOB-2: AddJob sends every term of the job and of its tasks", async () => {
  const fake = new FakeService();
  const task = taskNamed("a");
  task.put_Depend("x,y");
  task.put_RequiredNodes("NODE01");
  task.put_IsExclusive(true);
  task.put_IsRerunnable(false);
  task.put_MinimumNumberOfProcessors(2);
  task.put_MaximumNumberOfProcessors(4);
  task.put_Runtime("00:00:05");
  task.put_Stdin("in");
  task.put_Stdout("out");
  task.put_Stderr("err");
  task.put_WorkDirectory("dir");
  task.SetEnvironmentVariable("V", "1");
  task.SetExtendedTaskTerm("t", "2");
  const job = jobOf(task);
  job.put_Name("job");
  job.put_Project("project");
  job.put_Priority(3);
  job.put_AskedNodes("NODE01,NODE02");
  job.put_IsExclusive(false);
  job.put_MinimumNumberOfProcessors(2);
  job.put_MaximumNumberOfProcessors(8);
  job.put_Runtime("01:00:00");
  job.put_RunUntilCanceled(true);
  job.put_SoftwareLicense("solver:1");
  job.put_User("DOMAIN\\bob");
  job.SetExtendedJobTerm("j", "3");
  await connectedTo(fake).AddJob(job, out());
  const spec: JobSpec = {
    name: "job",
    project: "project",
    priority: 3,
    askedNodes: ["NODE01", "NODE02"],
    isExclusive: false,
    minimumNumberOfProcessors: 2,
    maximumNumberOfProcessors: 8,
    runtime: "01:00:00",
    runUntilCanceled: true,
    softwareLicense: "solver:1",
    user: "DOMAIN\\bob",
    extendedTerms: [{ name: "j", value: "3" }],
    tasks: [
      {
        name: "a",
        commandLine: "a.exe",
        depend: ["x", "y"],
        isExclusive: true,
        isRerunnable: false,
        minimumNumberOfProcessors: 2,
        maximumNumberOfProcessors: 4,
        requiredNodes: ["NODE01"],
        runtime: "00:00:05",
        stdin: "in",
        stdout: "out",
        stderr: "err",
        workDirectory: "dir",
        environmentVariables: [{ name: "V", value: "1" }],
        extendedTerms: [{ name: "t", value: "2" }],
      },
    ],
  };
  expect(firstSpec(fake)).toEqual(spec);
});

test("JOB-2: what the caller changes while a call is on its way is not sent", async () => {
  const fake = new FakeService();
  const job = new Job();
  const call = connectedTo(fake).AddJob(job, out());
  job.put_Name("too late");
  await call;
  expect(firstSpec(fake)).toEqual({ ...defaultJobTerms, tasks: [] });
});

test("JOB-2: a task that the caller adds while a call is on its way gets no id", async () => {
  const [sent, late] = [taskNamed("sent"), taskNamed("late")];
  const job = jobOf(sent);
  const call = connectedTo(new FakeService()).AddJob(job, out());
  job.AddTask(late);
  await call;
  expect([idOf(sent), idOf(late), parentOf(late)]).toEqual([1, 0, 0]);
  expect(read<ITask>((p) => job.GetTask(1, p))).toBe(sent);
});

test.each(adders)(
  "JOB-2: %s takes proxies of our objects, which get no ids, and is not undone by them",
  async (_, add) => {
    const wrap = <T extends object>(object: T): T =>
      new Proxy(object, {
        get: (target, name) => {
          const member: unknown = Reflect.get(target, name);
          return typeof member === "function" ? member.bind(target) : member;
        },
      });
    const job = new Job();
    job.AddTask(wrap(taskNamed("a")));
    expect(await add(connectedTo(new FakeService()), wrap(job))).toBe(S_OK);
    expect(idOf(job)).toBe(0);
  },
);

test("JOB-4: a job that was added can be added again, with its tasks, and so can a snapshot", async () => {
  const fake: FakeService = new FakeService({ addJob: async () => fake.received.length });
  const cluster = connectedTo(fake);
  const task = taskNamed("a");
  const job = jobOf(task);
  await cluster.AddJob(job, out());
  expect(await cluster.AddJob(job, out())).toBe(S_OK);
  expect([idOf(job), idOf(task), parentOf(task)]).toEqual([2, 1, 2]);
  const sent = fake.received.map(({ args }) => args[0]);
  expect(sent[1]).toEqual(sent[0]);

  expect(await cluster.AddJob(new Job(jobInfo), out())).toBe(S_OK);
  expect(fake.received[2]?.args[0]).toMatchObject({
    name: "nightly",
    tasks: [{ name: "solve" }, { name: "report" }],
  });
  expect(Object.keys(fake.received[2]?.args[0] as object).sort()).toEqual(
    [...Object.keys(defaultJobTerms), "tasks"].sort(),
  );
});

test("JOB-5: AddJobs gives the ids as VT_I4 in the order of the jobs, in a read-only collection", async () => {
  const cluster = connectedTo(new FakeService());
  const jobs = [new Job(), new Job()];
  const ids = await ask<IClusterEnumerable>((p) =>
    cluster.AddJobs(new ClusterEnumerable(jobs.map(variantDispatch)), p),
  );
  expect(itemsOf(ids)).toEqual([variantI4(11), variantI4(12)]);
  expect(readAny((p) => ids.get_IsReadOnly(p))).toBe(true);
  expect(jobs.map(idOf)).toEqual([11, 12]);
  const none = await ask<IClusterEnumerable>((p) => cluster.AddJobs(new ClusterEnumerable(), p));
  expect(itemsOf(none)).toEqual([]);
});

test("TSK-3: AddTask gives the caller's task its id and its job's", async () => {
  const fake = new FakeService();
  const task = taskNamed("a");
  expect(await askAny((p) => connectedTo(fake).AddTask(7, task, p))).toBe(3);
  expect([idOf(task), parentOf(task)]).toEqual([3, 7]);
  expect(fake.received[0]?.args).toEqual([
    7,
    { ...defaultTaskTerms, name: "a", commandLine: "a.exe" },
    { wait: true },
  ]);
});

test("TSK-4: AddTasks gives the ids as VT_I4 in the order of the tasks", async () => {
  const cluster = connectedTo(new FakeService());
  const tasks = [taskNamed("a"), taskNamed("b")];
  const ids = await ask<IClusterEnumerable>((p) =>
    cluster.AddTasks(7, new ClusterEnumerable(tasks.map(variantDispatch)), p),
  );
  expect(itemsOf(ids)).toEqual([variantI4(21), variantI4(22)]);
  expect(tasks.map(idOf)).toEqual([21, 22]);
  expect(tasks.map(parentOf)).toEqual([7, 7]);
});

test.each(adders)(
  "GEN-5: %s takes a foreign job with foreign tasks, and leaves their ids alone",
  async (_, add) => {
    const fake = new FakeService();
    const inner = jobOf();
    inner.AddTask(foreign(taskNamed("a"), "ITask"));
    inner.put_Name("plain");
    expect(await add(connectedTo(fake), foreign(inner, "IJob"))).toBe(S_OK);
    expect(firstSpec(fake)).toEqual({
      ...defaultJobTerms,
      name: "plain",
      tasks: [{ ...defaultTaskTerms, name: "a", commandLine: "a.exe" }],
    });
    expect(idOf(inner)).toBe(0);
  },
);

test("GEN-5: AddTask takes a plain object that has the getters of ITask alone", async () => {
  const fake = new FakeService();
  const model = taskNamed("a");
  const getters = membersOf("ITask").filter(({ kind }) => kind === "propget");
  const plain = Object.fromEntries(
    getters.map(({ name }) => [
      name,
      (p: unknown) => Reflect.apply(Reflect.get(model, name) as (...args: unknown[]) => unknown, model, [p]),
    ]),
  );
  expect(await callCluster(connectedTo(fake), "AddTask", [7, plain, out()])).toBe(S_OK);
  expect(fake.received[0]?.args[1]).toEqual({ ...defaultTaskTerms, name: "a", commandLine: "a.exe" });
});

const boom = (): never => {
  throw new Error("boom");
};
const rubbish: [string, string, unknown, number][] = [
  ["throws", "get_Name", boom, E_UNEXPECTED],
  ["refuses", "get_Name", () => E_ACCESSDENIED, E_ACCESSDENIED],
  ["answers no HRESULT", "get_Name", () => undefined, E_INVALIDARG],
  ["answers a promise", "get_Name", async () => S_OK, E_INVALIDARG],
  ["is no function", "get_Name", "name", E_NOINTERFACE],
  ["is missing", "get_Project", undefined, E_NOINTERFACE],
  ["gives a name that is too long", "get_Name", gives("n".repeat(81)), E_INVALIDARG],
  ["gives a name that is no text", "get_Name", gives(5), E_INVALIDARG],
  ["gives no priority", "get_Priority", gives("Normal"), E_INVALIDARG],
  ["gives no truth value", "get_IsExclusive", gives(1), E_INVALIDARG],
  ["gives no processors", "get_MinimumNumberOfProcessors", gives(Number.NaN), E_INVALIDARG],
  ["gives a wrong runtime", "get_Runtime", gives("soon"), E_INVALIDARG],
  ["gives a wrong license", "get_SoftwareLicense", gives("solver"), E_INVALIDARG],
  ["gives no collection", "get_ExtendedJobTerms", gives(null), E_POINTER],
  ["gives another object", "get_ExtendedJobTerms", gives({}), E_NOINTERFACE],
  [
    "gives ids for tasks",
    "GetEnumerator",
    (p: never) => new ClusterEnumerable([variantI4(1)]).GetEnumerator(p),
    DISP_E_TYPEMISMATCH,
  ],
  ["gives no enumerator", "GetEnumerator", gives(null), E_POINTER],
  ["gives an enumerator that throws", "GetEnumerator", gives({ Next: boom }), E_UNEXPECTED],
  ["gives an enumerator of no items", "GetEnumerator", gives({ Next: () => S_OK }), E_INVALIDARG],
  [
    "gives an enumerator of no VARIANTs",
    "GetEnumerator",
    gives({ Next: (_: number, slot: { value: unknown }) => gives([{ vt: 77 }])(slot) }),
    E_INVALIDARG,
  ],
];

test.each(rubbish)(
  "GEN-7: a foreign job whose member %s (%s) is refused before anything is sent",
  async (_, member, does, hr) => {
    for (const [, add] of adders) {
      const fake = new FakeService();
      const cluster = connectedTo(fake);
      expect(await add(cluster, foreign(jobOf(taskNamed("a")), "IJob", { [member]: does }))).toBe(hr);
      expect(fake.received).toEqual([]);
      expect(await lastError(cluster)).toMatch(/[Jj]ob/);
    }
  },
);

test("GEN-2: the message about a foreign job's task names the member, the task and the job", async () => {
  const cluster = connectedTo(new FakeService());
  const job = new Job();
  job.AddTask(taskNamed("a"));
  job.AddTask(foreign(taskNamed("b"), "ITask", { get_CommandLine: boom }));
  expect(await cluster.AddJob(job, out())).toBe(E_UNEXPECTED);
  expect(await lastError(cluster)).toMatch(/^get_CommandLine of task 2 of Job threw an exception: .*boom/);
});

test("TT-2: the variables of a foreign task are limited like our own", async () => {
  const cluster = connectedTo(new FakeService());
  const big = new Task();
  big.SetEnvironmentVariable("A", "v".repeat(2000));
  const variables = (task: Task) => (p: never) => task.get_EnvironmentVariables(p);
  expect(
    await cluster.AddTask(
      7,
      foreign(taskNamed("a"), "ITask", { get_EnvironmentVariables: variables(big) }),
      out(),
    ),
  ).toBe(S_OK);
  const odd = new Task();
  odd.SetExtendedTaskTerm("A=B", "1");
  const terms = (p: never) => odd.get_ExtendedTaskTerms(p);
  expect(
    await cluster.AddTask(7, foreign(taskNamed("a"), "ITask", { get_EnvironmentVariables: terms }), out()),
  ).toBe(E_INVALIDARG);
  for (const letter of "abc") odd.SetExtendedTaskTerm(letter, "v".repeat(1000));
  expect(
    await cluster.AddTask(7, foreign(taskNamed("a"), "ITask", { get_EnvironmentVariables: terms }), out()),
  ).toBe(E_INVALIDARG);
});

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

test("MOD-2: ModifyJob sends the terms of the job without its tasks", async () => {
  const fake = new FakeService();
  const job = jobOf(taskNamed("a"));
  job.put_Name("renamed");
  expect(await connectedTo(fake).ModifyJob(7, job)).toBe(S_OK);
  expect(fake.received[0]?.args).toEqual([7, { ...defaultJobTerms, name: "renamed" }, { wait: true }]);
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
