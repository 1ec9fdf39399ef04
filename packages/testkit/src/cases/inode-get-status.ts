import { demand, same } from "../assertions.ts";
import { nodeStatus } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `INode::get_Status`. */
export const inodeGetStatus: CasePage = page("inode-get-status", {
  "NOD-2: of a node that takes work is Ready": async ({ cluster, test }) => {
    for (const { name } of test.nodes) same(await nodeStatus(cluster, name), "Ready", name);
  },
  "NOD-4: of a node that is lost is Unreachable, and Ready when it answers again": needing(
    ["nodeFailure"],
    async ({ cluster, test }) => {
      const { name } = test.nodes[1];
      demand(
        test.failNode !== undefined && test.recoverNode !== undefined,
        "supports.nodeFailure is true, but the backend has no failNode or recoverNode.",
      );
      await test.failNode(name);
      await test.until(async () => (await nodeStatus(cluster, name)) === "Unreachable");
      await test.recoverNode(name);
      await test.until(async () => (await nodeStatus(cluster, name)) === "Ready");
    },
  ),
});
