import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_IsExclusive`. */
export const ijobGetIsexclusive: CasePage = page("ijob-get-isexclusive", {
  "JT-1: of a new job is true": jobs.startsAs("IsExclusive", true),
  "JOB-2: the cluster keeps it": jobs.isKept("IsExclusive", [true, false]),
});
