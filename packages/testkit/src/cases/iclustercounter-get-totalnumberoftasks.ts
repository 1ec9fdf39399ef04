import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_TotalNumberOfTasks`. */
export const iclustercounterGetTotalnumberoftasks: CasePage = page("iclustercounter-get-totalnumberoftasks", {
  "COL-4: counts at the time of the snapshot, among jobs in every status":
    countsJobsAndTasks("TotalNumberOfTasks"),
});
