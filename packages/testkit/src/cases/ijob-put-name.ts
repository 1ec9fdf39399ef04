import { E_INVALIDARG } from "@ccp/core";
import { jobs } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::put_Name`. */
export const ijobPutName: CasePage = page("ijob-put-name", {
  "JT-2, GEN-6: takes up to 80 UTF-16 code units": jobs.takes("Name", [
    "a",
    "x".repeat(80),
    "😀".repeat(40),
    "",
  ]),
  "JT-2: refuses more, and what is no string": jobs.refuses("Name", E_INVALIDARG, [
    "x".repeat(81),
    "😀".repeat(41),
    7,
    "a\0b",
  ]),
});
