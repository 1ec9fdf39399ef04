import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_TotalNumberOfJobs`. */
export const iclustercounterGetTotalnumberofjobs: CasePage = page("iclustercounter-get-totalnumberofjobs", {
  "COL-4: counts at the time of the snapshot, among jobs in every status":
    countsJobsAndTasks("TotalNumberOfJobs"),
});
