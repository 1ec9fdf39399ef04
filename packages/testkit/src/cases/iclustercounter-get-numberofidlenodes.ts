import { countsNodes } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfIdleNodes`. */
export const iclustercounterGetNumberofidlenodes: CasePage = page("iclustercounter-get-numberofidlenodes", {
  "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
    "NumberOfIdleNodes",
    ({ test }) => test.nodes.length,
    () => 0,
  ),
});
