import { same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobUsage, pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::GetJobResourceUsage`. */
export const iclusterGetjobresourceusage: CasePage = page("icluster-getjobresourceusage", {
  "COL-5: before the job started is zeros and empty": async ({ cluster }) => {
    const usage = await jobUsage(cluster, await add(cluster));
    same(
      [read(usage, "NumberOfProcesses"), read(usage, "UserProcessorTime"), read(usage, "WorkingSet")],
      [0, 0n, 0],
      "the usage",
    );
    same(pairsOf(read(usage, "AllocatedNodes")), [], "AllocatedNodes");
  },
  "COL-5: after that names the nodes": async (bench) => {
    const { cluster, widest } = bench;
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.lines.succeed] });
    await bench.settle();
    same(
      pairsOf(read(await jobUsage(cluster, id), "AllocatedNodes")),
      [`${widest.name}=${widest.processors}`],
      "AllocatedNodes",
    );
  },
});
