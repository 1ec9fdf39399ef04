import { expect, test } from "vitest";
import {
  COR_E_XML,
  COR_E_XMLSCHEMA,
  createCluster,
  defaultJobTerms,
  defaultTaskTerms,
  E_INVALIDARG,
  E_POINTER,
  type IJob,
  type ITask,
  JobPriority,
  JobStatus,
  out,
  S_OK,
} from "../../src/index.ts";
import { ask, lastError, objectsOf, pairsOf, read, readAny } from "../client/every-member.ts";
import { FakeBackend, FakeService } from "../client/fake-service.ts";
import { jobXml, taskXml } from "./documents.ts";

const nightly = jobXml({
  attributes: `Name="nightly" Project="p" Priority="BelowNormal" AskedNodes="A,B" IsExclusive="false" User="D\\ann" Id="9"
    MinimumNumberOfProcessors="2" MaximumNumberOfProcessors="4" Runtime="00:01:00" RunUntilCanceled="true" Status="Failed"
    SoftwareLicense="solver:1"`,
  terms: "<ExtendedTerms><Term><Name>t</Name><Value>v</Value></Term></ExtendedTerms>",
  tasks: `<Tasks>${taskXml({ attributes: 'CommandLine="a.exe" Name="a"' })}${taskXml({
    attributes: 'CommandLine="b.exe" Name="b" Depend="a" IsRerunnable="false"',
    variables:
      "<EnvironmentVariables><Variable><Name>V</Name><Value>1</Value></Variable></EnvironmentVariables>",
  })}</Tasks>`,
});

test("GEN-4, XML-2: a job of a document has its terms and tasks, and is new, without a connection", async () => {
  const cluster = createCluster({ connect: () => Promise.reject(new Error("not to be called")) });
  const job = await ask<IJob>((p) => cluster.CreateJobFromXml(nightly, p));
  expect(readAny((p) => job.get_Name(p))).toBe("nightly");
  expect(readAny((p) => job.get_Project(p))).toBe("p");
  expect(readAny((p) => job.get_Priority(p))).toBe(JobPriority.BelowNormal);
  expect(readAny((p) => job.get_AskedNodes(p))).toBe("A,B");
  expect(readAny((p) => job.get_IsExclusive(p))).toBe(false);
  expect(readAny((p) => job.get_User(p))).toBe("D\\ann");
  expect(readAny((p) => job.get_MinimumNumberOfProcessors(p))).toBe(2);
  expect(readAny((p) => job.get_MaximumNumberOfProcessors(p))).toBe(4);
  expect(readAny((p) => job.get_Runtime(p))).toBe("00:01:00");
  expect(readAny((p) => job.get_RunUntilCanceled(p))).toBe(true);
  expect(readAny((p) => job.get_SoftwareLicense(p))).toBe("solver:1");
  expect(pairsOf(read((p) => job.get_ExtendedJobTerms(p)))).toEqual([["t", "v"]]);
  expect(readAny((p) => job.get_Id(p))).toBe(0);
  expect(readAny((p) => job.get_Status(p))).toBe(JobStatus.NotSubmitted);
  expect(readAny((p) => job.get_TaskCount(p))).toBe(2);
  const [first, second] = objectsOf<ITask>(job);
  expect(readAny((p) => job.GetTask(0, p))).toBe(first);
  expect(readAny((p) => first!.get_CommandLine(p))).toBe("a.exe");
  expect(readAny((p) => first!.get_IsRerunnable(p))).toBe(true);
  expect(readAny((p) => second!.get_Depend(p))).toBe("a");
  expect(readAny((p) => second!.get_IsRerunnable(p))).toBe(false);
  expect(pairsOf(read((p) => second!.get_EnvironmentVariables(p)))).toEqual([["V", "1"]]);
  expect(readAny((p) => second!.get_Id(p))).toBe(0);
});

test("GEN-4: a task of a document has its terms, and is new, without a connection", async () => {
  const cluster = createCluster({ connect: () => Promise.reject(new Error("not to be called")) });
  const document = taskXml({ attributes: 'CommandLine="a.exe" Stdout="o.txt" Id="3" ParentJobId="7"' });
  const task = await ask<ITask>((p) => cluster.CreateTaskFromXml(document, p));
  expect(readAny((p) => task.get_CommandLine(p))).toBe("a.exe");
  expect(readAny((p) => task.get_Stdout(p))).toBe("o.txt");
  expect(readAny((p) => task.get_RequiredNodes(p))).toBeNull();
  expect([readAny((p) => task.get_Id(p)), readAny((p) => task.get_ParentJobId(p))]).toEqual([0, 0]);
});

test("JOB-2, TSK-2: a job of a document can be changed, given tasks and queued like one of CreateJob", async () => {
  const fake = new FakeService({ queueJob: async () => 12 });
  const cluster = createCluster(new FakeBackend(fake));
  const job = await ask<IJob>((p) =>
    cluster.CreateJobFromXml(jobXml({ tasks: `<Tasks>${taskXml()}</Tasks>` }), p),
  );
  const task = await ask<ITask>((p) =>
    cluster.CreateTaskFromXml(taskXml({ attributes: 'CommandLine="more"' }), p),
  );
  expect(task.put_Name("second")).toBe(S_OK);
  expect(job.AddTask(task)).toBe(S_OK);
  expect(job.put_Name("changed")).toBe(S_OK);
  expect(await ask<number>((p) => cluster.QueueJob(job, null, null, true, undefined, p))).toBe(12);
  expect(fake.received[0]?.args[0]).toEqual({
    ...defaultJobTerms,
    name: "changed",
    tasks: [
      { ...defaultTaskTerms, commandLine: "solve" },
      { ...defaultTaskTerms, commandLine: "more", name: "second" },
    ],
  });
  expect(readAny((p) => job.get_Id(p))).toBe(12);
  expect(objectsOf<ITask>(job).map((one) => readAny((p) => one.get_Id(p)))).toEqual([1, 2]);
});

test("XML-5: a refused document leaves the reference untouched and its place as last error", async () => {
  const cluster = createCluster(new FakeBackend());
  const job = out<IJob>();
  const task = out<ITask>();
  expect(await cluster.CreateJobFromXml("<Job>\n<x</Job>", job)).toBe(COR_E_XML);
  expect(await lastError(cluster)).toContain("The job document is not well formed at line 2, column ");
  expect(await cluster.CreateTaskFromXml("<Task\nId='x'/>", task)).toBe(COR_E_XMLSCHEMA);
  expect(await lastError(cluster)).toContain(
    "The task document is not valid at line 2, column 1: the attribute Id",
  );
  expect([job.value, task.value]).toEqual([undefined, undefined]);
});

test("GEN-5, GEN-8: null is an empty document, NUL is no XML, and what is no text is no document", async () => {
  const cluster = createCluster(new FakeBackend());
  const job = out<IJob>();
  expect(await cluster.CreateJobFromXml(null, job)).toBe(COR_E_XML);
  expect(await cluster.CreateJobFromXml(`${jobXml()}\0`, job)).toBe(COR_E_XML);
  expect(await lastError(cluster)).toContain("U+0000");
  // Callers in plain JavaScript pass anything.
  expect(await cluster.CreateJobFromXml(7 as unknown as string, job)).toBe(E_INVALIDARG);
  expect(await cluster.CreateJobFromXml(jobXml(), null as never)).toBe(E_POINTER);
  expect(job.value).toBeUndefined();
});

test("XML-8: many documents can be read at the same time", async () => {
  const cluster = createCluster(new FakeBackend());
  const names = Array.from({ length: 50 }, (_, index) => `job ${index}`);
  const jobs = await Promise.all(
    names.map((name) =>
      ask<IJob>((p) => cluster.CreateJobFromXml(jobXml({ attributes: `Name="${name}"` }), p)),
    ),
  );
  expect(jobs.map((job) => readAny((p) => job.get_Name(p)))).toEqual(names);
});
