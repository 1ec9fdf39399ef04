import type { IJobCounter } from "@ccp/core";
import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ask, ok, read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::GetJobCounter`. */
export const iclusterGetjobcounter: CasePage = page("icluster-getjobcounter", {
  "COL-4: is a snapshot of the tasks by their status": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed, lines.succeed] });
    const counter = await ask<IJobCounter>(cluster, (slot) => cluster.GetJobCounter(id, slot));
    await ok(cluster, cluster.CancelTask(id, 1, null));
    const later = await ask<IJobCounter>(cluster, (slot) => cluster.GetJobCounter(id, slot));
    same(
      [counter, later].map((each) => [
        read(each, "NumberOfNotSubmittedTasks"),
        read(each, "NumberOfCancelledTasks"),
      ]),
      [
        [2, 0],
        [1, 1],
      ],
      "the counters",
    );
  },
});
