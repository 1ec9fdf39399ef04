import { countsJobsAndTasks } from "../bench/counter-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_NumberOfQueuedTasks`. */
export const iclustercounterGetNumberofqueuedtasks: CasePage = page(
  "iclustercounter-get-numberofqueuedtasks",
  {
    "COL-4: counts at the time of the snapshot, among jobs in every status":
      countsJobsAndTasks("NumberOfQueuedTasks"),
  },
);
