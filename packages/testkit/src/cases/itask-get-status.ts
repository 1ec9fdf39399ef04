import { TaskStatus } from "@ccp/core";
import { same } from "../assertions.ts";
import { VISIBLE } from "../bench/bench.ts";
import { add, submit } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { tasks } from "../bench/property-cases.ts";
import { tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ITask::get_Status`. */
export const itaskGetStatus: CasePage = page("itask-get-status", {
  "TSK-1: of a new task is NotSubmitted": tasks.startsAs("Status", TaskStatus.NotSubmitted),
  "JOB-6, JOB-10: goes NotSubmitted, Queued or Running, Finished": async (bench) => {
    const { cluster } = bench;
    const id = await add(cluster, { tasks: [bench.lines.sleep(VISIBLE)] });
    same(await tasksOf(cluster, id), ["NotSubmitted"], "after AddJob");
    await ok(cluster, submit(cluster, id));
    await bench.untilTasks(id, ["Running"]);
    await bench.untilTasks(id, ["Finished"]);
  },
});
