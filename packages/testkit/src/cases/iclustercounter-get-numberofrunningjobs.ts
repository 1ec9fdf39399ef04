import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfRunningJobs`. */
export const iclustercounterGetNumberofrunningjobs: CasePage = page(
  "iclustercounter-get-numberofrunningjobs",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfRunningJobs"),
  },
);
