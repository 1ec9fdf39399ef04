import {
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IExecutionResult,
  out,
} from "@ccp/core";
import { same } from "../assertions.ts";
import { letTimePass, newCommandId } from "../bench/commands.ts";
import { contentOf, makeTask } from "../bench/jobs.ts";
import { ask, ok, read, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::WaitForCommandWithPaging`. */
export const iclusterWaitforcommandwithpaging: CasePage = page("icluster-waitforcommandwithpaging", {
  "CMD-3, CMD-4: the output of the new results is read page by page": async (bench) => {
    const { cluster, test } = bench;
    const id = await newCommandId(bench);
    await ok(cluster, cluster.put_IsAsynchronous(true));
    const task = await makeTask(cluster, {
      CommandLine: bench.lines.print("done"),
      RequiredNodes: test.nodes[0].name,
    });
    await ask<IClusterEnumerable>(cluster, (slot) =>
      cluster.ExecuteCommandWithPaging(id, task, null, null, true, 0, 2048, slot),
    );
    const results = await letTimePass(
      bench,
      ask<IClusterEnumerable>(cluster, (slot) => cluster.WaitForCommandWithPaging(id, 2048, slot)),
    );
    same(
      contentOf<IExecutionResult>(results).map((result) => read(result, "NodeName")),
      [test.nodes[0].name],
      "the nodes",
    );
  },
  "GEN-5: an unknown id is ERROR_NOT_FOUND": async ({ cluster }) => {
    await refused(
      cluster,
      cluster.WaitForCommandWithPaging(98_765, 2048, out()),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /98765/,
    );
  },
});
