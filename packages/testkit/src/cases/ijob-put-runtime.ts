import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_Runtime`. */
export const ijobPutRuntime: CasePage = page("ijob-put-runtime", {
  "JT-4: takes Infinite and dd:hh:mm": jobs.takes("Runtime", ["00:00:01", "01:02:03", "Infinite"]),
  "JT-4: refuses everything else": jobs.refuses("Runtime", E_INVALIDARG, [
    "00:00:00",
    "00:24:00",
    "00:00:60",
    "1:00:00",
    "infinite",
    "",
    "5",
    null,
  ]),
});
