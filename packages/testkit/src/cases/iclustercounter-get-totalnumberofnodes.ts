import { countsNodes } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_TotalNumberOfNodes`. */
export const iclustercounterGetTotalnumberofnodes: CasePage = page("iclustercounter-get-totalnumberofnodes", {
  "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
    "TotalNumberOfNodes",
    ({ test }) => test.nodes.length,
    ({ test }) => test.nodes.length,
  ),
});
