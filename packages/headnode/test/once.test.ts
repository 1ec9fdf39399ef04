import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { expect, onTestFinished, test } from "vitest";
import { LevelStore } from "../src/level/index.ts";
import { ANN, cluster, job, nobody, refusal, tasks, wait, wholeState } from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";
import { contentOf, emptyFolder } from "./level/store-folder.ts";

const DAY = 86_400_000;

test("a call that is made again under its key gives the first answer and changes nothing", async () => {
  const it = await cluster();
  const queue = () => it.ann.queueJobs([job({}, tasks(2)), job()], nobody);
  expect(await it.headNode.once(ANN, "k1", queue)).toEqual([1, 2]);
  const before = wholeState(it);
  expect(await it.headNode.once(ANN.toLowerCase(), "k1", queue)).toEqual([1, 2]);
  expect(wholeState(it)).toEqual(before);
  expect(await it.headNode.once(ANN, "k2", queue)).toEqual([3, 4]);
  expect(await it.headNode.once("CORP\\bob", "k1", queue)).toEqual([5, 6]);
});

test("RQ-6: a call of several steps that was interrupted takes only the steps that are left", async () => {
  const it = await cluster();
  await it.ann.queueJobs([job(), job(), job()], nobody);
  for (const id of [1, 2, 3]) await it.ann.cancelJob(id, null, wait);
  await it.headNode.once(ANN, "k", () => it.ann.requeueJobs([1, 2]));
  await it.headNode.once(ANN, "k", () => it.ann.requeueJobs([1, 2, 3]));
  expect(it.headNode.state.job(1)?.job.attempt).toBe(2);
  expect(it.headNode.state.job(3)?.job.attempt).toBe(2);
  await refusal(it.ann.requeueJobs([1]), COR_E_INVALIDOPERATION);
});

test("what a call leads to in the engine is no step of it", async () => {
  const it = await cluster();
  await it.ann.queueJobs([job({}, tasks(2))], nobody);
  it.engine.run(1, [0]);
  const cancel = () => it.ann.cancelJob(1, "enough", { wait: false });
  await it.headNode.once(ANN, "k", cancel);
  await it.headNode.once(ANN, "k", cancel);
  expect((await it.ann.getJob(1)).errorMessage).toBe("enough");
  const keys = [...it.headNode.state.answersUntil(Number.POSITIVE_INFINITY)].map(([key]) => key);
  expect(keys).toEqual(['["corp\\\\ann","k"] 0']);
});

test("a refused step left nothing, and is tried again", async () => {
  const it = await cluster();
  await it.ann.queueJobs([job()], nobody);
  const requeue = () => it.ann.requeueJob(1, wait);
  await refusal(it.headNode.once(ANN, "k", requeue), COR_E_INVALIDOPERATION);
  await it.ann.cancelJob(1, null, wait);
  await it.headNode.once(ANN, "k", requeue);
  expect(it.headNode.state.job(1)?.job.attempt).toBe(2);
});

test("the first answer waits for its commit, and so does the second", async () => {
  const store = new KeptChanges();
  const it = await cluster({ store });
  let keep = () => {};
  store.before = () =>
    new Promise((resolve) => {
      keep = resolve;
    });
  const queue = () => it.headNode.once(ANN, "k", () => it.ann.queueJobs([job()], nobody));
  const answered: string[] = [];
  const both = Promise.all([
    queue().then(() => answered.push("first")),
    queue().then(() => answered.push("second")),
  ]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toEqual([]);
  keep();
  await both;
  expect((await it.ann.listAllJobs()).length).toBe(1);
});

test("answers outlive a restart and are forgotten after 24 hours", async () => {
  const folder = await emptyFolder();
  const store = new LevelStore(folder);
  const it = await cluster({ store });
  await it.headNode.once(ANN, "k1", () => it.ann.queueJobs([job()], nobody));
  it.engine.clock.time += 1000;
  await it.headNode.once(ANN, "k0", () => it.ann.queueJobs([job()], nobody));
  await store.close();

  const again = new LevelStore(folder);
  onTestFinished(() => again.close());
  const now = await cluster({ store: again, engine: it.engine });
  expect(await now.headNode.once(ANN, "k1", () => now.ann.queueJobs([job()], nobody))).toEqual([1]);
  it.engine.clock.time += DAY - 1000;
  expect(await now.headNode.once(ANN, "k1", () => now.ann.queueJobs([job()], nobody))).toEqual([3]);
  expect(await now.headNode.once(ANN, "k0", () => now.ann.queueJobs([job()], nobody))).toEqual([2]);
  await again.close();
  expect((await contentOf(folder)).filter(({ kind }) => kind === "answer")).toHaveLength(2);
});

test("SCH-8: a call that is made again is not shown to the submission filter again", async () => {
  let asked = 0;
  const it = await cluster({
    runFilter: async ({ document }) => {
      asked++;
      return { kind: "accepted", document };
    },
  });
  await it.ann.queueJobs([job()], nobody);
  await it.ann.cancelJob(1, null, wait);
  await it.admin.setClusterParameter("SubmissionFilterProgram", "/bin/filter");
  const requeue = () => it.ann.requeueJob(1, wait);
  await it.headNode.once(ANN, "k", requeue);
  await it.headNode.once(ANN, "k", requeue);
  expect(asked).toBe(1);
});
