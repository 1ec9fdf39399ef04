import type { IResourceUsage } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { jobUsage, pairsOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IResourceUsage::get_AllocatedNodes`. */
export const iresourceusageGetAllocatednodes: CasePage = page("iresourceusage-get-allocatednodes", {
  "COL-5: of a job is its asked nodes, or all nodes; before it started nothing": needing(
    ["resourceUsage"],
    async (bench) => {
      const { cluster, test, widest } = bench;
      const all = await queue(cluster, { tasks: [bench.lines.succeed] });
      const asked = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.lines.succeed] });
      const added = await add(cluster);
      await bench.settle();
      const nodes = async (id: number) => pairsOf(read(await jobUsage(cluster, id), "AllocatedNodes"));
      same(
        (await nodes(all)).toSorted(),
        test.nodes.map(({ name, processors }) => `${name}=${processors}`).toSorted(),
        "of a job that asked for none",
      );
      same(await nodes(asked), [`${widest.name}=${widest.processors}`], "of a job that asked for one");
      same(await nodes(added), [], "of a job that did not start");
    },
  ),
  "COL-5: of a task is where it ran, with its processors": needing(["resourceUsage"], async (bench) => {
    const { cluster, widest } = bench;
    const count = widest.processors;
    const task = {
      CommandLine: bench.lines.succeed,
      MinimumNumberOfProcessors: count,
      MaximumNumberOfProcessors: count,
    };
    const id = await queue(cluster, {
      AskedNodes: widest.name,
      MinimumNumberOfProcessors: count,
      MaximumNumberOfProcessors: count,
      tasks: [task],
    });
    await bench.settle();
    const usage = await ask<IResourceUsage>(cluster, (slot) => cluster.GetTaskResourceUsage(id, 1, slot));
    same(pairsOf(read(usage, "AllocatedNodes")), [`${widest.name}=${count}`], "AllocatedNodes");
  }),
});
