import { demand } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { listNodes } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INode::get_ProcessorSpeed`. */
export const inodeGetProcessorspeed: CasePage = page("inode-get-processorspeed", {
  "NOD-3: is in MHz, above 0": async ({ cluster }) => {
    for (const node of await listNodes(cluster))
      demand(
        read(node, "ProcessorSpeed") > 0,
        `ProcessorSpeed of ${read(node, "Name")} is ${read(node, "ProcessorSpeed")}.`,
      );
  },
});
