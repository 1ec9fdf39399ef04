import { demand, same } from "../assertions.ts";
import { countsNodes } from "../bench/counter-cases.ts";
import { read } from "../bench/members.ts";
import { counterOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfPendingNodes`. */
export const iclustercounterGetNumberofpendingnodes: CasePage = page(
  "iclustercounter-get-numberofpendingnodes",
  {
    "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
      "NumberOfPendingNodes",
      () => 0,
      () => 0,
    ),
    "COL-4, SCH-7: counts a node that waits for its approval": needing(
      ["pendingNodes"],
      async ({ cluster, test }) => {
        demand(test.addNode !== undefined, "supports.pendingNodes is true, but the backend has no addNode.");
        await test.addNode({ name: "KITNEW", processors: 3 });
        same(read(await counterOf(cluster), "NumberOfPendingNodes"), 1, "NumberOfPendingNodes");
      },
    ),
  },
);
