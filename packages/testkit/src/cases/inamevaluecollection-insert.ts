import { DISP_E_BADINDEX } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs, pairSample } from "../bench/samples.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::Insert`. */
export const inamevaluecollectionInsert: CasePage = page("inamevaluecollection-insert", {
  "COL-3: puts an item at its place, counted from 0": async ({ cluster }) => {
    const pairs = newPairs("x=1", "y=2");
    mustWork(pairs.Insert(1, await pairSample(cluster)), pairs.Insert(3, await pairSample(cluster)));
    same(pairsOf(pairs), ["x=1", "a=b", "y=2", "a=b"], "the items");
  },
  "COL-3: an index outside is DISP_E_BADINDEX": async ({ cluster }) => {
    const pairs = newPairs("x=1");
    for (const index of [-1, 2])
      answers(pairs.Insert(index, await pairSample(cluster)), DISP_E_BADINDEX, `Insert(${index})`);
    same(pairsOf(pairs), ["x=1"], "the items");
  },
});
