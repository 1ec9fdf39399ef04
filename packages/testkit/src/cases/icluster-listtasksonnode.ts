import type { IClusterEnumerable, ITask } from "@ccp/core";
import { same } from "../assertions.ts";
import { contentOf, queue } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListTasksOnNode`. */
export const iclusterListtasksonnode: CasePage = page("icluster-listtasksonnode", {
  "TSK-13: gives the Running tasks of jobs on the node": async (bench) => {
    const { cluster, widest } = bench;
    const list = async () =>
      contentOf<ITask>(
        await ask<IClusterEnumerable>(cluster, (slot) =>
          cluster.ListTasksOnNode(widest.name.toLowerCase(), slot),
        ),
      ).map((task) => [read(task, "ParentJobId"), read(task, "Id")]);
    same(await list(), [], "before");
    const id = await queue(cluster, {
      AskedNodes: widest.name,
      tasks: [bench.lines.succeed, bench.longTask, bench.lines.succeed],
    });
    await bench.untilTasks(id, ["Finished", "Running", "Queued"]);
    same(await list(), [[id, 2]], "while one runs");
  },
});
