import { same } from "../assertions.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs } from "../bench/samples.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::Set`. */
export const inamevaluecollectionSet: CasePage = page("inamevaluecollection-set", {
  "COL-3: replaces the first of that name without case, or appends": () => {
    const pairs = newPairs("Color=red", "size=5");
    mustWork(pairs.Set("COLOR", "blue"), pairs.Set("new", "1"));
    same(
      pairsOf(pairs).map((pair) => pair.toLowerCase()),
      ["color=blue", "size=5", "new=1"],
      "the items",
    );
  },
});
