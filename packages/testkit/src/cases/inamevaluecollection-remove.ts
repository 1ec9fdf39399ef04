import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32 } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { mustWork } from "../bench/property-cases.ts";
import { newPairs } from "../bench/samples.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::Remove`. */
export const inamevaluecollectionRemove: CasePage = page("inamevaluecollection-remove", {
  "COL-3: takes out an item by its name; ERROR_NOT_FOUND if there is none": () => {
    const pairs = newPairs("Color=red", "size=5");
    mustWork(pairs.Remove("color"));
    answers(pairs.Remove("color"), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), "Remove again");
    same(pairsOf(pairs), ["size=5"], "the items");
  },
});
