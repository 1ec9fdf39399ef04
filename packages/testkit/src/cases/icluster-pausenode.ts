import { same } from "../assertions.ts";
import { VISIBLE } from "../bench/bench.ts";
import { queue } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { nodeStatus, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::PauseNode`. */
export const iclusterPausenode: CasePage = page("icluster-pausenode", {
  "NOD-2: a Ready node becomes Paused; again is S_OK; names without case": async ({ cluster, test }) => {
    const { name } = test.nodes[0];
    for (const spelled of [name, name.toLowerCase()]) {
      await ok(cluster, cluster.PauseNode(spelled));
      same(await nodeStatus(cluster, name), "Paused", name);
    }
  },
  "SCH-7: a paused node starts nothing new, and what runs there goes on": async (bench) => {
    const { cluster, widest } = bench;
    const running = await queue(cluster, {
      AskedNodes: widest.name,
      IsExclusive: false,
      tasks: [bench.lines.sleep(VISIBLE)],
    });
    await bench.untilJob(running, "Running");
    await ok(cluster, cluster.PauseNode(widest.name));
    const waiting = await queue(cluster, {
      AskedNodes: widest.name,
      IsExclusive: false,
      tasks: [bench.lines.succeed],
    });
    await bench.untilJob(running, "Finished");
    same(await statusOf(cluster, waiting), "Queued", "the job for a paused node");
  },
});
