import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { ok, refused } from "../bench/members.ts";
import { nodeStatus, statusOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::ResumeNode`. */
export const iclusterResumenode: CasePage = page("icluster-resumenode", {
  "NOD-2: a Paused node becomes Ready; again is S_OK": async ({ cluster, test }) => {
    const { name } = test.nodes[0];
    await ok(cluster, cluster.PauseNode(name));
    for (let time = 0; time < 2; time++) {
      await ok(cluster, cluster.ResumeNode(name));
      same(await nodeStatus(cluster, name), "Ready", name);
    }
  },
  "SCH-7: what waited for the node starts": async (bench) => {
    const { cluster, widest } = bench;
    await ok(cluster, cluster.PauseNode(widest.name));
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.lines.succeed] });
    await ok(cluster, cluster.ResumeNode(widest.name));
    await bench.settle();
    same(await statusOf(cluster, id), "Finished", "the job");
  },
  "NOD-2: a lost node is COR_E_INVALIDOPERATION": needing(["nodeFailure"], async ({ cluster, test }) => {
    demand(test.failNode !== undefined, "supports.nodeFailure is true, but the backend has no failNode.");
    const { name } = test.nodes[1];
    await test.failNode(name);
    await test.until(async () => (await nodeStatus(cluster, name)) === "Unreachable");
    await refused(cluster, cluster.ResumeNode(name), COR_E_INVALIDOPERATION, new RegExp(name));
  }),
});
