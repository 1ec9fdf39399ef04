import { E_INVALIDARG, out } from "@ccp/core";
import { makeJob } from "../bench/jobs.ts";
import { refused } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_MinimumNumberOfProcessors`. */
export const itaskPutMinimumnumberofprocessors: CasePage = page("itask-put-minimumnumberofprocessors", {
  "JT-3: takes 1 and more": tasks.takes("MinimumNumberOfProcessors", [5, 1, 2_147_483_647]),
  "JT-3: refuses what can never be right": tasks.refuses(
    "MinimumNumberOfProcessors",
    E_INVALIDARG,
    [0, -1, 1.5],
  ),
  "TSK-5: more than the job allows is refused": async ({ cluster, lines }) => {
    const task = { CommandLine: lines.succeed, MinimumNumberOfProcessors: 2, MaximumNumberOfProcessors: 2 };
    const job = await makeJob(cluster, { MaximumNumberOfProcessors: 2, tasks: [task] });
    await refused(cluster, cluster.AddJob(job, out()), E_INVALIDARG, /minimum/i);
  },
});
