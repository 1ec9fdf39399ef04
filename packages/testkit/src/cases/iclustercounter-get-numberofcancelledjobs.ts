import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfCancelledJobs`. */
export const iclustercounterGetNumberofcancelledjobs: CasePage = page(
  "iclustercounter-get-numberofcancelledjobs",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfCancelledJobs"),
  },
);
