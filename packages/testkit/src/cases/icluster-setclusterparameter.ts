import { E_INVALIDARG, out } from "@ccp/core";
import { fails, matches, same } from "../assertions.ts";
import { filtersOf } from "../bench/filters.ts";
import { makeJob, queue, queueJob } from "../bench/jobs.ts";
import { lastError, ok, read, refused } from "../bench/members.ts";
import { getJob, listJobIds, parameter, statusOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::SetClusterParameter`. */
export const iclusterSetclusterparameter: CasePage = page("icluster-setclusterparameter", {
  "PAR-2: names are read without case": async ({ cluster }) => {
    await ok(cluster, cluster.SetClusterParameter("jobretrycount", "7"));
    same(await parameter(cluster, "JobRetryCount"), "7", "JobRetryCount");
  },
  "PAR-2: values of known parameters are checked; an empty one does not delete them": async ({ cluster }) => {
    for (const [name, value] of [
      ["JobRetryCount", "many"],
      ["JobRuntime", "1:00"],
      ["EventLogLevel", "Loud"],
      ["TTLCompletedJobs", "-1"],
      ["HeartbeatInterval", ""],
    ] as const) {
      await refused(cluster, cluster.SetClusterParameter(name, value), E_INVALIDARG, new RegExp(name));
    }
    same(await parameter(cluster, "JobRetryCount"), "3", "JobRetryCount");
    same(await parameter(cluster, "HeartbeatInterval"), "60", "HeartbeatInterval");
  },
  "PAR-2: any other name is added, updated, and deleted by an empty value": async ({ cluster }) => {
    await ok(cluster, cluster.SetClusterParameter("KitParameter", "1"));
    await ok(cluster, cluster.SetClusterParameter("KITPARAMETER", "2"));
    same(await parameter(cluster, "KitParameter"), "2", "KitParameter");
    await ok(cluster, cluster.SetClusterParameter("KitParameter", null));
    same(await parameter(cluster, "KitParameter"), undefined, "KitParameter");
  },
  "SCH-8: a submission filter that accepts lets jobs through": needing(["filters"], async (bench) => {
    const { cluster } = bench;
    const { accept } = filtersOf(bench);
    await ok(cluster, cluster.SetClusterParameter("SubmissionFilterProgram", accept));
    const id = await queue(cluster, { tasks: [bench.lines.succeed] });
    await bench.settle();
    same(await statusOf(cluster, id), "Finished", "the job");
  }),
  "SCH-8: a submission filter that refuses keeps the job out, and its output is in the message": needing(
    ["filters"],
    async (bench) => {
      const { cluster } = bench;
      await ok(
        cluster,
        cluster.SetClusterParameter("SubmissionFilterProgram", filtersOf(bench).refuse("no project")),
      );
      const job = await makeJob(cluster, { tasks: [bench.lines.succeed] });
      const slot = out<number>();
      fails(await queueJob(cluster, job, slot), "QueueJob");
      matches(await lastError(cluster), /no project/, "the error message");
      same([slot.value, await listJobIds(cluster)], [undefined, []], "the id and the jobs of the cluster");
    },
  ),
  "SCH-8: a submission filter that takes too long counts as refusing": needing(["filters"], async (bench) => {
    const { cluster } = bench;
    await ok(cluster, cluster.SetClusterParameter("SubmissionFilterTimeout", "1"));
    await ok(cluster, cluster.SetClusterParameter("SubmissionFilterProgram", filtersOf(bench).hang));
    const job = await makeJob(cluster, { tasks: [bench.lines.succeed] });
    fails(await queueJob(cluster, job, out()), "QueueJob");
    same(await listJobIds(cluster), [], "the jobs of the cluster");
  }),
  "SCH-9: an activation filter that refuses leaves the job Queued, and its output is in the job's message":
    needing(["filters"], async (bench) => {
      const { cluster } = bench;
      const program = filtersOf(bench).refuse("not now");
      await ok(cluster, cluster.SetClusterParameter("ActivationFilterProgram", program));
      const id = await queue(cluster, { tasks: [bench.lines.succeed] });
      const message = async () => read(await getJob(cluster, id), "ErrorMessage") ?? "";
      await bench.test.until(async () => (await message()) !== "");
      matches(await message(), /not now/, "ErrorMessage");
      same(await statusOf(cluster, id), "Queued", "the job");
    }),
  "SCH-9: a job that the activation filter did not let start is asked for again": needing(
    ["filters", "virtualTime"],
    async (bench) => {
      const { cluster } = bench;
      const { accept, refuse } = filtersOf(bench);
      await ok(cluster, cluster.SetClusterParameter("ActivationFilterProgram", refuse("not now")));
      const id = await queue(cluster, { tasks: [bench.lines.succeed] });
      await bench.pass(10);
      await ok(cluster, cluster.SetClusterParameter("ActivationFilterProgram", accept));
      await bench.untilJob(id, "Finished");
    },
  ),
  "JT-5: a job that outlives the cluster's JobRuntime is Failed, and the message names the limit": needing(
    ["virtualTime"],
    async (bench) => {
      const { cluster } = bench;
      await ok(cluster, cluster.SetClusterParameter("JobRuntime", "00:00:01"));
      const id = await queue(cluster, { tasks: [bench.lines.sleep(300_000)] });
      await bench.untilJob(id, "Failed");
      matches(read(await getJob(cluster, id), "ErrorMessage"), /00:00:01/, "ErrorMessage");
    },
  ),
});
