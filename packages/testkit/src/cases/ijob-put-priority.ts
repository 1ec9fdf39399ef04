import { E_INVALIDARG, JobPriority } from "@ccp/core";
import { same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_Priority`. */
export const ijobPutPriority: CasePage = page("ijob-put-priority", {
  "JT-1: takes the five priorities": jobs.takes("Priority", [0, 1, 2, 3, 4]),
  "GEN-5: refuses what is none": jobs.refuses("Priority", E_INVALIDARG, [-1, 5, 1.5, "Normal"]),
  "SCH-1: the higher priority starts first": async (bench) => {
    const { cluster, processors } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    const first = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.untilJob(first, "Running");
    const low = await queue(cluster, {
      ...whole,
      Priority: JobPriority.BelowNormal,
      tasks: [bench.lines.succeed],
    });
    const high = await queue(cluster, { ...whole, Priority: JobPriority.Highest, tasks: [bench.longTask] });
    await ok(cluster, cluster.CancelJob(first, null));
    await bench.untilJob(high, "Running");
    same(await statusOf(cluster, low), "Queued", "the job with the lower priority");
  },
});
