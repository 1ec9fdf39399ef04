import { type ClusterService, COR_E_INVALIDOPERATION } from "@ccp/core";
import { expect, onTestFinished, test } from "vitest";
import { LevelStore } from "../src/level/index.ts";
import { ClusterState } from "../src/state/cluster-state.ts";
import { forgetAnswers, hasOldAnswer } from "../src/transitions/answers.ts";
import { Draft } from "../src/transitions/draft.ts";
import { ANN, cluster, job, nobody, refusal, type TestCluster, tasks, wait, wholeState } from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";
import { contentOf, emptyFolder } from "./level/store-folder.ts";

const DAY = 86_400_000;

/** Makes a call as ANN under the key. */
async function once<T>(
  { headNode }: Pick<TestCluster, "headNode">,
  key: string,
  call: (service: ClusterService) => Promise<T>,
  { user = ANN, request = "the same" } = {},
): Promise<T> {
  return call(await headNode.connectForCall("localhost", { user }, { key, request }));
}

const queueOne = (service: ClusterService) => service.queueJobs([job()], nobody);

test("a call that is made again under its key gives the first answer and changes nothing", async () => {
  const it = await cluster();
  const queue = (service: ClusterService) => service.queueJobs([job({}, tasks(2)), job()], nobody);
  expect(await once(it, "k1", queue)).toEqual([1, 2]);
  const before = wholeState(it);
  expect(await once(it, "k1", queue, { user: ANN.toLowerCase() })).toEqual([1, 2]);
  expect(wholeState(it)).toEqual(before);
  expect(await once(it, "k2", queue)).toEqual([3, 4]);
  expect(await once(it, "k1", queue, { user: "CORP\\bob" })).toEqual([5, 6]);
});

test("RQ-6: a call of several steps that was interrupted takes only the steps that are left", async () => {
  const it = await cluster();
  await it.ann.queueJobs([job(), job(), job()], nobody);
  for (const id of [1, 2, 3]) await it.ann.cancelJob(id, null, wait);
  await once(it, "k", (ann) => ann.requeueJobs([1, 2]));
  await once(it, "k", (ann) => ann.requeueJobs([1, 2, 3]));
  expect(it.headNode.state.job(1)?.job.attempt).toBe(2);
  expect(it.headNode.state.job(3)?.job.attempt).toBe(2);
  await refusal(it.ann.requeueJobs([1]), COR_E_INVALIDOPERATION);
});

test("what a call leads to in the engine is no step of it", async () => {
  const it = await cluster();
  await it.ann.queueJobs([job({}, tasks(2))], nobody);
  it.engine.run(1, [0]);
  const cancel = (ann: ClusterService) => ann.cancelJob(1, "enough", { wait: false });
  await once(it, "k", cancel);
  await once(it, "k", cancel);
  expect((await it.ann.getJob(1)).errorMessage).toBe("enough");
  const keys = [...it.headNode.state.answers()].map(([key]) => key);
  expect(keys).toEqual(['["corp\\\\ann","k"] 0']);
});

test("a refused step left nothing, and is tried again", async () => {
  const it = await cluster();
  await it.ann.queueJobs([job()], nobody);
  const requeue = (ann: ClusterService) => ann.requeueJob(1, wait);
  await refusal(once(it, "k", requeue), COR_E_INVALIDOPERATION);
  await it.ann.cancelJob(1, null, wait);
  await once(it, "k", requeue);
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
  const queue = () => once(it, "k", queueOne);
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
  await once(it, "k1", queueOne);
  it.engine.clock.time += 1000;
  await once(it, "k0", queueOne);
  await store.close();

  const again = new LevelStore(folder);
  onTestFinished(() => again.close());
  const now = await cluster({ store: again, engine: it.engine });
  expect(await once(now, "k1", queueOne)).toEqual([1]);
  it.engine.clock.time += DAY - 1000;
  expect(await once(now, "k1", queueOne)).toEqual([3]);
  expect(await once(now, "k0", queueOne)).toEqual([2]);
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
  const requeue = (ann: ClusterService) => ann.requeueJob(1, wait);
  await once(it, "k", requeue);
  await once(it, "k", requeue);
  expect(asked).toBe(1);
});

test("a key that was used for another request is refused, and that request changes nothing", async () => {
  const it = await cluster();
  await once(it, "k", queueOne);
  const before = wholeState(it);
  const { message } = await refusal(
    once(it, "k", (ann) => ann.cancelJob(1, null, wait), { request: "another" }),
    COR_E_INVALIDOPERATION,
  );
  expect(message).toContain("used for another request");
  expect(wholeState(it)).toEqual(before);
});

test("CRD-1: a call that is made again asks for no password again", async () => {
  let isRight = true;
  const it = await cluster({
    credentials: "require",
    credentialKey: new Uint8Array(32),
    verifyCredentials: async () => isRight,
  });
  const queue = (ann: ClusterService) => ann.queueJob(job(), { user: ANN, password: "secret" });
  expect(await once(it, "k", queue)).toBe(1);
  isRight = false;
  expect(await once(it, "k", queue)).toBe(1);
});

test("of 250,000 answers and more, the oldest are forgotten first", () => {
  const state = new ClusterState();
  const put = (at: number) =>
    state.apply([{ kind: "answer", key: `k${at}`, until: 1e9 + at, answer: { request: "", json: "1" } }]);
  for (let at = 0; at < 250_000; at++) put(at);
  expect(hasOldAnswer(state, 0)).toBe(false);
  put(250_000);
  expect(hasOldAnswer(state, 0)).toBe(true);
  const draft = new Draft(state, { name: "CLUSTER", headNode: "CLUSTER" }, 0);
  forgetAnswers(draft);
  state.apply(draft.changes);
  expect(hasOldAnswer(state, 0)).toBe(false);
  expect([state.answer("k0"), state.answerCount]).toEqual([undefined, 250_000]);
  expect([...state.answers()][0]?.[0]).toBe("k1");
});
