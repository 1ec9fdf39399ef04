import { COR_E_INVALIDOPERATION, DATE_MAX, E_INVALIDARG } from "@ccp/core";
import { demand, matches, same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getJob, statusesOf, statusOf, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CancelJob`. */
export const iclusterCanceljob: CasePage = page("icluster-canceljob", {
  "CXL-1: running tasks fail, waiting ones are Cancelled, finished ones stay": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.succeed, bench.longTask, lines.succeed] });
    await bench.untilTasks(id, ["Finished", "Running", "Queued"]);
    await ok(cluster, cluster.CancelJob(id, "enough"));
    same(
      [await statusOf(cluster, id), ...(await tasksOf(cluster, id))],
      ["Cancelled", "Finished", "Failed", "Cancelled"],
      "job and tasks",
    );
    demand(read(await getJob(cluster, id), "EndTime") < DATE_MAX, "EndTime is not set.");
  },
  "CXL-1: works for NotSubmitted and Queued jobs, and frees what a running one held": async (bench) => {
    const { cluster, processors } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    const running = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.untilJob(running, "Running");
    const [queued, added] = [await queue(cluster, { tasks: [bench.lines.succeed] }), await add(cluster)];
    const next = await queue(cluster, { ...whole, tasks: [bench.lines.succeed] });
    for (const id of [queued, added, running]) await ok(cluster, cluster.CancelJob(id, null));
    await bench.settle();
    same(
      await statusesOf(cluster, [running, queued, added, next]),
      ["Cancelled", "Cancelled", "Cancelled", "Finished"],
      "the jobs",
    );
  },
  "CXL-1: a completed job is COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster } = bench;
    const id = await queue(cluster);
    await bench.settle();
    await refused(cluster, cluster.CancelJob(id, null), COR_E_INVALIDOPERATION, /Finished/);
  },
  "CXL-2: the message has at most 320 characters; an empty one leaves a default": async ({ cluster }) => {
    const [first, second] = [await add(cluster), await add(cluster)];
    await refused(cluster, cluster.CancelJob(first, "x".repeat(321)), E_INVALIDARG, /320/);
    await ok(cluster, cluster.CancelJob(first, "x".repeat(320)));
    await ok(cluster, cluster.CancelJob(second, ""));
    same(read(await getJob(cluster, first), "ErrorMessage"), "x".repeat(320), "ErrorMessage");
    matches(read(await getJob(cluster, second), "ErrorMessage"), /\S/, "the default text");
  },
});
