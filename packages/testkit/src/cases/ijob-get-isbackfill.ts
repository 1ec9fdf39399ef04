import { same } from "../assertions.ts";
import { makeJob, queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IJob::get_IsBackfill`. */
export const ijobGetIsbackfill: CasePage = page("ijob-get-isbackfill", {
  "JT-8: of a new job and of one that waits for its turn is false": async (bench) => {
    const { cluster, processors } = bench;
    same(read(await makeJob(cluster), "IsBackfill"), false, "IsBackfill of a new job");
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    await queue(cluster, { ...whole, tasks: [bench.longTask] });
    const id = await queue(cluster, { tasks: [bench.lines.succeed] });
    same(read(await getJob(cluster, id), "IsBackfill"), false, "IsBackfill of a queued job");
  },
  "JT-8, SCH-5: of a job that ran ahead of a waiting one is true": needing(["backfill"], async (bench) => {
    const { cluster, processors, widest } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    await queue(cluster, { AskedNodes: widest.name, Runtime: "00:01:00", tasks: [bench.longTask] });
    await bench.untilJob(1, "Running");
    const waiting = await queue(cluster, { ...whole, tasks: [bench.lines.succeed] });
    const early = await queue(cluster, { Runtime: "00:00:01", tasks: [bench.longTask] });
    await bench.untilJob(early, "Running");
    same(read(await getJob(cluster, early), "IsBackfill"), true, "IsBackfill of the job that ran ahead");
    same(read(await getJob(cluster, waiting), "IsBackfill"), false, "IsBackfill of the job that waits");
  }),
});
