import { same } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { getNode } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INode::get_NumberOfIdleProcessors`. */
export const inodeGetNumberofidleprocessors: CasePage = page("inode-get-numberofidleprocessors", {
  "COL-4: is all of them while nothing runs, none while a job holds the node": async (bench) => {
    const { cluster, widest } = bench;
    const idle = async () => {
      const node = await getNode(cluster, widest.name);
      return node && read(node, "NumberOfIdleProcessors");
    };
    same(await idle(), widest.processors, "before");
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.longTask] });
    await bench.untilTasks(id, ["Running"]);
    same(await idle(), 0, "while an exclusive job runs there");
  },
});
