import {
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IExecutionResult,
} from "@ccp/core";
import { demand } from "../assertions.ts";
import { letTimePass, newCommandId } from "../bench/commands.ts";
import { contentOf, makeTask } from "../bench/jobs.ts";
import { ask, ok, read, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::EndCommand`. */
export const iclusterEndcommand: CasePage = page("icluster-endcommand", {
  "CMD-5: terminates what still runs; the exit codes are not zero": async (bench) => {
    const { cluster, test } = bench;
    const id = await newCommandId(bench);
    await ok(cluster, cluster.put_IsAsynchronous(true));
    const task = await makeTask(cluster, bench.longTask);
    await ask<IClusterEnumerable>(cluster, (slot) =>
      cluster.ExecuteCommand(id, task, null, null, true, 0, slot),
    );
    await ok(cluster, letTimePass(bench, cluster.EndCommand(id)));
    const codes: number[] = [];
    for (;;) {
      const results = contentOf<IExecutionResult>(
        await letTimePass(
          bench,
          ask<IClusterEnumerable>(cluster, (slot) => cluster.WaitForCommand(id, slot)),
        ),
      );
      if (results.length === 0) break;
      codes.push(...results.map((result) => read(result, "ExitCode")));
    }
    demand(
      codes.length === test.nodes.length && codes.every((code) => code !== 0),
      `The exit codes are ${codes.join()}.`,
    );
  },
  "CMD-5: an unknown id is ERROR_NOT_FOUND": async ({ cluster }) => {
    await refused(cluster, cluster.EndCommand(98_765), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /98765/);
  },
});
