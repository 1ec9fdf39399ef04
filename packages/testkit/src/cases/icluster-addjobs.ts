import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  type IClusterEnumerable,
  out,
  variantDispatch,
  variantI4,
} from "@ccp/core";
import { same } from "../assertions.ts";
import { collection, contentOf, makeJob, objectsOf } from "../bench/jobs.ts";
import { ask, read, refused } from "../bench/members.ts";
import { getJob, listJobIds } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::AddJobs`. */
export const iclusterAddjobs: CasePage = page("icluster-addjobs", {
  "JOB-5: the ids come as VT_I4 in the order of the jobs": async ({ cluster }) => {
    const jobs = [await makeJob(cluster, { Name: "a" }), await makeJob(cluster, { Name: "b" })];
    const ids = contentOf<number>(
      await ask<IClusterEnumerable>(cluster, async (slot) =>
        cluster.AddJobs(await objectsOf(cluster, jobs), slot),
      ),
    );
    same(
      await Promise.all(ids.map(async (id) => read(await getJob(cluster, id), "Name"))),
      ["a", "b"],
      "the names by id",
    );
    same(
      jobs.map((job) => read(job, "Id")),
      ids,
      "the ids of the caller's objects",
    );
  },
  "JOB-5: if one job is refused, none is added": async (bench) => {
    const { cluster, processors } = bench;
    const wide = { MinimumNumberOfProcessors: processors + 1, MaximumNumberOfProcessors: processors + 1 };
    const jobs = [
      await makeJob(cluster, { Name: "good" }),
      await makeJob(cluster, wide),
      await makeJob(cluster),
    ];
    const slot = out<IClusterEnumerable>();
    await refused(cluster, cluster.AddJobs(await objectsOf(cluster, jobs), slot), E_INVALIDARG);
    same([slot.value, await listJobIds(cluster)], [undefined, []], "the result and the jobs of the cluster");
    same(
      jobs.map((job) => read(job, "Id")),
      [0, 0, 0],
      "the ids of the caller's objects",
    );
  },
  "JOB-5: an empty collection gives an empty result": async ({ cluster }) => {
    const ids = await ask<IClusterEnumerable>(cluster, async (slot) =>
      cluster.AddJobs(await collection(cluster, []), slot),
    );
    same(contentOf<number>(ids), [], "the ids");
  },
  "GEN-5: an item that is no object is DISP_E_TYPEMISMATCH, and nothing is added": async ({ cluster }) => {
    const mixed = await collection(cluster, [variantDispatch(await makeJob(cluster)), variantI4(1)]);
    await refused(cluster, cluster.AddJobs(mixed, out()), DISP_E_TYPEMISMATCH, /2/);
    same(await listJobIds(cluster), [], "the jobs of the cluster");
  },
});
