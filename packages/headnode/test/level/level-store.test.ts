import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { LevelStore } from "../../src/level/index.ts";
import { cluster, job, nobody, tasks, wait, wholeState } from "../cluster.ts";
import { contentOf, emptyFolder, variable, withStore } from "./store-folder.ts";

/** The state with its parameters in order: a store does not keep the order in which they came. */
function inOrder(state: unknown): unknown {
  const { parameters, ...rest } = state as { parameters: [string, string][] };
  return { ...rest, parameters: parameters.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

test("a store gives back the current records of everything, nodes first, jobs before their tasks", async () => {
  const folder = await emptyFolder();
  const store = new LevelStore(folder);
  const it = await cluster({ store });
  await it.ann.queueJobs([job({}, tasks(3)), job({}, tasks(2))], nobody);
  await it.ann.addJob(job(), wait);
  await it.admin.setEnvironmentVariable("A", "1");
  await it.admin.setEnvironmentVariable("B", "2");
  await it.admin.setEnvironmentVariable("A", null);
  await it.admin.setClusterParameter("Mine", "x");
  await it.ann.cancelJob(2, "enough", wait);
  await store.close();

  const again = new LevelStore(folder);
  onTestFinished(() => again.close());
  const engine = it.engine;
  engine.known = {
    jobs: [{ jobId: 1, attempt: 1 }],
    tasks: [1, 2, 3].map((taskId) => ({ jobId: 1, taskId, attempt: 1 })),
  };
  const old = wholeState(it);
  expect(inOrder(wholeState(await cluster({ store: again, engine })))).toEqual(inOrder(old));
});

test("what was deleted is gone, a job with its tasks; the last attempt with its id stays", async () => {
  const folder = await emptyFolder();
  const first = new LevelStore(folder);
  onTestFinished(() => first.close());
  const it = await cluster({ store: first });
  await it.ann.queueJobs([job({}, tasks(2))], nobody);
  const { job: record, tasks: records } = it.headNode.state.job(1) ?? {};
  const other = await emptyFolder();
  await withStore(other, async (store) => {
    await store.commit([
      { kind: "job", job: record! },
      ...[...records!.values()].map((each) => ({ kind: "task", task: each }) as const),
    ]);
    await store.commit([variable("A", "1"), variable("A", null)]);
    await store.commit([{ kind: "job removed", jobId: 1, lastAttempt: 4 }]);
  });
  expect(await contentOf(other)).toEqual([{ kind: "job removed", jobId: 1, lastAttempt: 4 }]);
});

test("commits keep their order, and each is kept when it is answered", async () => {
  const folder = await emptyFolder();
  await withStore(folder, async (store) => {
    const kept: number[] = [];
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        await store.commit([variable("A", String(index)), variable(`N${index % 7}`, String(index))]);
        kept.push(index);
      }),
    );
    expect(kept).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });
  const last = [98, 99, 93, 94, 95, 96, 97].map((value, index) => variable(`N${index}`, String(value)));
  expect(await contentOf(folder)).toEqual([variable("A", "99"), ...last]);
});

test("a second head node in the folder is refused while the first one uses it", async () => {
  const folder = await emptyFolder();
  const first = new LevelStore(folder);
  await first.load();
  const second = new LevelStore(folder);
  await expect(second.load()).rejects.toThrow(
    `The store in ${folder} is in use by another head node. Stop that one first, or give this one another folder.`,
  );
  await first.commit([variable("A", "1")]);
  await first.close();
  expect(await contentOf(folder)).toEqual([variable("A", "1")]);
});

test("the folder is made for its owner only", async () => {
  const folder = join(await emptyFolder(), "deep", "data");
  await withStore(folder, async (store) => store.commit([variable("A", "1")]));
  expect((await stat(folder)).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o700);
});

test("a store is loaded once, and takes nothing before and after", async () => {
  const folder = await emptyFolder();
  const store = new LevelStore(folder);
  await expect(store.commit([variable("A", "1")])).rejects.toThrow(`The store in ${folder} is not open.`);
  await store.load();
  await expect(store.load()).rejects.toThrow(
    `The store in ${folder} was loaded before. Make a new LevelStore.`,
  );
  await store.close();
  await expect(store.commit([variable("A", "1")])).rejects.toThrow(`The store in ${folder} is not open.`);
  expect(await contentOf(folder)).toEqual([]);
});

test("a start that was interrupted before anything was kept is made up for", async () => {
  const folder = await emptyFolder();
  await withStore(folder, async () => {});
  await rm(join(folder, "confirmed"));
  await writeFile(join(folder, "confirmed.new"), "ccp");
  await withStore(folder, async (store) => store.commit([variable("A", "1")]));
  expect(await contentOf(folder)).toEqual([variable("A", "1")]);
});

test("JOB-3: the name of a run never comes twice, also when the job with the id was removed before the restart", async () => {
  const folder = await emptyFolder();
  const store = new LevelStore(folder);
  const it = await cluster({ store });
  await it.ann.queueJobs([job({}, tasks(1))], nobody);
  await it.ann.cancelJob(1, null, wait);
  await it.ann.requeueJobs([1]);
  await it.ann.cancelJob(1, null, wait);
  it.engine.clock.time += 6 * 86_400_000;
  expect(await it.ann.listAllJobs()).toEqual([]);
  await store.close();

  const again = new LevelStore(folder);
  onTestFinished(() => again.close());
  const now = await cluster({ store: again, engine: it.engine });
  expect(await now.ann.queueJobs([job({}, tasks(1))], nobody)).toEqual([1]);
  expect(now.headNode.state.job(1)?.job.attempt).toBe(3);
  expect(now.headNode.state.job(1)?.tasks.get(1)?.attempt).toBe(3);
});
