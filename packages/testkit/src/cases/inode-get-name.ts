import { same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { listNodes } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INode::get_Name`. */
export const inodeGetName: CasePage = page("inode-get-name", {
  "NOD-1: the nodes have the names of the cluster's nodes": async ({ cluster, test }) => {
    const names = (await listNodes(cluster)).map((node) => read(node, "Name"));
    same(names.toSorted(), test.nodes.map(({ name }) => name).toSorted(), "the names");
  },
});
