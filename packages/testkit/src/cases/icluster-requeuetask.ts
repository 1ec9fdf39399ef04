import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, queue, submit } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getTask, statusOf, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::RequeueTask`. */
export const iclusterRequeuetask: CasePage = page("icluster-requeuetask", {
  "RQ-8: a Failed or Cancelled task of a completed job runs again, alone": async (bench) => {
    const { cluster, lines } = bench;
    const id = await add(cluster, { tasks: [lines.succeed, lines.exit(3), lines.succeed] });
    await ok(cluster, cluster.CancelTask(id, 3, null));
    await ok(cluster, submit(cluster, id));
    await bench.settle();
    const ends = await Promise.all(
      [1, 2].map(async (taskId) => read(await getTask(cluster, id, taskId), "EndTime")),
    );
    await ok(cluster, cluster.RequeueTask(id, 3));
    await bench.settle();
    same(
      [await statusOf(cluster, id), ...(await tasksOf(cluster, id))],
      ["Failed", "Finished", "Failed", "Finished"],
      "job and tasks",
    );
    const after = await Promise.all(
      [1, 2].map(async (taskId) => read(await getTask(cluster, id, taskId), "EndTime")),
    );
    same(after, ends, "EndTime of the other tasks");
  },
  "RQ-8: others, and one that must not run twice, are COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, {
      tasks: [lines.succeed, { CommandLine: lines.exit(3), IsRerunnable: false }],
    });
    await bench.settle();
    await refused(cluster, cluster.RequeueTask(id, 1), COR_E_INVALIDOPERATION, /Finished/);
    await refused(cluster, cluster.RequeueTask(id, 2), COR_E_INVALIDOPERATION, /\b2\b/);
    const added = await add(cluster, { tasks: [lines.succeed] });
    await refused(cluster, cluster.RequeueTask(added, 1), COR_E_INVALIDOPERATION, /NotSubmitted/);
  },
  "RQ-8: a Running task is terminated and starts anew": async (bench) => {
    const { cluster } = bench;
    const id = await queue(cluster, { tasks: [bench.longTask] });
    await bench.untilTasks(id, ["Running"]);
    const started = read(await getTask(cluster, id), "StartTime");
    await bench.pass(1);
    await ok(cluster, cluster.RequeueTask(id, 1));
    await bench.untilTasks(id, ["Running"]);
    demand(read(await getTask(cluster, id), "StartTime") > started, "The task did not start anew.");
  },
});
