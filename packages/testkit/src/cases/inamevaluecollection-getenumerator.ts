import { type IEnumVARIANT, out, S_FALSE, type VARIANT } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { take } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs } from "../bench/samples.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::GetEnumerator`. */
export const inamevaluecollectionGetenumerator: CasePage = page("inamevaluecollection-getenumerator", {
  "COL-2: goes through the items as they were when it was made": () => {
    const pairs = newPairs("a=1", "b=2");
    const enumerator = take<IEnumVARIANT>((slot) => pairs.GetEnumerator(slot));
    mustWork(pairs.Clear());
    const items = out<VARIANT[]>();
    answers(enumerator.Next(3, items), S_FALSE, "Next(3) of two");
    same(items.value?.length, 2, "the number of items");
  },
});
