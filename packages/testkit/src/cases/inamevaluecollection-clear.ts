import { same } from "../assertions.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs } from "../bench/samples.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::Clear`. */
export const inamevaluecollectionClear: CasePage = page("inamevaluecollection-clear", {
  "COL-3: takes out everything": () => {
    const pairs = newPairs("a=1", "b=2");
    mustWork(pairs.Clear());
    same(pairsOf(pairs), [], "the items");
  },
});
