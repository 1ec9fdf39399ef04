import { same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { pairSample } from "../bench/samples.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValue::get_Name`. */
export const inamevalueGetName: CasePage = page("inamevalue-get-name", {
  "COL-3: is the name that was set": async ({ cluster }) =>
    same(read(await pairSample(cluster), "Name"), "a", "Name"),
});
