import { demand } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { listNodes } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INode::get_Memory`. */
export const inodeGetMemory: CasePage = page("inode-get-memory", {
  "NOD-3: is in megabytes, above 0": async ({ cluster }) => {
    for (const node of await listNodes(cluster))
      demand(read(node, "Memory") > 0, `Memory of ${read(node, "Name")} is ${read(node, "Memory")}.`);
  },
});
