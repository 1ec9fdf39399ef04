import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_SoftwareLicense`. */
export const ijobPutSoftwarelicense: CasePage = page("ijob-put-softwarelicense", {
  "JT-6: takes name:count, several with commas": jobs.takes("SoftwareLicense", ["solver:2", "a:1,b:2", ""]),
  "JT-6: refuses everything else": jobs.refuses("SoftwareLicense", E_INVALIDARG, [
    "solver",
    "solver:",
    ":1",
    "solver:0",
    "solver:-1",
    "solver:x",
    "a:1,,b:2",
  ]),
});
