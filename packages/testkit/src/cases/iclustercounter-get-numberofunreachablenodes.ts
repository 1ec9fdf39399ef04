import { demand, same } from "../assertions.ts";
import { countsNodes } from "../bench/counter-cases.ts";
import { read } from "../bench/members.ts";
import { counterOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfUnreachableNodes`. */
export const iclustercounterGetNumberofunreachablenodes: CasePage = page(
  "iclustercounter-get-numberofunreachablenodes",
  {
    "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
      "NumberOfUnreachableNodes",
      () => 0,
      () => 0,
    ),
    "COL-4, NOD-4: counts a lost node": needing(["nodeFailure"], async ({ cluster, test }) => {
      demand(test.failNode !== undefined, "supports.nodeFailure is true, but the backend has no failNode.");
      await test.failNode(test.nodes[1].name);
      await test.until(async () => read(await counterOf(cluster), "NumberOfUnreachableNodes") === 1);
      same(read(await counterOf(cluster), "NumberOfUnreachableNodes"), 1, "NumberOfUnreachableNodes");
    }),
  },
);
