import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfQueuedJobs`. */
export const iclustercounterGetNumberofqueuedjobs: CasePage = page("iclustercounter-get-numberofqueuedjobs", {
  "COL-4: counts at the time of the snapshot, among jobs in every status":
    countsJobsAndTasks("NumberOfQueuedJobs"),
});
