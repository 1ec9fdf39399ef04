import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_MinimumNumberOfProcessors`. */
export const ijobGetMinimumnumberofprocessors: CasePage = page("ijob-get-minimumnumberofprocessors", {
  "JT-1: of a new job is 1": jobs.startsAs("MinimumNumberOfProcessors", 1),
  "JOB-2: the cluster keeps it": jobs.isKept(
    "MinimumNumberOfProcessors",
    ({ processors }) => [1, processors],
    { MaximumNumberOfProcessors: 1000 },
  ),
});
