import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_MinimumNumberOfProcessors`. */
export const ijobPutMinimumnumberofprocessors: CasePage = page("ijob-put-minimumnumberofprocessors", {
  "JT-3: takes 1 and more, also above the maximum": jobs.takes(
    "MinimumNumberOfProcessors",
    [5, 1, 2_147_483_647],
  ),
  "JT-3: refuses what can never be right": jobs.refuses(
    "MinimumNumberOfProcessors",
    E_INVALIDARG,
    [0, -1, 1.5, 2_147_483_648],
  ),
});
