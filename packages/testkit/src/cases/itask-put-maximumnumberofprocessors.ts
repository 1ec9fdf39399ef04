import { E_INVALIDARG, out } from "@ccp/core";
import { makeJob } from "../bench/jobs.ts";
import { refused } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_MaximumNumberOfProcessors`. */
export const itaskPutMaximumnumberofprocessors: CasePage = page("itask-put-maximumnumberofprocessors", {
  "JT-3: takes 1 and more": tasks.takes("MaximumNumberOfProcessors", [5, 1, 2_147_483_647]),
  "JT-3: refuses what can never be right": tasks.refuses(
    "MaximumNumberOfProcessors",
    E_INVALIDARG,
    [0, -1, 1.5],
  ),
  "TSK-5: more than the job allows is refused": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, {
      tasks: [{ CommandLine: lines.succeed, MaximumNumberOfProcessors: 2 }],
    });
    await refused(cluster, cluster.AddJob(job, out()), E_INVALIDARG, /maximum/i);
  },
});
