import { E_INVALIDARG } from "@ccp/core";
import { matches } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ITask::put_Runtime`. */
export const itaskPutRuntime: CasePage = page("itask-put-runtime", {
  "TT-3: takes Infinite and dd:hh:mm": tasks.takes("Runtime", ["00:00:01", "01:02:03", "Infinite"]),
  "TT-3: refuses everything else": tasks.refuses("Runtime", E_INVALIDARG, [
    "00:00:00",
    "00:24:00",
    "00:00:60",
    "1:00:00",
    "infinite",
    "",
  ]),
  "TSK-12: a task that outlives its Runtime is terminated and Failed, and the message names the limit":
    needing(["virtualTime"], async (bench) => {
      const { cluster } = bench;
      const task = { CommandLine: bench.lines.sleep(300_000), Runtime: "00:00:01" };
      const id = await queue(cluster, { tasks: [task, bench.lines.succeed] });
      await bench.untilTasks(id, ["Failed", "Finished"]);
      matches(read(await getTask(cluster, id), "ErrorMessage"), /00:00:01/, "ErrorMessage");
    }),
});
