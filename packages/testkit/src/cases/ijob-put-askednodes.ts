import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_AskedNodes`. */
export const ijobPutAskednodes: CasePage = page("ijob-put-askednodes", {
  "JT-1: takes names separated by commas, and none": jobs.takes("AskedNodes", ["A", "A,B", ""]),
  "GEN-5: refuses what is no string": jobs.refuses("AskedNodes", E_INVALIDARG, [7, "a\0b"]),
});
