import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfFailedTasks`. */
export const iclustercounterGetNumberoffailedtasks: CasePage = page(
  "iclustercounter-get-numberoffailedtasks",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfFailedTasks"),
  },
);
