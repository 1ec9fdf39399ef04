import { COR_E_INVALIDOPERATION, E_ACCESSDENIED, E_INVALIDARG, JobPriority } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { getJob, pairsOf, statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ModifyJobTerm`. */
export const iclusterModifyjobterm: CasePage = page("icluster-modifyjobterm", {
  "MOD-3: knows ten terms to the letter; any other name is an extended term, without case": async (bench) => {
    const { cluster, widest } = bench;
    const id = await add(cluster);
    const terms = [
      ["AskedNodes", widest.name],
      ["IsExclusive", "false"],
      ["Name", "renamed"],
      ["SoftwareLicense", "solver:2"],
      ["MaximumNumberOfProcessors", "2"],
      ["MinimumNumberOfProcessors", "2"],
      ["Priority", "Highest"],
      ["Project", "weather"],
      ["RunUntilCanceled", "TRUE"],
      ["Runtime", "01:02:03"],
      ["project", "extended"],
      ["Color", "red"],
      ["COLOR", "green"],
    ] as const;
    for (const [name, value] of terms) await ok(cluster, cluster.ModifyJobTerm(id, name, value));
    const job = await getJob(cluster, id);
    same(
      [read(job, "AskedNodes"), read(job, "IsExclusive"), read(job, "Name"), read(job, "SoftwareLicense")],
      [widest.name, false, "renamed", "solver:2"],
      "the terms",
    );
    same(
      [read(job, "MaximumNumberOfProcessors"), read(job, "MinimumNumberOfProcessors"), read(job, "Priority")],
      [2, 2, 4],
      "the terms",
    );
    same(
      [read(job, "Project"), read(job, "RunUntilCanceled"), read(job, "Runtime")],
      ["weather", true, "01:02:03"],
      "the terms",
    );
    same(
      pairsOf(read(job, "ExtendedJobTerms")).map((pair) => pair.toLowerCase()),
      ["project=extended", "color=green"],
      "ExtendedJobTerms",
    );
  },
  "MOD-4: of a Running job only Runtime, RunUntilCanceled, Project and extended terms change": async (
    bench,
  ) => {
    const { cluster } = bench;
    const id = await queue(cluster, { Name: "old", tasks: [bench.longTask] });
    await bench.untilJob(id, "Running");
    for (const [name, value] of [
      ["Name", "x"],
      ["Priority", "Lowest"],
      ["IsExclusive", "False"],
      ["MaximumNumberOfProcessors", "2"],
    ] as const) {
      await refused(
        cluster,
        cluster.ModifyJobTerm(id, name, value),
        COR_E_INVALIDOPERATION,
        new RegExp(name),
      );
    }
    for (const [name, value] of [
      ["Project", "p"],
      ["RunUntilCanceled", "True"],
      ["note", "n"],
      ["Runtime", "10:00:00"],
    ] as const) {
      await ok(cluster, cluster.ModifyJobTerm(id, name, value));
    }
    const job = await getJob(cluster, id);
    same(
      [read(job, "Name"), read(job, "Project"), read(job, "Runtime")],
      ["old", "p", "10:00:00"],
      "the terms",
    );
  },
  "MOD-5: a value in the wrong form is E_INVALIDARG, and nothing changes": async ({ cluster }) => {
    const id = await add(cluster, { Name: "old" });
    const bad = [
      ["IsExclusive", "yes"],
      ["RunUntilCanceled", ""],
      ["Priority", "2"],
      ["Priority", "normal"],
      ["Runtime", "infinite"],
      ["Runtime", "00:00:00"],
      ["MinimumNumberOfProcessors", "two"],
      ["MinimumNumberOfProcessors", "0"],
      ["MaximumNumberOfProcessors", " 3"],
      ["SoftwareLicense", "solver"],
      ["Name", "x".repeat(81)],
      ["", "x"],
    ] as const;
    for (const [name, value] of bad)
      await refused(cluster, cluster.ModifyJobTerm(id, name, value), E_INVALIDARG);
    const job = await getJob(cluster, id);
    same(
      [read(job, "Name"), read(job, "IsExclusive"), read(job, "Priority"), read(job, "Runtime")],
      ["old", true, 2, "Infinite"],
      "the terms",
    );
  },
  "MOD-8: a priority change moves a Queued job to its place at once": async (bench) => {
    const { cluster, processors } = bench;
    const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
    const blocker = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await bench.untilJob(blocker, "Running");
    const first = await queue(cluster, { ...whole, tasks: [bench.lines.succeed] });
    const second = await queue(cluster, { ...whole, tasks: [bench.longTask] });
    await ok(cluster, cluster.ModifyJobTerm(second, "Priority", "Highest"));
    await ok(cluster, cluster.CancelJob(blocker, null));
    await bench.untilJob(second, "Running");
    same(await statusOf(cluster, first), "Queued", "the job that was first");
  },
  "JT-10: only administrators raise a job above Normal": async (bench) => {
    const other = await bench.as(bench.test.user);
    const id = await add(other);
    for (const priority of ["AboveNormal", "Highest"]) {
      await refused(other, other.ModifyJobTerm(id, "Priority", priority), E_ACCESSDENIED);
    }
    same(read(await getJob(other, id), "Priority"), JobPriority.Normal, "the priority");
    await ok(other, other.ModifyJobTerm(id, "Priority", "Lowest"));
    await ok(bench.cluster, bench.cluster.ModifyJobTerm(id, "Priority", "Highest"));
  },
});
