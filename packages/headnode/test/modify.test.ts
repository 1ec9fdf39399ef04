import {
  COR_E_INVALIDOPERATION,
  defaultJobTerms,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobPriority,
  JobStatus,
  type JobTerms,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ANN, cluster, job, nobody, node, refusal, task, tasks, wait, wholeState } from "./cluster.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);

test("MOD-2: ModifyJob overwrites the terms; tasks, ids, status and times stay, and earlier snapshots too (MOD-7)", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ name: "same", extendedTerms: [{ name: "a", value: "1" }] }), nobody);
  const before = await ann.getJob(id);
  const copy = structuredClone(before);
  engine.takeRequests();
  engine.clock.time += 1000;
  const terms: JobTerms = {
    ...defaultJobTerms,
    name: "same",
    project: "P",
    priority: JobPriority.BelowNormal,
    askedNodes: ["NODE01"],
    isExclusive: false,
    minimumNumberOfProcessors: 2,
    maximumNumberOfProcessors: 3,
    runtime: "00:02:00",
    softwareLicense: "matlab:2",
    extendedTerms: [{ name: "b", value: "2" }],
  };
  await ann.modifyJob(id, terms, wait);
  expect(await ann.getJob(id)).toEqual({ ...before, ...terms, user: before.user });
  expect(before).toEqual(copy);
  expect(engine.takeRequests()).toEqual([
    {
      kind: "changeJob",
      job: { jobId: id, attempt: 1 },
      terms: {
        priority: JobPriority.BelowNormal,
        submitTime: before.submitTime,
        minimum: 2,
        maximum: 3,
        isExclusive: false,
        askedNodes: ["NODE01"],
        licenses: [["matlab", 2]],
        limit: 120 * 60_000,
      },
    },
  ]);
});

test("MOD-2: a Queued job with another name or user is given to the engine anew, at its old place", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ name: "old" }), nobody);
  await ann.cancelTask(id, await ann.addTask(id, task(), wait), null);
  const { submitTime } = await ann.getJob(id);
  engine.takeRequests();
  engine.clock.time += 1000;
  await ann.modifyJobTerm(id, "Name", "new");
  await ann.modifyJob(id, job({ user: "CORP\\run" }), wait);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "endJob", job: { jobId: id, attempt: 1 } },
    { kind: "submitJob", job: { attempt: 2, submitTime, tasks: [{ taskId: 1, attempt: 2, user: ANN }] } },
    { kind: "endJob", job: { jobId: id, attempt: 2 } },
    { kind: "submitJob", job: { attempt: 3, submitTime, tasks: [{ attempt: 3, user: "CORP\\run" }] } },
  ]);
  expect(await ann.getJob(id)).toMatchObject({ name: "new", user: "CORP\\run", submitTime });
});

test("MOD-2: ModifyJob is refused for Running and completed jobs, and keeps a name that is not given", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  await ann.queueJobs([job({ name: "keep" }), job(), job()], nobody);
  await ann.modifyJob(1, job({ name: "" }), wait);
  expect((await ann.getJob(1)).name).toBe("keep");
  engine.startJob(2);
  engine.run(3, [0]);
  const before = wholeState(it);
  const { message } = await refusal(ann.modifyJob(2, job(), wait), COR_E_INVALIDOPERATION);
  expect(message).toContain("Use ModifyJobTerm");
  await refusal(ann.modifyJob(3, job(), wait), COR_E_INVALIDOPERATION);
  await refusal(ann.modifyJobTerm(3, "Project", "x"), COR_E_INVALIDOPERATION);
  await refusal(ann.modifyJob(9, job(), wait), NOT_FOUND);
  await refusal(ann.modifyJobTerm(9, "Project", "x"), NOT_FOUND);
  expect(wholeState(it)).toEqual(before);
});

test("MOD-3, MOD-5: ModifyJobTerm sets the ten known terms from their texts", async () => {
  const { ann } = await cluster();
  const id = await ann.addJob(job(), wait);
  const set: [string, string, Partial<JobTerms>][] = [
    ["AskedNodes", "NODE01, node02", { askedNodes: ["NODE01", "node02"] }],
    ["IsExclusive", "false", { isExclusive: false }],
    ["Name", "renamed", { name: "renamed" }],
    ["SoftwareLicense", "a:1,b:2", { softwareLicense: "a:1,b:2" }],
    ["MaximumNumberOfProcessors", "5", { maximumNumberOfProcessors: 5 }],
    ["MinimumNumberOfProcessors", "3", { minimumNumberOfProcessors: 3 }],
    ["Priority", "Lowest", { priority: JobPriority.Lowest }],
    ["Project", "P", { project: "P" }],
    ["RunUntilCanceled", "TRUE", { runUntilCanceled: true }],
    ["Runtime", "01:02:03", { runtime: "01:02:03" }],
  ];
  for (const [name, value, terms] of set) {
    await ann.modifyJobTerm(id, name, value);
    expect(await ann.getJob(id)).toMatchObject(terms);
  }
  expect((await ann.getJob(id)).extendedTerms).toEqual([]);
});

test("MOD-3, JT-9: any other name is an extended term, found without case, in the order of setting", async () => {
  const { ann } = await cluster();
  const id = await ann.addJob(job(), wait);
  await ann.modifyJobTerm(id, "Colour", "red");
  await ann.modifyJobTerm(id, "priority", "Highest");
  await ann.modifyJobTerm(id, "COLOUR", "blue");
  expect(await ann.getJob(id)).toMatchObject({
    priority: JobPriority.Normal,
    extendedTerms: [
      { name: "Colour", value: "blue" },
      { name: "priority", value: "Highest" },
    ],
  });
});

test("MOD-5, MOD-6: a value that is not in its format is refused and nothing changes", async () => {
  const it = await cluster();
  const spec = job({ minimumNumberOfProcessors: 2, maximumNumberOfProcessors: 2 }, [
    task({ minimumNumberOfProcessors: 2, maximumNumberOfProcessors: 2 }),
  ]);
  const id = await it.ann.addJob(spec, wait);
  const before = wholeState(it);
  for (const [name, value] of [
    ["IsExclusive", "yes"],
    ["RunUntilCanceled", "1"],
    ["Name", ""],
    ["Name", "n".repeat(81)],
    ["Project", "n".repeat(81)],
    ["SoftwareLicense", "matlab"],
    ["SoftwareLicense", "matlab:0"],
    ["MaximumNumberOfProcessors", "1e3"],
    ["MaximumNumberOfProcessors", "1"],
    ["MaximumNumberOfProcessors", "2147483648"],
    ["MinimumNumberOfProcessors", "0"],
    ["MinimumNumberOfProcessors", "1"],
    ["MinimumNumberOfProcessors", "3"],
    ["Priority", "4"],
    ["Priority", "normal"],
    ["Runtime", "infinite"],
    ["Runtime", "00:00:60"],
    ["", "x"],
    ["x".repeat(81), "x"],
    ["x", "x".repeat(1025)],
  ] as const) {
    await refusal(it.ann.modifyJobTerm(id, name, value), E_INVALIDARG);
  }
  await refusal(it.ann.modifyJobTerm(id, "AskedNodes", "NODE01,NODE09"), NOT_FOUND);
  await refusal(it.ann.modifyJob(id, job({ runtime: "x", name: "other" }), wait), E_INVALIDARG);
  expect(wholeState(it)).toEqual(before);
});

test("MOD-4: of a Running job only Runtime, RunUntilCanceled, Project and extended terms change, at once", async () => {
  const it = await cluster();
  const { ann, engine } = it;
  const id = await ann.queueJob(job({}, tasks(2)), nobody);
  engine.startJob(id);
  engine.takeRequests();
  await ann.modifyJobTerm(id, "Runtime", "00:00:05");
  await ann.modifyJobTerm(id, "RunUntilCanceled", "True");
  await ann.modifyJobTerm(id, "Project", "P");
  await ann.modifyJobTerm(id, "note", "n");
  expect(await ann.getJob(id)).toMatchObject({
    runtime: "00:00:05",
    runUntilCanceled: true,
    project: "P",
    extendedTerms: [{ name: "note", value: "n" }],
  });
  expect(engine.takeRequests()[0]).toMatchObject({ kind: "changeJob", terms: { limit: 300_000 } });
  const before = wholeState(it);
  for (const [name, value] of [
    ["AskedNodes", "NODE01"],
    ["IsExclusive", "False"],
    ["Name", "x"],
    ["SoftwareLicense", "a:1"],
    ["MaximumNumberOfProcessors", "2"],
    ["MinimumNumberOfProcessors", "1"],
    ["Priority", "Lowest"],
  ] as const) {
    const { message } = await refusal(ann.modifyJobTerm(id, name, value), COR_E_INVALIDOPERATION);
    expect(message).toContain(`${name} of job 1 was not changed: the job is Running.`);
  }
  expect(wholeState(it)).toEqual(before);
});

test("MOD-4, JT-8: the Runtime of a backfill job cannot change while it runs", async () => {
  const { ann, engine } = await cluster();
  const id = await ann.queueJob(job({ runtime: "00:00:05" }), nobody);
  expect((await ann.getJob(id)).isBackfill).toBe(false);
  engine.startJob(id, [{ node: "NODE01", processors: 1 }], true);
  expect((await ann.getJob(id)).isBackfill).toBe(true);
  await refusal(ann.modifyJobTerm(id, "Runtime", "00:00:06"), COR_E_INVALIDOPERATION);
  await ann.modifyJobTerm(id, "Project", "P");
  engine.startTask(id, 1);
  engine.endedTask(id, 1, 1);
  expect((await ann.getJob(id)).isBackfill).toBe(true);
  await ann.requeueJob(id, wait);
  expect((await ann.getJob(id)).isBackfill).toBe(false);
});

test("MOD-8: a priority change on a Queued job reaches the engine at once", async () => {
  const { admin, ann, engine } = await cluster();
  const id = await ann.queueJob(job(), nobody);
  engine.takeRequests();
  await admin.modifyJobTerm(id, "Priority", "Highest");
  expect(engine.takeRequests()).toMatchObject([
    { kind: "changeJob", job: { jobId: id, attempt: 1 }, terms: { priority: JobPriority.Highest } },
  ]);
});

test("JT-2: names, projects, users and extended terms have their lengths", async () => {
  const it = await cluster();
  const before = wholeState(it);
  for (const terms of [
    { name: "n".repeat(81) },
    { project: "n".repeat(81) },
    { user: "n".repeat(81) },
    { extendedTerms: [{ name: "", value: "" }] },
    { extendedTerms: [{ name: "n".repeat(81), value: "" }] },
    { extendedTerms: [{ name: "n", value: "v".repeat(1025) }] },
    { priority: 5 as 4 },
    { runtime: "" },
    { softwareLicense: "a:1,A:2" },
  ]) {
    await refusal(it.ann.addJob(job(terms), wait), E_INVALIDARG);
  }
  expect(wholeState(it)).toEqual(before);
  const id = await it.ann.addJob(job(), wait);
  await refusal(it.ann.submitJob(id, { user: null, password: "p".repeat(128) }), E_INVALIDARG);
  await it.ann.cancelJob(id, null, wait);
  const widest = { name: "n".repeat(80), project: "n".repeat(80), user: "n".repeat(80) };
  expect(await it.ann.getJob(await it.ann.addJob(job(widest), wait))).toMatchObject(widest);
});

test("JT-3: the pair of processor counts and the cluster's size are checked when the job is added", async () => {
  const it = await cluster({ nodes: [node("NODE01", 4), node("NODE02", 2), node("NODE03", 2, "Pending")] });
  const add = (terms: Partial<JobTerms>) => it.ann.addJob(job(terms, []), wait);
  const before = wholeState(it);
  const pair = (minimumNumberOfProcessors: number, maximumNumberOfProcessors: number) => ({
    minimumNumberOfProcessors,
    maximumNumberOfProcessors,
  });
  await refusal(add(pair(0, 1)), E_INVALIDARG);
  await refusal(add(pair(1, 2 ** 31)), E_INVALIDARG);
  await refusal(add(pair(1.5, 2)), E_INVALIDARG);
  expect((await refusal(add(pair(3, 2)), E_INVALIDARG)).message).toContain("(3) is above its maximum (2)");
  expect((await refusal(add(pair(9, 9)), E_INVALIDARG)).message).toContain("the cluster has only 8");
  const asked = { ...pair(5, 5), askedNodes: ["NODE01", "node01"] };
  expect((await refusal(add(asked), E_INVALIDARG)).message).toContain("its asked nodes have only 4");
  expect((await refusal(add({ askedNodes: ["NODE09"] }), NOT_FOUND)).nodeName).toBe("NODE09");
  expect(wholeState(it)).toEqual(before);
  await add(pair(1, 100));
  // A node that waits for approval counts: the job waits for it.
  await add({ ...pair(8, 8) });
  await add({ ...pair(2, 2), askedNodes: ["NODE03"] });
});

test("JT-5: a job that outlives its own Runtime is Cancelled, one that outlives JobRuntime is Failed", async () => {
  const { admin, ann, engine } = await cluster();
  await admin.setClusterParameter("JobRuntime", "00:01:00");
  engine.takeRequests();
  await ann.queueJobs([job({ runtime: "00:00:02" }, tasks(2)), job({}, tasks(2))], nobody);
  expect(engine.takeRequests()).toMatchObject([{ job: { limit: 120_000 } }, { job: { limit: 3_600_000 } }]);
  for (const id of [1, 2]) {
    engine.startJob(id);
    engine.startTask(id, 1);
    engine.emit({ kind: "job limit reached", at: engine.clock.time, ...engine.jobRef(id) });
    engine.emit({ kind: "job limit reached", at: engine.clock.time, ...engine.jobRef(id) });
  }
  const [own, default_] = await ann.listAllJobs();
  expect(own).toMatchObject({
    status: JobStatus.Cancelled,
    errorMessage: "Job 1 was terminated: it outlived its Runtime of 00:00:02.",
  });
  expect(default_).toMatchObject({
    status: JobStatus.Failed,
    errorMessage: "Job 2 was terminated: it outlived the cluster's JobRuntime of 00:01:00.",
  });
  expect(own?.tasks.map(({ errorMessage }) => errorMessage)).toEqual([
    "Task 1 of job 1 was terminated: the job outlived its Runtime of 00:00:02.",
    "Task 2 of job 1 did not run: the job outlived its Runtime of 00:00:02.",
  ]);
});

test("JT-5: a new JobRuntime holds for the jobs that are there and have no Runtime of their own", async () => {
  const { admin, ann, engine } = await cluster();
  await ann.queueJobs([job(), job(), job({ runtime: "00:00:01" }), job()], nobody);
  await ann.addJob(job(), wait);
  engine.startJob(2);
  engine.startJob(4, undefined, true);
  engine.takeRequests();
  await admin.setClusterParameter("JobRuntime", "00:00:10");
  expect(engine.takeRequests()).toMatchObject([
    { kind: "configure" },
    { kind: "changeJob", job: { jobId: 1 }, terms: { limit: 600_000 } },
    { kind: "changeJob", job: { jobId: 2 }, terms: { limit: 600_000 } },
  ]);
});

test("JT-6: licenses reach the engine by name and count", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJob(job({ softwareLicense: "matlab:2, ansys:1" }), nobody);
  const [request] = engine.takeRequests();
  expect(request).toMatchObject({
    job: {
      licenses: [
        ["matlab", 2],
        ["ansys", 1],
      ],
    },
  });
});

test("JT-10: only administrators submit above Normal or raise a job there; lowering is free", async () => {
  const it = await cluster();
  const { admin, ann, engine } = it;
  const id = await ann.addJob(job({ priority: JobPriority.AboveNormal }), wait);
  const normal = await ann.queueJob(job({ priority: JobPriority.Normal }), nobody);
  const before = wholeState(it);
  await refusal(ann.submitJob(id, nobody), E_ACCESSDENIED);
  await refusal(ann.queueJob(job({ priority: JobPriority.Highest }), nobody), E_ACCESSDENIED);
  await refusal(ann.modifyJobTerm(normal, "Priority", "AboveNormal"), E_ACCESSDENIED);
  await refusal(ann.modifyJob(normal, job({ priority: JobPriority.Highest }), wait), E_ACCESSDENIED);
  expect(wholeState(it)).toEqual(before);
  await admin.submitJob(id, nobody);
  await ann.modifyJobTerm(id, "Project", "still mine");
  await ann.modifyJobTerm(id, "Priority", "BelowNormal");
  await ann.modifyJobTerm(id, "Priority", "Normal");
  await refusal(ann.modifyJobTerm(id, "Priority", "AboveNormal"), E_ACCESSDENIED);
  engine.run(id, [1]);
  await ann.requeueJob(id, wait);
});
