import { type IEnumVARIANT, out, S_FALSE, S_OK, type VARIANT, variantI4 } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { idsOf } from "../bench/jobs.ts";
import { take } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterEnumerable::GetEnumerator`. */
export const iclusterenumerableGetenumerator: CasePage = page("iclusterenumerable-getenumerator", {
  "COL-2: Next gives S_OK for all that was asked, else S_FALSE with what there was": async ({ cluster }) => {
    const items = await idsOf(cluster, [1, 2, 3]);
    const enumerator = take<IEnumVARIANT>((slot) => items.GetEnumerator(slot));
    const [two, one, none] = [out<VARIANT[]>(), out<VARIANT[]>(), out<VARIANT[]>()];
    answers(enumerator.Next(2, two), S_OK, "Next(2) of three");
    answers(enumerator.Next(2, one), S_FALSE, "Next(2) of one");
    answers(enumerator.Next(1, none), S_FALSE, "Next(1) of none");
    same([two.value?.length, one.value?.length, none.value?.length], [2, 1, 0], "how many items came");
  },
  "COL-2: sees the collection as it was when it was made": async ({ cluster }) => {
    const items = await idsOf(cluster, [1]);
    const enumerator = take<IEnumVARIANT>((slot) => items.GetEnumerator(slot));
    mustWork(items.Add(variantI4(2)));
    const seen = out<VARIANT[]>();
    answers(enumerator.Next(5, seen), S_FALSE, "Next(5) of one");
    same(seen.value, [variantI4(1)], "the items");
  },
  "COL-2: Skip, Reset and Clone as in IEnumVARIANT": async ({ cluster }) => {
    const items = await idsOf(cluster, [1, 2, 3]);
    const enumerator = take<IEnumVARIANT>((slot) => items.GetEnumerator(slot));
    answers(enumerator.Skip(2), S_OK, "Skip(2)");
    const clone = take<IEnumVARIANT>((slot) => enumerator.Clone(slot));
    const [rest, all] = [out<VARIANT[]>(), out<VARIANT[]>()];
    answers(enumerator.Reset(), S_OK, "Reset");
    answers(enumerator.Next(3, all), S_OK, "Next(3) after Reset");
    answers(clone.Next(1, rest), S_OK, "Next(1) of the clone");
    same([all.value?.length, rest.value], [3, [variantI4(3)]], "the items");
    answers(enumerator.Skip(1), S_FALSE, "Skip past the end");
  },
});
