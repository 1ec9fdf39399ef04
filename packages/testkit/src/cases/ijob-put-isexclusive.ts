import { same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { statusesOf, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_IsExclusive`. */
export const ijobPutIsexclusive: CasePage = page("ijob-put-isexclusive", {
  "JT-1: takes both values": jobs.takes("IsExclusive", [false, true]),
  "SCH-3: an exclusive job shares its node with nothing": async (bench) => {
    const { cluster, processors } = bench;
    const first = await queue(cluster, {
      MinimumNumberOfProcessors: processors - 1,
      MaximumNumberOfProcessors: processors - 1,
      tasks: [bench.longTask],
    });
    await bench.untilJob(first, "Running");
    const second = await queue(cluster, { IsExclusive: false, tasks: [bench.lines.succeed] });
    await queue(cluster, { IsExclusive: false, tasks: [bench.lines.succeed] });
    const third = await queue(cluster, { tasks: [bench.lines.succeed] });
    await bench.pass(20);
    same(
      await statusesOf(cluster, [second, third]),
      ["Queued", "Queued"],
      "the jobs behind an exclusive one",
    );
    await ok(cluster, cluster.CancelJob(first, null));
    await bench.settle();
    same(await statusesOf(cluster, [second, third]), ["Finished", "Finished"], "the jobs after it");
  },
  "SCH-3: jobs that are not exclusive share a node": async (bench) => {
    const { cluster, widest } = bench;
    const shared = { IsExclusive: false, AskedNodes: widest.name };
    const first = await queue(cluster, { ...shared, tasks: [bench.longTask] });
    const second = await queue(cluster, { ...shared, tasks: [bench.longTask] });
    await bench.untilJob(second, "Running");
    same(await statusOf(cluster, first), "Running", "the first job");
  },
});
