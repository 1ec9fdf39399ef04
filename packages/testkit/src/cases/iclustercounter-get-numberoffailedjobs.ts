import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfFailedJobs`. */
export const iclustercounterGetNumberoffailedjobs: CasePage = page("iclustercounter-get-numberoffailedjobs", {
  "COL-4: counts at the time of the snapshot, among jobs in every status":
    countsJobsAndTasks("NumberOfFailedJobs"),
});
