import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfFinishedTasks`. */
export const iclustercounterGetNumberoffinishedtasks: CasePage = page(
  "iclustercounter-get-numberoffinishedtasks",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfFinishedTasks"),
  },
);
