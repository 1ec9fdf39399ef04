import type { IClusterEnumerable, IExecutionResult } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { letTimePass, newCommandId } from "../bench/commands.ts";
import { contentOf, makeTask } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ExecuteCommandWithPaging`. */
export const iclusterExecutecommandwithpaging: CasePage = page("icluster-executecommandwithpaging", {
  "CMD-3: the results' output is read page by page": async (bench) => {
    const { cluster, test } = bench;
    const id = await newCommandId(bench);
    const task = await makeTask(cluster, {
      CommandLine: bench.lines.print("paged"),
      RequiredNodes: test.nodes[0].name,
    });
    const results = await letTimePass(
      bench,
      ask<IClusterEnumerable>(cluster, (slot) =>
        cluster.ExecuteCommandWithPaging(id, task, null, null, true, 0, 2048, slot),
      ),
    );
    const [result] = contentOf<IExecutionResult>(results);
    demand(result !== undefined, "There is no result.");
    same([read(result, "NodeName"), read(result, "ExitCode")], [test.nodes[0].name, 0], "the result");
  },
});
