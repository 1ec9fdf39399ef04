import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfNotSubmittedJobs`. */
export const iclustercounterGetNumberofnotsubmittedjobs: CasePage = page(
  "iclustercounter-get-numberofnotsubmittedjobs",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfNotSubmittedJobs"),
  },
);
