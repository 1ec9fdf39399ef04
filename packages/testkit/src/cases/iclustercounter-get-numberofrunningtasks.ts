import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfRunningTasks`. */
export const iclustercounterGetNumberofrunningtasks: CasePage = page(
  "iclustercounter-get-numberofrunningtasks",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfRunningTasks"),
  },
);
