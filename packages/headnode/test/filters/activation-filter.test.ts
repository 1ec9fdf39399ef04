import { JobStatus } from "@ccp/core";
import { expect, test } from "vitest";
import type { FilterAnswer, FilterRequest } from "../../src/index.ts";
import { ANN, cluster, job, nobody, type TestCluster, tasks, wait } from "../cluster.ts";

const allocation = [
  { node: "NODE01", processors: 2 },
  { node: "NODE02", processors: 1 },
];

interface Asked {
  readonly request: FilterRequest;
  readonly answer: (answer: FilterAnswer) => Promise<void>;
}

/** A cluster whose activation filter answers when the test says so. */
async function filtering(): Promise<TestCluster & { readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const it = await cluster({
    parameters: {
      ActivationFilterProgram: "/filters/start",
      ActivationFilterTimeout: "3",
      SpoolDir: "/spool",
    },
    runFilter: (request) =>
      new Promise((resolve) => {
        const answer = (given: FilterAnswer) => {
          resolve(given);
          return settled();
        };
        asked.push({ request, answer });
      }),
  });
  return { ...it, asked };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function propose({ engine }: TestCluster, jobId: number, proposal: number): void {
  const at = engine.clock.time;
  engine.emit({ kind: "job may start", at, ...engine.jobRef(jobId), proposal, allocation, isBackfill: true });
}

const accepted: FilterAnswer = { kind: "accepted", document: "not read" };
const refused: FilterAnswer = { kind: "refused", reason: "No license is free." };

test("SCH-9: the engine is told to propose jobs while there is an activation filter", async () => {
  const it = await cluster();
  await it.admin.setClusterParameter("ActivationFilterProgram", "/filters/start");
  await it.admin.setClusterParameter("ActivationFilterProgram", "");
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "configure", configuration: { asksBeforeStart: true } },
    { kind: "configure", configuration: { asksBeforeStart: false } },
  ]);
});

test("SCH-9: the filter is given the job with its nodes, and lets it start", async () => {
  const it = await filtering();
  const id = await it.ann.queueJob(job({ name: "n" }, tasks(2)), nobody);
  it.engine.takeRequests();
  propose(it, id, 5);
  expect(it.asked).toHaveLength(1);
  const { document, ...rest } = it.asked[0]!.request;
  expect(rest).toEqual({ program: "/filters/start", spoolDir: "/spool", timeout: 3000 });
  expect(document).toMatch(/<Job [^>]*AllocatedNodes="NODE01,NODE02"/);
  expect(document).toContain(`SubmittedBy="${ANN}"`);
  expect(document).toContain('IsBackfill="true"');
  expect(document).toContain('Status="Queued"');
  expect((await it.ann.getJob(id)).status).toBe(JobStatus.Queued);
  expect(it.engine.takeRequests()).toEqual([]);
  await it.asked[0]!.answer(accepted);
  expect(it.engine.takeRequests()).toEqual([
    { kind: "approveStart", job: { jobId: id, attempt: 1 }, proposal: 5 },
  ]);
  it.engine.startJob(id);
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Running, name: "n", errorMessage: "" });
});

test("SCH-9: a refusal leaves the job Queued, says why, and has it asked again after a minute", async () => {
  const it = await filtering();
  const id = await it.ann.queueJob(job(), nobody);
  it.engine.takeRequests();
  propose(it, id, 1);
  await it.asked[0]!.answer(refused);
  expect(it.engine.takeRequests()).toEqual([
    { kind: "deferStart", job: { jobId: id, attempt: 1 }, proposal: 1, delay: 60_000 },
  ]);
  expect(await it.ann.getJob(id)).toMatchObject({
    status: JobStatus.Queued,
    errorMessage: expect.stringContaining("No license is free."),
  });
  propose(it, id, 2);
  await it.asked[1]!.answer({ kind: "failed", reason: "It could not be run." });
  expect(it.engine.takeKinds()).toEqual(["deferStart"]);
  propose(it, id, 3);
  await it.asked[2]!.answer(accepted);
  it.engine.startJob(id);
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Running, errorMessage: "" });
});

test("SCH-9: it is asked about one job after the other, in the order of the proposals", async () => {
  const it = await filtering();
  const ids = await it.ann.queueJobs([job(), job(), job()], nobody);
  it.engine.takeRequests();
  for (const id of ids) propose(it, id, 10 + id);
  expect(it.asked).toHaveLength(1);
  await it.asked[0]!.answer(accepted);
  expect(it.asked).toHaveLength(2);
  await it.asked[1]!.answer(refused);
  await it.asked[2]!.answer(accepted);
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "approveStart", proposal: 11 },
    { kind: "deferStart", proposal: 12 },
    { kind: "approveStart", proposal: 13 },
  ]);
});

test("SCH-9: a job that is canceled, or changed, while the filter looks at it is not disturbed by the answer", async () => {
  const it = await filtering();
  const [first = 0, second = 0] = await it.ann.queueJobs([job(), job()], nobody);
  it.engine.takeRequests();
  propose(it, first, 1);
  propose(it, second, 2);
  await it.ann.cancelJob(first, "no more", wait);
  await it.ann.cancelJob(second, null, wait);
  expect(it.engine.takeKinds()).toEqual(["endJob", "endJob"]);
  await it.asked[0]!.answer(refused);
  // The second was canceled before its turn: nobody needs to be asked.
  expect(it.asked).toHaveLength(1);
  expect((await it.ann.getJob(first)).errorMessage).toBe("no more");
  expect(it.engine.takeKinds()).toEqual(["approveStart"]);
});

test("SCH-9: of a job that is proposed anew it is asked about the last proposal only, whose nodes are kept for it", async () => {
  const it = await filtering();
  const [first = 0, second = 0] = await it.ann.queueJobs([job(), job()], nobody);
  it.engine.takeRequests();
  propose(it, first, 1);
  propose(it, second, 2);
  propose(it, second, 3);
  propose(it, first, 4);
  await it.asked[0]!.answer(refused); // about the first, as it could have started before
  expect((await it.ann.getJob(first)).errorMessage).toBe("");
  await it.asked[1]!.answer(accepted);
  await it.asked[2]!.answer(accepted);
  expect(it.asked).toHaveLength(3);
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "approveStart", job: { jobId: second }, proposal: 3 },
    { kind: "approveStart", job: { jobId: first }, proposal: 4 },
  ]);
});

test("SCH-9: without a filter a proposal is let start", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job(), nobody);
  it.engine.takeRequests();
  propose(it, id, 9);
  await settled();
  expect(it.engine.takeRequests()).toEqual([
    { kind: "approveStart", job: { jobId: id, attempt: 1 }, proposal: 9 },
  ]);
});
