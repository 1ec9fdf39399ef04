import { COR_E_INVALIDOPERATION, E_INVALIDARG } from "@ccp/core";
import { same } from "../assertions.ts";
import { add, makeJob, queue } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { getJob, pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ModifyJob`. */
export const iclusterModifyjob: CasePage = page("icluster-modifyjob", {
  "MOD-2: overwrites all terms; tasks, id, status and times stay": async ({ cluster, lines }) => {
    const id = await add(cluster, {
      Name: "old",
      Project: "p",
      IsExclusive: false,
      tasks: [lines.succeed, lines.succeed],
    });
    const old = await getJob(cluster, id);
    const terms = await makeJob(cluster, { Name: "new", Runtime: "00:01:00" });
    mustWork(terms.SetExtendedJobTerm("color", "blue"));
    await ok(cluster, cluster.ModifyJob(id, terms));
    const job = await getJob(cluster, id);
    same(
      [read(job, "Name"), read(job, "Project"), read(job, "Runtime"), read(job, "IsExclusive")],
      ["new", "", "00:01:00", true],
      "the terms",
    );
    same(pairsOf(read(job, "ExtendedJobTerms")), ["color=blue"], "ExtendedJobTerms");
    same(
      [read(job, "Id"), read(job, "TaskCount"), read(job, "CreateTime")],
      [id, 2, read(old, "CreateTime")],
      "id, tasks and creation",
    );
  },
  "MOD-7: snapshots taken earlier do not see it": async ({ cluster }) => {
    const id = await add(cluster, { Name: "old" });
    const old = await getJob(cluster, id);
    await ok(cluster, cluster.ModifyJob(id, await makeJob(cluster, { Name: "new" })));
    same([read(old, "Name"), read(await getJob(cluster, id), "Name")], ["old", "new"], "the names");
  },
  "MOD-2: a Running or completed job is COR_E_INVALIDOPERATION": async (bench) => {
    const { cluster } = bench;
    const id = await queue(cluster, { Name: "old", tasks: [bench.longTask] });
    await bench.untilJob(id, "Running");
    const terms = await makeJob(cluster, { Name: "new" });
    await refused(cluster, cluster.ModifyJob(id, terms), COR_E_INVALIDOPERATION, /Running/);
    await ok(cluster, cluster.CancelJob(id, null));
    await refused(cluster, cluster.ModifyJob(id, terms), COR_E_INVALIDOPERATION, /Cancelled/);
    same(read(await getJob(cluster, id), "Name"), "old", "the name");
  },
  "MOD-6: terms that do not fit are refused as a whole": async (bench) => {
    const { cluster, processors } = bench;
    const id = await add(cluster, { Name: "old" });
    const terms = await makeJob(cluster, {
      Name: "new",
      MinimumNumberOfProcessors: processors + 1,
      MaximumNumberOfProcessors: processors + 1,
    });
    await refused(cluster, cluster.ModifyJob(id, terms), E_INVALIDARG);
    same(read(await getJob(cluster, id), "Name"), "old", "the name");
  },
});
