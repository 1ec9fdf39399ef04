import { JobStatus } from "@ccp/core";
import { same } from "../assertions.ts";
import { VISIBLE } from "../bench/bench.ts";
import { add, queue, submit } from "../bench/jobs.ts";
import { ok } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { statusesOf, statusOf, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_Status`. */
export const ijobGetStatus: CasePage = page("ijob-get-status", {
  "JOB-1: of a new job is NotSubmitted": jobs.startsAs("Status", JobStatus.NotSubmitted),
  "JOB-2, JOB-6, JOB-10: goes NotSubmitted, Queued, Running, Finished": async (bench) => {
    const { cluster } = bench;
    const id = await add(cluster, { tasks: [bench.lines.sleep(VISIBLE)] });
    same(await statusOf(cluster, id), "NotSubmitted", "after AddJob");
    await ok(cluster, submit(cluster, id));
    await bench.untilJob(id, "Running");
    await bench.untilJob(id, "Finished");
  },
  "JOB-10, JOB-11: is Failed when a task failed, and the others still ran": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(3), lines.succeed] });
    await bench.settle();
    same(
      [await statusOf(cluster, id), ...(await tasksOf(cluster, id))],
      ["Failed", "Failed", "Finished"],
      "job and tasks",
    );
  },
  "JOB-10: is Finished when some tasks were canceled, Cancelled when all were": async (bench) => {
    const { cluster, lines } = bench;
    const some = await add(cluster, { tasks: [lines.succeed, lines.succeed] });
    const all = await add(cluster, { tasks: [lines.succeed] });
    await ok(cluster, cluster.CancelTask(some, 2, null));
    await ok(cluster, submit(cluster, some));
    await ok(cluster, submit(cluster, all));
    await ok(cluster, cluster.CancelTask(all, 1, null));
    await bench.settle();
    same(await statusesOf(cluster, [some, all]), ["Finished", "Cancelled"], "the jobs");
  },
});
