import { COR_E_NOTSUPPORTED } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { makeJob } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { getJob, pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_ExtendedJobTerms`. */
export const ijobGetExtendedjobterms: CasePage = page("ijob-get-extendedjobterms", {
  "JT-1: a new job has none": async ({ cluster }) =>
    same(pairsOf(read(await makeJob(cluster), "ExtendedJobTerms")), [], "ExtendedJobTerms"),
  "JT-9: keeps the order, through the cluster too": async ({ cluster }) => {
    const job = await makeJob(cluster);
    mustWork(job.SetExtendedJobTerm("b", "1"), job.SetExtendedJobTerm("a", "2"));
    const id = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    same(pairsOf(read(await getJob(cluster, id), "ExtendedJobTerms")), ["b=1", "a=2"], "ExtendedJobTerms");
  },
  "COL-3: is read-only": async ({ cluster }) => {
    const terms = read(await makeJob(cluster), "ExtendedJobTerms");
    answers(terms.Set("a", "1"), COR_E_NOTSUPPORTED, "Set");
  },
});
