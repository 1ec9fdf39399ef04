import { same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { pairSample } from "../bench/samples.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValue::get_Value`. */
export const inamevalueGetValue: CasePage = page("inamevalue-get-value", {
  "COL-3: is the value that was set": async ({ cluster }) =>
    same(read(await pairSample(cluster), "Value"), "b", "Value"),
});
