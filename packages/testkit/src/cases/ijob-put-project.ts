import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_Project`. */
export const ijobPutProject: CasePage = page("ijob-put-project", {
  "JT-2: takes up to 80 characters": jobs.takes("Project", ["a", "x".repeat(80), ""]),
  "JT-2: refuses more": jobs.refuses("Project", E_INVALIDARG, ["x".repeat(81)]),
});
