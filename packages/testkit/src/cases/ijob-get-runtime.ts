import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_Runtime`. */
export const ijobGetRuntime: CasePage = page("ijob-get-runtime", {
  "JT-1: of a new job is Infinite": jobs.startsAs("Runtime", "Infinite"),
  "JOB-2: the cluster keeps it": jobs.isKept("Runtime", ["Infinite", "00:00:01", "99:23:59"]),
});
