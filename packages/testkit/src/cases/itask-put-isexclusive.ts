import { demand } from "../assertions.ts";
import { queue } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { getTask } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::put_IsExclusive`. */
export const itaskPutIsexclusive: CasePage = page("itask-put-isexclusive", {
  "TT-1: takes both values": tasks.takes("IsExclusive", [true, false]),
  "TSK-10: no other task of the job runs on its node meanwhile": async (bench) => {
    const { cluster, widest } = bench;
    const id = await queue(cluster, {
      AskedNodes: widest.name,
      MaximumNumberOfProcessors: widest.processors,
      tasks: [{ CommandLine: bench.lines.sleep(40), IsExclusive: true }, bench.lines.succeed],
    });
    await bench.settle();
    const [first, second] = await Promise.all([getTask(cluster, id, 1), getTask(cluster, id, 2)]);
    demand(
      read(second, "StartTime") >= read(first, "EndTime"),
      "The second task ran beside an exclusive one.",
    );
  },
});
