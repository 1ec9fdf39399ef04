import { countsNodes } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_TotalNumberOfProcessors`. */
export const iclustercounterGetTotalnumberofprocessors: CasePage = page(
  "iclustercounter-get-totalnumberofprocessors",
  {
    "COL-4: is right while nothing runs, and while a job holds every processor": countsNodes(
      "TotalNumberOfProcessors",
      ({ processors }) => processors,
      ({ processors }) => processors,
    ),
  },
);
