import type { IResourceUsage } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::GetTaskResourceUsage`. */
export const iclusterGettaskresourceusage: CasePage = page("icluster-gettaskresourceusage", {
  "COL-5: before the task started is zeros and empty": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed] });
    const usage = await ask<IResourceUsage>(cluster, (slot) => cluster.GetTaskResourceUsage(id, 1, slot));
    same(
      [read(usage, "NumberOfProcesses"), read(usage, "UserProcessorTime"), read(usage, "WorkingSet")],
      [0, 0n, 0],
      "the usage",
    );
    same(pairsOf(read(usage, "AllocatedNodes")), [], "AllocatedNodes");
  },
  "COL-5: after that names where it ran": async (bench) => {
    const { cluster, widest } = bench;
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.lines.succeed] });
    await bench.settle();
    const usage = await ask<IResourceUsage>(cluster, (slot) => cluster.GetTaskResourceUsage(id, 1, slot));
    same(pairsOf(read(usage, "AllocatedNodes")), [`${widest.name}=1`], "AllocatedNodes");
  },
});
