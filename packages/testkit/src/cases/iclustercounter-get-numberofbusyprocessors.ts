import { countsNodes } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfBusyProcessors`. */
export const iclustercounterGetNumberofbusyprocessors: CasePage = page(
  "iclustercounter-get-numberofbusyprocessors",
  {
    "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
      "NumberOfBusyProcessors",
      () => 0,
      ({ processors }) => processors,
    ),
  },
);
