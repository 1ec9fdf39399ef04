import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_Project`. */
export const ijobGetProject: CasePage = page("ijob-get-project", {
  "JT-1: of a new job is empty": jobs.startsAs("Project", ""),
  "JOB-2: the cluster keeps it": jobs.isKept("Project", ["weather", "x".repeat(80)]),
});
