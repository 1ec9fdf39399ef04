import { E_INVALIDARG, S_OK } from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { makeJob } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::SetExtendedJobTerm`. */
export const ijobSetextendedjobterm: CasePage = page("ijob-setextendedjobterm", {
  "JT-9: adds a term; setting it again without case replaces its value": async ({ cluster }) => {
    const job = await makeJob(cluster);
    mustWork(
      job.SetExtendedJobTerm("Color", "red"),
      job.SetExtendedJobTerm("size", "5"),
      job.SetExtendedJobTerm("COLOR", "blue"),
    );
    same(pairsOf(read(job, "ExtendedJobTerms")), ["Color=blue", "size=5"], "ExtendedJobTerms");
  },
  "JT-2: refuses a name above 80 and a value above 1,024 characters": async ({ cluster }) => {
    const job = await makeJob(cluster);
    answers(job.SetExtendedJobTerm("x".repeat(80), "y".repeat(1024)), S_OK, "the longest term");
    answers(job.SetExtendedJobTerm("x".repeat(81), "y"), E_INVALIDARG, "a name of 81 characters");
    answers(job.SetExtendedJobTerm("x", "y".repeat(1025)), E_INVALIDARG, "a value of 1,025 characters");
    answers(job.SetExtendedJobTerm("", "y"), E_INVALIDARG, "an empty name");
  },
});
