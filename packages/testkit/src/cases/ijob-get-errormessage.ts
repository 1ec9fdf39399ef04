import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ok, read } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_ErrorMessage`. */
export const ijobGetErrormessage: CasePage = page("ijob-get-errormessage", {
  "JOB-1: of a new job is empty": jobs.startsAs("ErrorMessage", ""),
  "CXL-2: of a canceled job is the message of the cancellation": async ({ cluster }) => {
    const id = await add(cluster);
    await ok(cluster, cluster.CancelJob(id, "wrong input"));
    same(read(await getJob(cluster, id), "ErrorMessage"), "wrong input", "ErrorMessage");
  },
});
