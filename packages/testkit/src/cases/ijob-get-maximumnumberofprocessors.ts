import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_MaximumNumberOfProcessors`. */
export const ijobGetMaximumnumberofprocessors: CasePage = page("ijob-get-maximumnumberofprocessors", {
  "JT-1: of a new job is 1": jobs.startsAs("MaximumNumberOfProcessors", 1),
  "JOB-2: the cluster keeps it": jobs.isKept("MaximumNumberOfProcessors", ({ processors }) => [
    1,
    processors,
    2_147_483_647,
  ]),
});
