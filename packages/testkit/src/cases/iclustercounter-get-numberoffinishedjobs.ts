import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfFinishedJobs`. */
export const iclustercounterGetNumberoffinishedjobs: CasePage = page(
  "iclustercounter-get-numberoffinishedjobs",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfFinishedJobs"),
  },
);
