import { COR_E_INVALIDOPERATION, E_INVALIDARG, out } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, makeTask, queue } from "../bench/jobs.ts";
import { ask, read, refused } from "../bench/members.ts";
import { getJob, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::AddTask`. */
export const iclusterAddtask: CasePage = page("icluster-addtask", {
  "TSK-3: adds to a NotSubmitted and to a Running job; the task takes the job's phase": async (bench) => {
    const { cluster, lines } = bench;
    const added = await add(cluster);
    const task = await makeTask(cluster, lines.succeed);
    same(await ask<number>(cluster, (slot) => cluster.AddTask(added, task, slot)), 1, "the id");
    same([read(task, "Id"), read(task, "ParentJobId")], [1, added], "the caller's object");
    same(await tasksOf(cluster, added), ["NotSubmitted"], "the task");
    const running = await queue(cluster, { RunUntilCanceled: true });
    await bench.untilJob(running, "Running");
    const second = await makeTask(cluster, lines.succeed);
    await ask<number>(cluster, (slot) => cluster.AddTask(running, second, slot));
    await bench.untilTasks(running, ["Finished"]);
  },
  "TSK-3: a completed job is COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster } = bench;
    const id = await queue(cluster);
    await bench.settle();
    await refused(
      cluster,
      cluster.AddTask(id, await makeTask(cluster, bench.lines.succeed), out()),
      COR_E_INVALIDOPERATION,
      /Finished/,
    );
    same(read(await getJob(cluster, id), "TaskCount"), 0, "TaskCount");
  },
  "TSK-5, TSK-7: a task that does not fit is refused": async ({ cluster, lines }) => {
    const id = await add(cluster);
    const wide = await makeTask(cluster, { CommandLine: lines.succeed, MaximumNumberOfProcessors: 2 });
    await refused(cluster, cluster.AddTask(id, wide, out()), E_INVALIDARG, /maximum/i);
    await refused(
      cluster,
      cluster.AddTask(id, await makeTask(cluster, {}), out()),
      E_INVALIDARG,
      /command line/i,
    );
    same(read(await getJob(cluster, id), "TaskCount"), 0, "TaskCount");
  },
});
