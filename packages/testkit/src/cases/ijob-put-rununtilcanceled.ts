import { same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { statusesOf, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_RunUntilCanceled`. */
export const ijobPutRununtilcanceled: CasePage = page("ijob-put-rununtilcanceled", {
  "JT-1: takes both values": jobs.takes("RunUntilCanceled", [true, false]),
  "JOB-9, JOB-12: such a job runs on without tasks, and after its last one, until it is canceled": async (
    bench,
  ) => {
    const { cluster } = bench;
    const empty = await queue(cluster, { RunUntilCanceled: true, IsExclusive: false });
    const other = await queue(cluster, {
      RunUntilCanceled: true,
      IsExclusive: false,
      tasks: [bench.lines.succeed],
    });
    await bench.untilTasks(other, ["Finished"]);
    same(await statusesOf(cluster, [empty, other]), ["Running", "Running"], "the jobs");
    await ok(cluster, cluster.CancelJob(other, null));
    same(await statusOf(cluster, other), "Cancelled", "the canceled job");
  },
});
