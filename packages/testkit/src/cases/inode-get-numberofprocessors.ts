import { same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { getNode } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INode::get_NumberOfProcessors`. */
export const inodeGetNumberofprocessors: CasePage = page("inode-get-numberofprocessors", {
  "NOD-1: is what the node has": async ({ cluster, test }) => {
    for (const { name, processors } of test.nodes) {
      const node = await getNode(cluster, name);
      same(node && read(node, "NumberOfProcessors"), processors, `NumberOfProcessors of ${name}`);
    }
  },
});
