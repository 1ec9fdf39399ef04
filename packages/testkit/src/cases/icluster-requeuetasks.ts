import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { idsOf, queue } from "../bench/jobs.ts";
import { read, refused } from "../bench/members.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::RequeueTasks`. */
export const iclusterRequeuetasks: CasePage = page("icluster-requeuetasks", {
  "RQ-9: stops at the first failure; those before stay queued": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(1), lines.succeed, lines.exit(1)] });
    await bench.settle();
    const end = read(await getTask(cluster, id, 3), "EndTime");
    const first = read(await getTask(cluster, id, 1), "EndTime");
    await refused(
      cluster,
      cluster.RequeueTasks(id, await idsOf(cluster, [1, 2, 3])),
      COR_E_INVALIDOPERATION,
      /\b2\b.*Finished/,
    );
    await bench.settle();
    same(read(await getTask(cluster, id, 3), "EndTime"), end, "EndTime of the task after the failure");
    demand(
      read(await getTask(cluster, id, 1), "EndTime") > first,
      "The task before the failure did not run again.",
    );
  },
});
