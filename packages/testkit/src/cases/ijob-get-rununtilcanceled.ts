import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_RunUntilCanceled`. */
export const ijobGetRununtilcanceled: CasePage = page("ijob-get-rununtilcanceled", {
  "JT-1: of a new job is false": jobs.startsAs("RunUntilCanceled", false),
  "JOB-2: the cluster keeps it": jobs.isKept("RunUntilCanceled", [true, false]),
});
