import { E_INVALIDARG, timeFromDate } from "@ccp/core";
import { demand, matches } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IJob::put_Runtime`. */
export const ijobPutRuntime: CasePage = page("ijob-put-runtime", {
  "JT-4: takes Infinite and dd:hh:mm": jobs.takes("Runtime", ["00:00:01", "01:02:03", "Infinite"]),
  "JT-4: refuses everything else": jobs.refuses("Runtime", E_INVALIDARG, [
    "00:00:00",
    "00:24:00",
    "00:00:60",
    "1:00:00",
    "infinite",
    "",
    "5",
    null,
  ]),
  "JT-5: a job that outlives its own Runtime is terminated and Cancelled, and the message names the limit":
    needing(["virtualTime"], async (bench) => {
      const { cluster } = bench;
      const id = await queue(cluster, { Runtime: "00:00:01", tasks: [bench.lines.sleep(300_000)] });
      await bench.untilJob(id, "Cancelled");
      const job = await getJob(cluster, id);
      matches(read(job, "ErrorMessage"), /00:00:01/, "ErrorMessage");
      const ran = timeFromDate(read(job, "EndTime")) - timeFromDate(read(job, "StartTime"));
      demand(ran >= 60_000 && ran < 120_000, `The job ran for ${ran} ms.`);
    }),
});
