import { countsNodes } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfReadyNodes`. */
export const iclustercounterGetNumberofreadynodes: CasePage = page("iclustercounter-get-numberofreadynodes", {
  "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
    "NumberOfReadyNodes",
    ({ test }) => test.nodes.length,
    ({ test }) => test.nodes.length,
  ),
});
