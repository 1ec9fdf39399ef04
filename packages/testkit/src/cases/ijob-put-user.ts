import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_User`. */
export const ijobPutUser: CasePage = page("ijob-put-user", {
  "JT-2: takes up to 80 characters": jobs.takes("User", ["LAB\\eve", "x".repeat(80), ""]),
  "JT-2: refuses more": jobs.refuses("User", E_INVALIDARG, ["x".repeat(81)]),
});
