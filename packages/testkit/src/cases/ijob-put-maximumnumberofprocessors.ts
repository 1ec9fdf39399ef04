import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_MaximumNumberOfProcessors`. */
export const ijobPutMaximumnumberofprocessors: CasePage = page("ijob-put-maximumnumberofprocessors", {
  "JT-3: takes 1 and more, in any order with the minimum": jobs.takes(
    "MaximumNumberOfProcessors",
    [5, 1, 2_147_483_647],
  ),
  "JT-3: refuses what can never be right": jobs.refuses("MaximumNumberOfProcessors", E_INVALIDARG, [
    0,
    -1,
    1.5,
    2_147_483_648,
    "2",
  ]),
});
