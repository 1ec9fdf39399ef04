import { DISP_E_BADINDEX } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs } from "../bench/samples.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::RemoveAt`. */
export const inamevaluecollectionRemoveat: CasePage = page("inamevaluecollection-removeat", {
  "COL-3: takes out an item by its place; DISP_E_BADINDEX outside": () => {
    const pairs = newPairs("a=1", "b=2");
    for (const index of [-1, 2]) answers(pairs.RemoveAt(index), DISP_E_BADINDEX, `RemoveAt(${index})`);
    mustWork(pairs.RemoveAt(0));
    same(pairsOf(pairs), ["b=2"], "the items");
  },
});
