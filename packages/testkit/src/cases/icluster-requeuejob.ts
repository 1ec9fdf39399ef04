import { COR_E_INVALIDOPERATION, DATE_MAX } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { VISIBLE } from "../bench/bench.ts";
import { add, queue, submit } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getJob, getTask, statusOf, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::RequeueJob`. */
export const iclusterRequeuejob: CasePage = page("icluster-requeuejob", {
  "RQ-1: Failed, Cancelled and Running jobs are queued; others are COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster, lines, processors } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    const failed = await queue(cluster, { ...whole, tasks: [lines.exit(3)] });
    const finished = await queue(cluster, { tasks: [lines.succeed] });
    await bench.settle();
    const canceled = await add(cluster, { ...whole, tasks: [lines.succeed] });
    await ok(cluster, cluster.CancelJob(canceled, null));
    const running = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.untilJob(running, "Running");
    const [queued, added] = [await queue(cluster, { tasks: [lines.succeed] }), await add(cluster)];
    for (const [id, status] of [
      [finished, "Finished"],
      [queued, "Queued"],
      [added, "NotSubmitted"],
    ] as const) {
      await refused(cluster, cluster.RequeueJob(id), COR_E_INVALIDOPERATION, new RegExp(`${id}.*${status}`));
      same(await statusOf(cluster, id), status, `job ${id}`);
    }
    for (const id of [failed, canceled]) {
      await ok(cluster, cluster.RequeueJob(id));
      same(await statusOf(cluster, id), "Queued", `job ${id}`);
    }
    await ok(cluster, cluster.RequeueJob(running));
    const status = await statusOf(cluster, running);
    demand(status === "Queued" || status === "Running", `The running job is ${status}.`);
  },
  "RQ-2: a task that must not run twice refuses the job, by its id": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, {
      tasks: [lines.exit(3), { CommandLine: lines.succeed, IsRerunnable: false }],
    });
    await bench.settle();
    await refused(cluster, cluster.RequeueJob(id), COR_E_INVALIDOPERATION, /\b2\b/);
    same(
      [await statusOf(cluster, id), ...(await tasksOf(cluster, id))],
      ["Failed", "Failed", "Finished"],
      "job and tasks",
    );
  },
  "RQ-3: failed tasks run again; finished ones and those canceled one by one do not": async (bench) => {
    const { cluster, lines } = bench;
    const id = await add(cluster, { tasks: [lines.succeed, lines.exit(3), lines.succeed] });
    await ok(cluster, cluster.CancelTask(id, 3, null));
    await ok(cluster, submit(cluster, id));
    await bench.settle();
    const ended = read(await getTask(cluster, id, 1), "EndTime");
    await ok(cluster, cluster.RequeueJob(id));
    const [first, , third] = await tasksOf(cluster, id);
    same([first, third], ["Finished", "Cancelled"], "the first and the third task");
    await bench.settle();
    same(await tasksOf(cluster, id), ["Finished", "Failed", "Cancelled"], "the tasks");
    same(read(await getTask(cluster, id, 1), "EndTime"), ended, "EndTime of the finished task");
  },
  "RQ-3, CXL-1: what the job's own cancellation stopped runs again": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.sleep(VISIBLE), lines.succeed] });
    await bench.untilTasks(id, ["Running", "Queued"]);
    await ok(cluster, cluster.CancelJob(id, null));
    await ok(cluster, cluster.RequeueJob(id));
    await bench.settle();
    same(
      [await statusOf(cluster, id), ...(await tasksOf(cluster, id))],
      ["Finished", "Finished", "Finished"],
      "job and tasks",
    );
  },
  "RQ-4: running tasks are terminated and queued with the job": async (bench) => {
    const { cluster, processors } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    const id = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.untilTasks(id, ["Running"]);
    const started = read(await getTask(cluster, id), "StartTime");
    await bench.pass(1);
    await ok(cluster, cluster.RequeueJob(id));
    await bench.untilTasks(id, ["Running"]);
    demand(read(await getTask(cluster, id), "StartTime") > started, "The task did not start anew.");
  },
  "RQ-5: times, exit codes and messages of what runs again are reset": async (bench) => {
    const { cluster, lines, processors } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(7)] });
    await bench.settle();
    const old = await getJob(cluster, id);
    const blocker = await queue(cluster, {
      MinimumNumberOfProcessors: processors,
      MaximumNumberOfProcessors: processors,
      tasks: [bench.longTask],
    });
    await bench.untilJob(blocker, "Running");
    await bench.pass(1);
    await ok(cluster, cluster.RequeueJob(id));
    const [job, task] = [await getJob(cluster, id), await getTask(cluster, id)];
    same(
      [read(task, "StartTime"), read(task, "EndTime"), read(task, "ExitCode"), read(task, "ErrorMessage")],
      [DATE_MAX, DATE_MAX, 0, ""],
      "the task",
    );
    same([read(job, "Id"), read(job, "EndTime")], [id, DATE_MAX], "the job");
    demand(read(job, "SubmitTime") > read(old, "SubmitTime"), "SubmitTime was not set anew.");
  },
});
