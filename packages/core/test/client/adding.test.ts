import { expect, test } from "vitest";
import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { Job } from "../../src/client/job.ts";
import {
  defaultJobTerms,
  defaultTaskTerms,
  E_ACCESSDENIED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type ITask,
  type JobSpec,
  out,
  S_OK,
  ServiceError,
  variantDispatch,
  variantI4,
} from "../../src/index.ts";
import { ask, askAny, itemsOf, read, readAny } from "./every-member.ts";
import { FakeService, jobInfo } from "./fake-service.ts";
import { adders, connectedTo, firstSpec, idOf, jobOf, parentOf, taskNamed } from "./jobs-and-tasks.ts";

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
  expect(job.GetTask(2, out())).toBe(HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
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

test("MOD-2: ModifyJob sends the terms of the job without its tasks", async () => {
  const fake = new FakeService();
  const job = jobOf(taskNamed("a"));
  job.put_Name("renamed");
  expect(await connectedTo(fake).ModifyJob(7, job)).toBe(S_OK);
  expect(fake.received[0]?.args).toEqual([7, { ...defaultJobTerms, name: "renamed" }, { wait: true }]);
});
