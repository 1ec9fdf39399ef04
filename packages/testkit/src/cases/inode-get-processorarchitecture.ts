import { matches } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { listNodes } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INode::get_ProcessorArchitecture`. */
export const inodeGetProcessorarchitecture: CasePage = page("inode-get-processorarchitecture", {
  "NOD-1: is not empty": async ({ cluster }) => {
    for (const node of await listNodes(cluster))
      matches(read(node, "ProcessorArchitecture"), /\S/, "ProcessorArchitecture");
  },
});
