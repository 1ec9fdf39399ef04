import { COR_E_INVALIDOPERATION } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { ok, refused } from "../bench/members.ts";
import { nodeStatus } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::ApproveNode`. */
export const iclusterApprovenode: CasePage = page("icluster-approvenode", {
  "NOD-2: a pending node becomes Paused, once": needing(["pendingNodes"], async ({ cluster, test }) => {
    demand(test.addNode !== undefined, "supports.pendingNodes is true, but the backend has no addNode.");
    await test.addNode({ name: "KITNEW", processors: 2 });
    same(await nodeStatus(cluster, "KITNEW"), "PendingApproval", "the new node");
    await refused(cluster, cluster.ResumeNode("KITNEW"), COR_E_INVALIDOPERATION, /KITNEW/);
    await ok(cluster, cluster.ApproveNode("kitnew"));
    same(await nodeStatus(cluster, "KITNEW"), "Paused", "the approved node");
    await refused(cluster, cluster.ApproveNode("KITNEW"), COR_E_INVALIDOPERATION, /KITNEW/);
  }),
  "NOD-2: a node that is not pending is COR_E_INVALIDOPERATION": async ({ cluster, test }) => {
    const { name } = test.nodes[0];
    await refused(cluster, cluster.ApproveNode(name), COR_E_INVALIDOPERATION, new RegExp(name));
    same(await nodeStatus(cluster, name), "Ready", name);
  },
});
