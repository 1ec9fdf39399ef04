import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfNotSubmittedTasks`. */
export const iclustercounterGetNumberofnotsubmittedtasks: CasePage = page(
  "iclustercounter-get-numberofnotsubmittedtasks",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfNotSubmittedTasks"),
  },
);
