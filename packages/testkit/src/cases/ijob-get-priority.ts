import { JobPriority } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_Priority`. */
export const ijobGetPriority: CasePage = page("ijob-get-priority", {
  "JT-1: of a new job is Normal": jobs.startsAs("Priority", JobPriority.Normal),
  "JOB-2: the cluster keeps it": jobs.isKept("Priority", [0, 1, 2, 3, 4]),
});
