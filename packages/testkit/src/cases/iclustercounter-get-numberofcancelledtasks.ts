import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfCancelledTasks`. */
export const iclustercounterGetNumberofcancelledtasks: CasePage = page(
  "iclustercounter-get-numberofcancelledtasks",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfCancelledTasks"),
  },
);
