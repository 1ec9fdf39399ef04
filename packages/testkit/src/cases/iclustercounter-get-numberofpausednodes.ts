import { same } from "../assertions.ts";
import { countsNodes } from "../bench/counter-cases.ts";
import { ok, read } from "../bench/members.ts";
import { counterOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfPausedNodes`. */
export const iclustercounterGetNumberofpausednodes: CasePage = page(
  "iclustercounter-get-numberofpausednodes",
  {
    "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
      "NumberOfPausedNodes",
      () => 0,
      () => 0,
    ),
    "COL-4, NOD-2: counts a paused node": needing(["nodeControl"], async ({ cluster, test }) => {
      await ok(cluster, cluster.PauseNode(test.nodes[0].name));
      const counter = await counterOf(cluster);
      const counts = [
        read(counter, "NumberOfPausedNodes"),
        read(counter, "NumberOfReadyNodes"),
        read(counter, "TotalNumberOfNodes"),
      ];
      same(counts, [1, test.nodes.length - 1, test.nodes.length], "paused, ready and all nodes");
    }),
  },
);
