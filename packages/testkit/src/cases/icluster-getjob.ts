import { JobStatus } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ok, read } from "../bench/members.ts";
import { getJob, statusOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::GetJob`. */
export const iclusterGetjob: CasePage = page("icluster-getjob", {
  "JOB-13: gives a fresh snapshot, which does not change by itself": async ({ cluster }) => {
    const id = await add(cluster, { Name: "a" });
    const old = await getJob(cluster, id);
    await ok(cluster, cluster.CancelJob(id, null));
    same(
      [JobStatus[read(old, "Status")], await statusOf(cluster, id)],
      ["NotSubmitted", "Cancelled"],
      "the snapshots",
    );
  },
  "JOB-17: a job that lost its node goes back to the queue and runs again": needing(
    ["nodeFailure"],
    async (bench) => {
      const { cluster, test } = bench;
      demand(
        test.failNode !== undefined && test.recoverNode !== undefined,
        "supports.nodeFailure is true, but the backend has no failNode or recoverNode.",
      );
      const { name } = test.nodes[1];
      const id = await queue(cluster, { AskedNodes: name, tasks: [bench.lines.sleep(200_000)] });
      await bench.untilTasks(id, ["Running"]);
      await test.failNode(name);
      await bench.untilJob(id, "Queued");
      await test.recoverNode(name);
      await bench.untilTasks(id, ["Running"]);
    },
  ),
});
