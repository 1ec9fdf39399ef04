import { COR_E_NOTSUPPORTED, type IClusterEnumerable, type INode, variantI4 } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { contentOf, queue } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { listNodes } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_ComputeNodes`. */
export const iclusterGetComputenodes: CasePage = page("icluster-get-computenodes", {
  "NOD-1: is never empty, and lists every node once": async ({ cluster, test }) => {
    const names = (await listNodes(cluster)).map((node) => read(node, "Name"));
    same(names.toSorted(), test.nodes.map(({ name }) => name).toSorted(), "the names");
  },
  "COL-1: the collection is read-only, and its nodes are snapshots": async (bench) => {
    const { cluster, widest } = bench;
    const nodes = await ask<IClusterEnumerable>(cluster, (slot) => cluster.get_ComputeNodes(slot));
    answers(nodes.Add(variantI4(1)), COR_E_NOTSUPPORTED, "Add");
    const node = contentOf<INode>(nodes).find((each) => read(each, "Name") === widest.name);
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.longTask] });
    await bench.untilJob(id, "Running");
    same(
      node && read(node, "NumberOfIdleProcessors"),
      widest.processors,
      "NumberOfIdleProcessors of the snapshot",
    );
  },
});
