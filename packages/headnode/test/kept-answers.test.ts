import {
  COR_E_INVALIDOPERATION,
  E_UNEXPECTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  JobStatus,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ANN, cluster, job, nobody, refusal, type TestCluster, task, wait } from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";

/** A cluster with job 1 Running and job 2 not submitted, whose store is slow from now on. */
async function slow() {
  const store = new KeptChanges();
  const it = await cluster({ store });
  await it.ann.queueJob(job(), nobody);
  await it.ann.addJob(job(), wait);
  it.engine.run(1, []);
  it.engine.startTask(1, 1);
  const waiting: (() => void)[] = [];
  store.before = () => new Promise((resolve) => waiting.push(resolve));
  /** Keeps what waits now. */
  const keep = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { ...it, store, keep };
}

/** How many of the calls are still without answer once everything has happened that may. */
async function countOpen(...calls: readonly Promise<unknown>[]): Promise<number> {
  let open = calls.length;
  const answer = () => {
    open--;
  };
  for (const call of calls) call.then(answer, answer);
  await new Promise(setImmediate);
  return open;
}

test("GEN-7: what a job came to by itself is told once it is kept", async () => {
  const { engine, ann, keep } = await slow();
  engine.endedTask(1, 1, 1);
  const job = ann.getJob(1);
  expect(await countOpen(job)).toBe(1);
  keep();
  expect((await job).status).toBe(JobStatus.Failed);
});

const reads: Record<string, (it: TestCluster) => Promise<unknown>> = {
  getJob: ({ ann }) => ann.getJob(1),
  listAllJobs: ({ ann }) => ann.listAllJobs(),
  listJobsWithPaging: ({ ann }) =>
    ann.listJobsWithPaging(
      { status: JobStatus.Failed, submittedBy: null },
      false,
      { timestamp: null, version: null },
      10,
    ),
  getClusterCounter: ({ ann }) => ann.getClusterCounter(),
  getJobCounter: ({ ann }) => ann.getJobCounter(1),
  getTask: ({ ann }) => ann.getTask(1, 1),
  checkAnyTask: ({ ann }) => ann.checkAnyTask(1, null),
  listTasksOnNode: ({ bob }) => bob.listTasksOnNode("NODE01"),
};

for (const [name, read] of Object.entries(reads)) {
  test(`GEN-7: ${name} waits for a change under way, and for none that comes later`, async () => {
    const it = await slow();
    it.engine.endedTask(1, 1, 1);
    const answer = read(it);
    expect(await countOpen(answer)).toBe(1);
    it.keep();
    void it.ann.addJob(job(), wait);
    expect(await countOpen(answer)).toBe(0);
    it.keep();
  });
}

test("GEN-7: a refusal waits for the change that it rests on", async () => {
  const { engine, ann, keep } = await slow();
  engine.endedTask(1, 1, 1);
  const one = ann.cancelJob(1, null, wait);
  const several = ann.cancelJobs([1], null);
  const missing = ann.getTask(1, 2);
  expect(await countOpen(one, several, missing)).toBe(3);
  keep();
  await refusal(one, COR_E_INVALIDOPERATION);
  await refusal(several, COR_E_INVALIDOPERATION);
  await refusal(missing, HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
});

test("GEN-7: a call that finds nothing left to change waits for the change that made it so", async () => {
  const { ann, admin, headNode, keep } = await slow();
  const first = ann.submitJobs([2], nobody);
  const nothing = ann.addTasks(2, []);
  const paused = admin.pauseNode("NODE01", { wait: false });
  const pausedAgain = admin.pauseNode("NODE01", { wait: false });
  expect(await countOpen(first, nothing, paused, pausedAgain)).toBe(4);
  const { kept } = headNode.execute(() => {});
  expect(kept).toBeDefined();
  keep();
  await Promise.all([first, nothing, paused, pausedAgain, kept]);
  expect(headNode.execute(() => {}).kept).toBeUndefined();
});

test("GEN-7: of a call that is made once only, the refusal waits too", async () => {
  const { engine, headNode, keep } = await slow();
  engine.endedTask(1, 1, 1);
  const ann = await headNode.connectForCall("localhost", { user: ANN }, { key: "k", request: "cancel" });
  const call = ann.cancelJob(1, null, wait);
  expect(await countOpen(call)).toBe(1);
  keep();
  await refusal(call, COR_E_INVALIDOPERATION);
});

test("GEN-7: a head node whose store lost a change answers reads from memory", async () => {
  const { ann, store } = await slow();
  store.before = () => Promise.reject(new Error("disk full"));
  const lost = ann.addTask(2, task(), wait);
  expect((await ann.listTasks(2)).length).toBe(2);
  await expect(lost).rejects.toThrow("disk full");
  expect((await ann.listTasks(2)).length).toBe(2);
});

test("RQ-6, CXL-3: of several, those before the refused one are not said to be done where the store lost them", async () => {
  for (const call of ["cancelJobs", "requeueJobs"] as const) {
    const { ann, store } = await slow();
    store.before = () => Promise.reject(new Error("disk full"));
    const { message } = await refusal(
      call === "cancelJobs" ? ann.cancelJobs([1, 99], null) : ann.requeueJobs([1, 99]),
      E_UNEXPECTED,
    );
    expect(message).toContain("disk full");
  }
});

test("without a store an answer waits for nothing", async () => {
  const { ann, headNode } = await cluster();
  await ann.addJob(job(), wait);
  expect(headNode.execute(() => {}).kept).toBeUndefined();
  expect((await ann.getJob(1)).status).toBe(JobStatus.NotSubmitted);
});
