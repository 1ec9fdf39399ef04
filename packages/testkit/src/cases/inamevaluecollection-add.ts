import { DISP_E_TYPEMISMATCH, variantBstr, variantDispatch } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs, pairSample } from "../bench/samples.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::Add`. */
export const inamevaluecollectionAdd: CasePage = page("inamevaluecollection-add", {
  "COL-3: appends an INameValue": async ({ cluster }) => {
    const pairs = newPairs("x=1");
    mustWork(pairs.Add(variantDispatch(await pairSample(cluster))));
    same(pairsOf(pairs), ["x=1", "a=b"], "the items");
  },
  "GEN-5: another VARIANT is DISP_E_TYPEMISMATCH": () => {
    const pairs = newPairs();
    answers(pairs.Add(variantBstr("a")), DISP_E_TYPEMISMATCH, "Add of a string");
    same(read(pairs, "Count"), 0, "Count");
  },
});
