import { COR_E_INVALIDOPERATION, E_INVALIDARG } from "@ccp/core";
import { matches, same } from "../assertions.ts";
import { add, queue, submit } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getTask, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CancelTask`. */
export const iclusterCanceltask: CasePage = page("icluster-canceltask", {
  "CXL-4: a NotSubmitted, Queued or Running task becomes Cancelled": async (bench) => {
    const { cluster, lines } = bench;
    const id = await add(cluster, { tasks: [lines.succeed, bench.longTask, lines.succeed] });
    await ok(cluster, cluster.CancelTask(id, 1, "not wanted"));
    await ok(cluster, submit(cluster, id));
    await bench.untilTasks(id, ["Cancelled", "Running", "Queued"]);
    await ok(cluster, cluster.CancelTask(id, 3, null));
    await ok(cluster, cluster.CancelTask(id, 2, ""));
    same(await tasksOf(cluster, id), ["Cancelled", "Cancelled", "Cancelled"], "the tasks");
    same(read(await getTask(cluster, id), "ErrorMessage"), "not wanted", "ErrorMessage");
    matches(read(await getTask(cluster, id, 2), "ErrorMessage"), /\S/, "the default text");
  },
  "CXL-4: a completed task is COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.succeed, lines.exit(1)] });
    await bench.settle();
    await refused(cluster, cluster.CancelTask(id, 1, null), COR_E_INVALIDOPERATION, /Finished/);
    await refused(cluster, cluster.CancelTask(id, 2, null), COR_E_INVALIDOPERATION, /Failed/);
  },
  "CXL-2: the message has at most 320 characters": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed] });
    await refused(cluster, cluster.CancelTask(id, 1, "x".repeat(321)), E_INVALIDARG, /320/);
    same(await tasksOf(cluster, id), ["NotSubmitted"], "the task");
  },
});
