import { same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { newPairs } from "../bench/samples.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::get_Count`. */
export const inamevaluecollectionGetCount: CasePage = page("inamevaluecollection-get-count", {
  "COL-3: counts the items": () => {
    const pairs = newPairs("a=1", "b=2");
    same([read(newPairs(), "Count"), read(pairs, "Count")], [0, 2], "Count");
  },
});
