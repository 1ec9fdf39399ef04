import {
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type ICluster,
  type InOut,
  type ITask,
  inOut,
  out,
  TaskStatus,
  type VARIANT,
  variantEmpty,
} from "@ccp/core";
import { expect, test } from "vitest";
import { DAY, SECOND, startCluster } from "./embedded-cluster.ts";
import { queue } from "./jobs.ts";
import { ask, ok, read, refused } from "./members.ts";

/** All that a chain tells of until it has nothing more to tell. */
async function news(cluster: ICluster, jobId: number, chain: InOut<VARIANT>): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const task = await ask<ITask | null>(cluster, (slot) => cluster.CheckAnyTask(jobId, chain, slot));
    if (task === null) return told;
    told.push(`${read(task, "Id")} ${TaskStatus[read(task, "Status")]}`);
  }
}

test("TSK-14: tasks come in the order in which they ended, failed and canceled ones too", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, {
    MaximumNumberOfProcessors: 4,
    tasks: ["run 3000", "run 1000 fail 7", "run forever", "run 2000"],
  });
  const chain = inOut<VARIANT>(variantEmpty);
  await backend.advance(SECOND);
  expect(await news(cluster, id, chain)).toEqual(["2 Failed"]);
  await ok(cluster, cluster.CancelTask(id, 3, ""));
  await backend.runUntilIdle();
  expect(await news(cluster, id, chain)).toEqual(["3 Cancelled", "4 Finished", "1 Finished"]);
});

test("TSK-14, RQ-3: over RequeueJob a chain tells again of what runs again, and only of that", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["ok", "fail 1 once", "run forever"] });
  const chain = inOut<VARIANT>(variantEmpty);
  await backend.advance(5 * SECOND);
  expect(await news(cluster, id, chain)).toEqual(["1 Finished", "2 Failed"]);
  await ok(cluster, cluster.CancelJob(id, ""));
  expect(await news(cluster, id, chain)).toEqual(["3 Failed"]);
  await ok(cluster, cluster.RequeueJob(id));
  expect(await news(cluster, id, chain)).toEqual([]);
  await backend.advance(5 * SECOND);
  expect(await news(cluster, id, chain)).toEqual(["2 Finished"]);
  await ok(cluster, cluster.CancelJob(id, ""));
  expect(await news(cluster, id, chain)).toEqual(["3 Failed"]);
  expect(await news(cluster, id, inOut<VARIANT>(variantEmpty))).toEqual([
    "1 Finished",
    "2 Finished",
    "3 Failed",
  ]);
});

test("TSK-14: a completion that nobody heard of before the task ran again is not told", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["fail 1 once"] });
  const chain = inOut<VARIANT>(variantEmpty);
  await backend.runUntilIdle();
  await ok(cluster, cluster.RequeueJob(id));
  expect(await news(cluster, id, chain)).toEqual([]);
  await backend.runUntilIdle();
  expect(await news(cluster, id, chain)).toEqual(["1 Finished"]);
});

test("TSK-14, JOB-15, JOB-3: with its job a chain ends; the next job of that id begins another", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster);
  const chain = inOut<VARIANT>(variantEmpty);
  await backend.runUntilIdle();
  expect(await news(cluster, id, chain)).toEqual(["1 Finished"]);
  await backend.advance(5 * DAY);
  const notFound = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
  await refused(cluster, cluster.CheckAnyTask(id, chain, out()), notFound, /job 1/);
  expect(await queue(cluster)).toBe(id);
  await backend.runUntilIdle();
  expect(await news(cluster, id, inOut<VARIANT>(variantEmpty))).toEqual(["1 Finished"]);
});
