import type { IResourceUsage } from "@ccp/core";
import { same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { pairsOf, statusOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ITask::put_RequiredNodes`. */
export const itaskPutRequirednodes: CasePage = page("itask-put-requirednodes", {
  "TT-1: takes names separated by commas, and null for none": tasks.takes("RequiredNodes", [
    "A",
    "A,B",
    null,
  ]),
  "TSK-10: the task runs on those nodes only": needing(["resourceUsage"], async (bench) => {
    const { cluster, test } = bench;
    for (const { name } of test.nodes) {
      const id = await queue(cluster, { tasks: [{ CommandLine: bench.lines.succeed, RequiredNodes: name }] });
      await bench.settle();
      same(await statusOf(cluster, id), "Finished", "the job");
      const usage = await ask<IResourceUsage>(cluster, (slot) => cluster.GetTaskResourceUsage(id, 1, slot));
      same(
        pairsOf(read(usage, "AllocatedNodes")).map((pair) => pair.split("=")[0]),
        [name],
        "AllocatedNodes",
      );
    }
  }),
});
