import type { IClusterEnumerable, IJob } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { contentOf, queue } from "../bench/jobs.ts";
import { ask, ok, read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ListJobsOnNode`. */
export const iclusterListjobsonnode: CasePage = page("icluster-listjobsonnode", {
  "JOB-14: gives the jobs that run with processors of the node": async (bench) => {
    const { cluster, widest } = bench;
    const list = async () =>
      contentOf<IJob>(
        await ask<IClusterEnumerable>(cluster, (slot) =>
          cluster.ListJobsOnNode(widest.name.toLowerCase(), slot),
        ),
      ).map((job) => read(job, "Id"));
    same(await list(), [], "before");
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.longTask] });
    await queue(cluster, { AskedNodes: widest.name, tasks: [bench.lines.succeed] });
    await bench.untilJob(id, "Running");
    same(await list(), [id], "while one runs and one waits");
    await ok(cluster, cluster.CancelJob(id, null));
    demand(!(await list()).includes(id), "The canceled job is still there.");
  },
});
