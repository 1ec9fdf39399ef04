import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_UNEXPECTED,
  JobPriority,
  JobStatus,
  TaskStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import type { FilterAnswer, FilterRequest, HeadNodeOptions } from "../../src/index.ts";
import {
  ANN,
  cluster,
  job,
  nobody,
  refusal,
  type TestCluster,
  task,
  tasks,
  wait,
  wholeState,
} from "../cluster.ts";

type Answer = (request: FilterRequest) => FilterAnswer | Promise<FilterAnswer>;

const accept: Answer = ({ document }) => ({ kind: "accepted", document });
const refuse: Answer = () => ({ kind: "refused", reason: "The filter said no." });
const edit = (from: string | RegExp, to: string): Answer => {
  return ({ document }) => ({ kind: "accepted", document: document.replace(from, to) });
};

type FilteringCluster = TestCluster & { answer: Answer; readonly asked: FilterRequest[] };

/** A cluster whose submission filter is a function of the test. */
async function filtering(options: Partial<HeadNodeOptions> = {}): Promise<FilteringCluster> {
  const asked: FilterRequest[] = [];
  const it: FilteringCluster = {
    ...(await cluster({
      parameters: {
        SubmissionFilterProgram: "/filters/check",
        SubmissionFilterTimeout: "7",
        SpoolDir: "/spool",
      },
      runFilter: async (request) => {
        asked.push(request);
        return it.answer(request);
      },
      ...options,
    })),
    answer: accept,
    asked,
  };
  return it;
}

test("SCH-8: the filter is asked before a job is queued or modified, by every call that does that", async () => {
  const it = await filtering();
  const asks = async (call: () => Promise<unknown>, count = 1) => {
    const before = it.asked.length;
    await call();
    expect(it.asked.length - before).toBe(count);
  };
  await asks(() => it.ann.addJobs([job(), job(), job()]), 0);
  await asks(() => it.ann.submitJob(1, nobody));
  await asks(() => it.ann.submitJobs([2, 3], nobody), 2);
  await asks(() => it.ann.queueJob(job(), nobody));
  await asks(() => it.ann.queueJobs([job(), job()], nobody), 2);
  await asks(() => it.ann.modifyJob(1, job({ project: "x" }), wait));
  await asks(() => it.ann.modifyJobTerm(1, "Project", "y"));
  await asks(() => it.ann.cancelJobs([1, 2, 3], null), 0);
  await asks(() => it.ann.requeueJob(1, wait));
  await asks(() => it.ann.requeueJobs([2, 3]), 2);
  await asks(() => it.ann.cancelJob(1, null, wait), 0);
  await asks(() => it.ann.requeueTask(1, 1));
  // What does neither asks nobody, nor does what the cluster queues again by itself.
  await asks(() => it.ann.addTask(1, task(), wait), 0);
  await asks(() => it.ann.cancelTask(1, 1, null), 0);
  await asks(() => it.ann.requeueTask(1, 1), 0);
  it.engine.startJob(1);
  await asks(async () => it.engine.emit({ kind: "node lost", at: 0, node: "NODE01" }), 0);
  expect((await it.ann.getJob(1)).status).toBe(JobStatus.Queued);
});

test("SCH-8: what it is given: program, document with SubmittedBy, folder and time", async () => {
  const it = await filtering();
  await it.ann.queueJob(job({ name: "a & b", project: "p" }, [task({ commandLine: "run me" })]), nobody);
  const [{ program, document, spoolDir, timeout } = { document: "" }] = it.asked;
  expect({ program, spoolDir, timeout }).toEqual({
    program: "/filters/check",
    spoolDir: "/spool",
    timeout: 7000,
  });
  expect(document).toContain(`SubmittedBy="${ANN}"`);
  expect(document).toMatch(/<Job [^>]*Name="a &amp; b"[^>]*Project="p"/);
  expect(document).toContain('CommandLine="run me"');
  expect(document).not.toMatch(/<Job [^>]* Id=/);
  await it.ann.addJob(job(), wait);
  await it.ann.submitJob(2, nobody);
  expect(it.asked[1]?.document).toMatch(/<Job [^>]* Id="2"/);
});

test("SCH-8: a refusal says what the filter said, and leaves everything as it was, all or nothing", async () => {
  const it = await filtering();
  await it.ann.addJobs([job(), job()]);
  await it.ann.queueJob(job(), nobody);
  it.engine.takeRequests();
  const before = wholeState(it);
  it.answer = refuse;
  for (const [call, jobId] of [
    [it.ann.submitJob(1, nobody), 1],
    [it.ann.queueJob(job(), nobody), undefined],
    [it.ann.modifyJob(3, job({ project: "x" }), wait), 3],
    [it.ann.modifyJobTerm(1, "Project", "x"), 1],
  ] as const) {
    const error = await refusal(call, E_ACCESSDENIED);
    expect(error.message).toContain("The filter said no.");
    expect(error.jobId).toBe(jobId);
  }
  // The second job of each call is refused.
  let turn = 0;
  it.answer = (request) => (turn++ % 2 === 0 ? accept : refuse)(request);
  await refusal(it.ann.submitJobs([1, 2], nobody), E_ACCESSDENIED);
  await refusal(it.ann.queueJobs([job(), job()], nobody), E_ACCESSDENIED);
  it.answer = () => ({ kind: "failed", reason: 'The filter "/filters/check" could not be run: ENOENT.' });
  const { message } = await refusal(it.ann.submitJob(1, nobody), E_UNEXPECTED);
  expect(message).toContain("ENOENT");
  expect(wholeState(it)).toEqual(before);
  expect(it.engine.takeRequests()).toEqual([]);
});

test("SCH-8, RQ-6: RequeueJobs stops at the job that the filter refuses", async () => {
  const it = await filtering();
  await it.ann.queueJobs([job(), job(), job()], nobody);
  await it.ann.cancelJobs([1, 2, 3], null);
  it.answer = (request) => (request.document.includes(' Id="2"') ? refuse : accept)(request);
  const { message } = await refusal(it.ann.requeueJobs([1, 2, 3]), E_ACCESSDENIED);
  expect(message).toContain("1 job before it was queued; 1 job after it was not tried");
  expect((await it.ann.listAllJobs()).map(({ status }) => status)).toEqual([1, 5, 5]);
});

test("SCH-8: a call that is refused anyhow asks no filter", async () => {
  const it = await filtering();
  await it.ann.queueJob(job(), nobody);
  it.asked.length = 0;
  await refusal(it.ann.submitJobs([1], nobody), COR_E_INVALIDOPERATION);
  await refusal(it.bob.modifyJobTerm(1, "Project", "x"), E_ACCESSDENIED);
  await refusal(it.ann.queueJob(job({ runtime: "soon" }), nobody), E_INVALIDARG);
  await refusal(it.ann.queueJob(job({ priority: JobPriority.Highest }), nobody), E_ACCESSDENIED);
  expect(it.asked).toEqual([]);
});

test("SCH-8: the filter may change the terms, which the engine gets; also the priority, for anybody", async () => {
  const it = await filtering();
  it.answer = ({ document }) => ({
    kind: "accepted",
    document: document
      .replace("<Job ", '<Job Priority="Highest" Runtime="00:01:00" ')
      .replace(/Project="[^"]*"/, 'Project="billed"')
      .replace(/Name="[^"]*"/, ""),
  });
  const id = await it.ann.queueJob(job({ name: "mine", project: "free" }), nobody);
  expect(await it.ann.getJob(id)).toMatchObject({
    name: "mine",
    project: "billed",
    priority: JobPriority.Highest,
    runtime: "00:01:00",
    submittedBy: ANN,
    status: JobStatus.Queued,
  });
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "submitJob", job: { priority: JobPriority.Highest, limit: 3_600_000 } },
  ]);
  it.answer = edit(/Project="[^"]*"/, 'Project="changed"');
  await it.ann.modifyJobTerm(id, "Project", "wish");
  expect((await it.ann.getJob(id)).project).toBe("changed");
});

test("SCH-8: what the filter leaves is checked as a whole; tasks stay as they are", async () => {
  const it = await filtering();
  const before = wholeState(it);
  for (const [answer, text] of [
    [edit("<Job ", '<Job MinimumNumberOfProcessors="9000" MaximumNumberOfProcessors="9000" '), "9000"],
    [edit("<Job ", '<Job MinimumNumberOfProcessors="3" '), "maximum"],
    [edit("<Job ", '<Job Runtime="soon" '), "soon"],
    [edit("</Job>", ""), "line"],
    [edit("work.exe", "other.exe"), "tasks"],
    [edit(/<Tasks>.*<\/Tasks>/s, "<Tasks/>"), "tasks"],
    [edit(/^/, '<!DOCTYPE x [<!ENTITY a "b">]>'), "DTD"],
    [() => ({ kind: "accepted" as const, document: "" }), "submission filter"],
  ] as const) {
    it.answer = answer;
    const { message } = await refusal(it.ann.queueJob(job({ name: "n" }), nobody), E_INVALIDARG);
    expect(message).toContain(text);
  }
  expect(wholeState(it)).toEqual(before);
});

test("SCH-8, MOD-4: of a running job the filter may change only what can change then", async () => {
  const it = await filtering();
  const id = await it.ann.queueJob(job({}, tasks(2)), nobody);
  it.engine.startJob(id);
  it.answer = edit("<Job ", '<Job Priority="Lowest" ');
  const before = wholeState(it);
  await refusal(it.ann.modifyJobTerm(id, "Project", "x"), E_INVALIDARG);
  expect(wholeState(it)).toEqual(before);
  it.answer = edit("<Job ", '<Job Runtime="00:02:00" ');
  await it.ann.modifyJobTerm(id, "Project", "x");
  expect(await it.ann.getJob(id)).toMatchObject({ project: "x", runtime: "00:02:00" });
});

test("SCH-8, CRD-3: the filter cannot change the user that a password belongs to", async () => {
  const it = await filtering({ credentials: "require" });
  it.answer = edit(/User="[^"]*"/, 'User="CORP\\root"');
  const before = wholeState(it);
  const given = { user: ANN, password: "pw" };
  const { message } = await refusal(it.ann.queueJob(job(), given), E_INVALIDARG);
  expect(message).toContain("user");
  expect(wholeState(it)).toEqual(before);
  const trusting = await filtering();
  trusting.answer = edit(/User="[^"]*"/, 'User="CORP\\service"');
  const id = await trusting.ann.queueJob(job(), nobody);
  expect((await trusting.ann.getJob(id)).user).toBe("CORP\\service");
});

test("SCH-8: a job that changes while the filter looks at it is not what was looked at", async () => {
  const it = await filtering();
  const id = await it.ann.addJob(job(), wait);
  let go = () => {};
  it.answer = (request) => new Promise((resolve) => (go = () => resolve(accept(request) as FilterAnswer)));
  const submitted = it.ann.submitJob(id, nobody);
  const first = go;
  it.answer = accept;
  await it.ann.modifyJobTerm(id, "Project", "changed meanwhile");
  first();
  const { message } = await refusal(submitted, COR_E_INVALIDOPERATION);
  expect(message).toContain("while the submission filter looked at it");
  expect(await it.ann.getJob(id)).toMatchObject({
    status: JobStatus.NotSubmitted,
    project: "changed meanwhile",
  });
  await it.ann.submitJob(id, nobody);
});

test("SCH-8, MOD-4: a running job whose tasks start and end while the filter looks at it is modified and requeued", async () => {
  const it = await filtering();
  const id = await it.ann.queueJob(job({}, tasks(4)), nobody);
  it.engine.startJob(id);
  let taskId = 0;
  it.answer = (request) => {
    it.engine.startTask(id, ++taskId);
    it.engine.endedTask(id, taskId);
    return accept(request);
  };
  await it.ann.modifyJobTerm(id, "Project", "billed");
  await it.ann.requeueJob(id, wait);
  const { project, status, tasks: shown } = await it.ann.getJob(id);
  expect({ project, status }).toEqual({ project: "billed", status: JobStatus.Queued });
  const { Finished, Queued } = TaskStatus;
  expect(shown.map((each) => each.status)).toEqual([Finished, Finished, Queued, Queued]);
});

test("SCH-8: a running job that others change while the filter looks at it is not what was looked at", async () => {
  const it = await filtering();
  const id = await it.ann.queueJob(job({}, tasks(2)), nobody);
  it.engine.startJob(id);
  for (const change of [() => it.ann.addTask(id, task(), wait), () => it.ann.cancelJob(id, null, wait)]) {
    it.answer = async (request) => {
      await change();
      return accept(request);
    };
    await refusal(it.ann.modifyJobTerm(id, "Project", "x"), COR_E_INVALIDOPERATION);
  }
});

test("SCH-8: jobs that are queued at the same time get different ids", async () => {
  const it = await filtering();
  const ids = await Promise.all([1, 2, 3].map(() => it.ann.queueJob(job(), nobody)));
  expect(ids.sort()).toEqual([1, 2, 3]);
});

test("SCH-8: an administrator sets the filter, and takes it away with an empty value", async () => {
  const it = await filtering();
  it.answer = refuse;
  await refusal(it.ann.queueJob(job(), nobody), E_ACCESSDENIED);
  await it.admin.setClusterParameter("SubmissionFilterProgram", "");
  await it.ann.queueJob(job(), nobody);
});
