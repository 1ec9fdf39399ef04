import { E_INVALIDARG, type IClusterEnumerable, out } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, contentOf, makeTask, objectsOf } from "../bench/jobs.ts";
import { ask, read, refused } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::AddTasks`. */
export const iclusterAddtasks: CasePage = page("icluster-addtasks", {
  "TSK-4: the ids come as VT_I4 in the order of the tasks": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed] });
    const tasks = [await makeTask(cluster, lines.succeed), await makeTask(cluster, lines.succeed)];
    const ids = await ask<IClusterEnumerable>(cluster, async (slot) =>
      cluster.AddTasks(id, await objectsOf(cluster, tasks), slot),
    );
    same(
      [contentOf<number>(ids), tasks.map((task) => read(task, "Id"))],
      [
        [2, 3],
        [2, 3],
      ],
      "the ids",
    );
  },
  "TSK-4: all or nothing": async ({ cluster, lines }) => {
    const id = await add(cluster);
    const tasks = [await makeTask(cluster, lines.succeed), await makeTask(cluster, {})];
    const slot = out<IClusterEnumerable>();
    await refused(cluster, cluster.AddTasks(id, await objectsOf(cluster, tasks), slot), E_INVALIDARG);
    same(
      [slot.value, read(await getJob(cluster, id), "TaskCount")],
      [undefined, 0],
      "the result and TaskCount",
    );
  },
});
