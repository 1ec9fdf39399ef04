import { COR_E_INVALIDOPERATION, E_ACCESSDENIED, E_INVALIDARG, JobPriority, out } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, makeJob, queue, queueJob, submit } from "../bench/jobs.ts";
import { lastError, ok, refused } from "../bench/members.ts";
import { statusOf, tasksOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::SubmitJob`. */
export const iclusterSubmitjob: CasePage = page("icluster-submitjob", {
  "JOB-6: moves the job and its tasks to Queued": async (bench) => {
    const { cluster, processors } = bench;
    const blocker = await queue(cluster, {
      MinimumNumberOfProcessors: processors,
      MaximumNumberOfProcessors: processors,
      tasks: [bench.longTask],
    });
    await bench.untilJob(blocker, "Running");
    const id = await add(cluster, { tasks: [bench.lines.succeed, bench.lines.succeed] });
    await ok(cluster, submit(cluster, id));
    same(
      [await statusOf(cluster, id), ...(await tasksOf(cluster, id))],
      ["Queued", "Queued", "Queued"],
      "job and tasks",
    );
  },
  "JOB-6: any other status is COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster } = bench;
    const id = await queue(cluster, { tasks: [bench.lines.succeed] });
    await refused(cluster, submit(cluster, id), COR_E_INVALIDOPERATION, new RegExp(String(id)));
    await bench.settle();
    await refused(cluster, submit(cluster, id), COR_E_INVALIDOPERATION, /Finished/);
  },
  "JOB-9: a job without tasks is Finished at once": async (bench) => {
    const id = await queue(bench.cluster);
    await bench.settle();
    same(await statusOf(bench.cluster, id), "Finished", "the job");
  },
  "SCH-1: of equal priority, the earlier submitted starts first": async (bench) => {
    const { cluster, processors } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    const blocker = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.untilJob(blocker, "Running");
    const second = await add(cluster, { ...whole, tasks: [bench.lines.succeed] });
    const first = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.pass(1);
    await ok(cluster, submit(cluster, second));
    await ok(cluster, cluster.CancelJob(blocker, null));
    await bench.untilJob(first, "Running");
    same(await statusOf(cluster, second), "Queued", "the job submitted later");
  },
  "JT-10: only administrators submit above Normal priority": async (bench) => {
    const other = await bench.as(bench.test.user);
    for (const Priority of [JobPriority.AboveNormal, JobPriority.Highest]) {
      const job = await makeJob(other, { Priority, tasks: [bench.lines.succeed] });
      await refused(other, queueJob(other, job, out()), E_ACCESSDENIED);
    }
    await queue(bench.cluster, { Priority: JobPriority.Highest, tasks: [bench.lines.succeed] });
  },
  "CRD-4: a password is in no message": async (bench) => {
    const { cluster, test } = bench;
    const secret = "Kit-pass-0815!";
    await cluster.SubmitJob(4711, test.user, secret, true);
    demand(!(await lastError(cluster)).includes(secret), "The error message shows the password.");
    await cluster.SubmitJob(4711, "x".repeat(81), secret, true);
    demand(!(await lastError(cluster)).includes(secret), "The error message shows the password.");
    await refused(
      cluster,
      cluster.SubmitJob(4711, test.user, `${secret}${"x".repeat(127)}`, true),
      E_INVALIDARG,
    );
    demand(!(await lastError(cluster)).includes(secret), "The error message shows the password.");
  },
});
