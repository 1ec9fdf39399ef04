import { countsNodes } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfIdleProcessors`. */
export const iclustercounterGetNumberofidleprocessors: CasePage = page(
  "iclustercounter-get-numberofidleprocessors",
  {
    "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
      "NumberOfIdleProcessors",
      ({ processors }) => processors,
      () => 0,
    ),
  },
);
