import {
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IJob,
  variantBstr,
  variantDispatch,
  variantI4,
} from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { collection, contentOf, makeJob, objectsOf } from "../bench/jobs.ts";
import { mustWork } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterEnumerable::Remove`. */
export const iclusterenumerableRemove: CasePage = page("iclusterenumerable-remove", {
  "COL-1: takes out the first equal item; numbers and strings by value": async ({ cluster }) => {
    const items = await collection(cluster, [variantI4(1), variantBstr("1"), variantI4(2), variantI4(1)]);
    mustWork(items.Remove(variantI4(1)), items.Remove(variantBstr("1")));
    same(contentOf<number>(items), [2, 1], "the items");
    answers(items.Remove(variantI4(7)), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), "Remove of what is not there");
  },
  "COL-1: objects by identity": async ({ cluster }) => {
    const [first, second] = [await makeJob(cluster), await makeJob(cluster)];
    const items = await objectsOf(cluster, [first, second]);
    mustWork(items.Remove(variantDispatch(second)));
    answers(items.Remove(variantDispatch(second)), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), "Remove again");
    same(contentOf<IJob>(items).length, 1, "the number of items");
  },
});
