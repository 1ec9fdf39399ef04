import { E_INVALIDARG, ERROR_NOT_FOUND, HRESULT_FROM_WIN32, JobStatus, out } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add, makeJob, queue } from "../bench/jobs.ts";
import { ask, put, read, refused } from "../bench/members.ts";
import { getJob, listJobIds, tasksOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::AddJob`. */
export const iclusterAddjob: CasePage = page("icluster-addjob", {
  "JOB-2: stores the job NotSubmitted with its tasks, by the calling user": async ({
    cluster,
    lines,
    test,
  }) => {
    const id = await add(cluster, { Name: "a", tasks: [lines.succeed, lines.succeed] });
    const job = await getJob(cluster, id);
    same(
      [read(job, "Id"), read(job, "Name"), JobStatus[read(job, "Status")], read(job, "TaskCount")],
      [id, "a", "NotSubmitted", 2],
      "the job",
    );
    same(read(job, "SubmittedBy")?.toLowerCase(), test.administrator.toLowerCase(), "SubmittedBy");
    same(await tasksOf(cluster, id), ["NotSubmitted", "NotSubmitted"], "the tasks");
  },
  "JOB-2: ids are unique among the jobs of the cluster": async ({ cluster }) => {
    const ids: number[] = [];
    for (let index = 0; index < 5; index++) ids.push(await add(cluster));
    same(new Set(ids).size, 5, "the number of different ids");
    demand(
      ids.every((id) => Number.isInteger(id) && id > 0),
      `The ids are ${ids.join()}.`,
    );
    same(
      (await listJobIds(cluster)).toSorted((a, b) => a - b),
      ids.toSorted((a, b) => a - b),
      "the jobs of the cluster",
    );
  },
  "JOB-4: a job object serves as a template": async ({ cluster, lines }) => {
    const job = await makeJob(cluster, { Name: "a", tasks: [lines.succeed] });
    const first = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    put(job, { Name: "b" });
    const second = await ask<number>(cluster, (slot) => cluster.AddJob(job, slot));
    demand(first !== second, "The second job has the id of the first.");
    same(
      [read(await getJob(cluster, first), "Name"), read(await getJob(cluster, second), "Name")],
      ["a", "b"],
      "the names",
    );
    same(read(await getJob(cluster, second), "TaskCount"), 1, "TaskCount");
  },
  "JT-3: a minimum above the maximum, or above what there is, is refused": async (bench) => {
    const { cluster, processors } = bench;
    const pair = await makeJob(cluster, { MinimumNumberOfProcessors: 2 });
    await refused(cluster, cluster.AddJob(pair, out()), E_INVALIDARG, /minimum/i);
    const huge = await makeJob(cluster, {
      MinimumNumberOfProcessors: processors + 1,
      MaximumNumberOfProcessors: processors + 1,
    });
    await refused(cluster, cluster.AddJob(huge, out()), E_INVALIDARG, new RegExp(String(processors + 1)));
    same(await listJobIds(cluster), [], "the jobs of the cluster");
  },
  "JT-3: an asked node that is not there is refused by name": async ({ cluster }) => {
    const job = await makeJob(cluster, { AskedNodes: "NOSUCHNODE" });
    await refused(cluster, cluster.AddJob(job, out()), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /NOSUCHNODE/);
  },
  "TSK-7: a task without a command line is refused": async ({ cluster }) => {
    const job = await makeJob(cluster, { tasks: [{ Name: "empty" }] });
    await refused(cluster, cluster.AddJob(job, out()), E_INVALIDARG, /command line/i);
    same(await listJobIds(cluster), [], "the jobs of the cluster");
  },
  "JOB-3: the id of a job that is no longer there is used again, the smallest first": needing(
    ["virtualTime"],
    async (bench) => {
      const { cluster } = bench;
      const [done, kept] = [await queue(cluster), await add(cluster)];
      await bench.settle();
      await bench.test.until(async () => !(await listJobIds(cluster)).includes(done));
      same(await add(cluster), done, "the id of the next job");
      const next = await add(cluster);
      demand(next !== done && next !== kept, `The job after that has the id ${next}.`);
    },
  ),
});
