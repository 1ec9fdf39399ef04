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

/** Cases of `ICluster::WaitForCommand`. */
export const iclusterWaitforcommand: CasePage = page("icluster-waitforcommand", {
  "CMD-4: gives the new results of a node that is done, then an empty collection": async (bench) => {
    const { cluster, test } = bench;
    const id = await newCommandId(bench);
    await ok(cluster, cluster.put_IsAsynchronous(true));
    const task = await makeTask(cluster, bench.lines.print("done"));
    await ask<IClusterEnumerable>(cluster, (slot) =>
      cluster.ExecuteCommand(id, task, null, null, true, 0, slot),
    );
    const names: (string | null)[] = [];
    for (;;) {
      const results = contentOf<IExecutionResult>(
        await letTimePass(
          bench,
          ask<IClusterEnumerable>(cluster, (slot) => cluster.WaitForCommand(id, slot)),
        ),
      );
      if (results.length === 0) break;
      names.push(...results.map((result) => read(result, "NodeName")));
    }
    same(names.toSorted(), test.nodes.map(({ name }) => name).toSorted(), "the nodes");
  },
  "GEN-5: an unknown id is ERROR_NOT_FOUND": async ({ cluster }) => {
    await refused(
      cluster,
      cluster.WaitForCommand(98_765, out()),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /98765/,
    );
  },
});
