import type { INameValueCollection } from "@ccp/core";
import { same } from "../assertions.ts";
import { makeJob } from "../bench/jobs.ts";
import { read, take } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `INameValueCollection::Clone`. */
export const inamevaluecollectionClone: CasePage = page("inamevaluecollection-clone", {
  "COL-3: gives a writable copy, also of a read-only collection": async ({ cluster }) => {
    const job = await makeJob(cluster);
    mustWork(job.SetExtendedJobTerm("a", "1"));
    const terms = read(job, "ExtendedJobTerms");
    const copy = take<INameValueCollection>((slot) => terms.Clone(slot));
    mustWork(copy.Set("a", "2"), copy.Set("b", "3"));
    same([pairsOf(terms), pairsOf(copy)], [["a=1"], ["a=2", "b=3"]], "the original and the copy");
  },
});
