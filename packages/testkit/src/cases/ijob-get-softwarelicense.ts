import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_SoftwareLicense`. */
export const ijobGetSoftwarelicense: CasePage = page("ijob-get-softwarelicense", {
  "JT-1: of a new job is empty": jobs.startsAs("SoftwareLicense", ""),
  "JOB-2: the cluster keeps it": jobs.isKept("SoftwareLicense", ["", "solver:2", "solver:2,viewer:1"]),
});
