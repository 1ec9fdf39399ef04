import { E_INVALIDARG, type INameValueCollection } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { makeJob, makeTask, queueJob } from "../bench/jobs.ts";
import { ask, ok, refused } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::SetEnvironmentVariable`. */
export const iclusterSetenvironmentvariable: CasePage = page("icluster-setenvironmentvariable", {
  "ENV-1: adds, updates and deletes a variable": async ({ cluster }) => {
    const listed = async () =>
      pairsOf(
        await ask<INameValueCollection>(cluster, (slot) => cluster.get_EnvironmentVariables(slot)),
      ).filter((pair) => pair.startsWith("KIT_"));
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_A", "1"));
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_B", "x=y"));
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_A", "2"));
    same(await listed(), ["KIT_A=2", "KIT_B=x=y"], "the variables");
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_A", null));
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_B", ""));
    same(await listed(), [], "the variables");
  },
  "ENV-3: refuses a name that no variable can have": async ({ cluster }) => {
    for (const name of ["", "A=B"])
      await refused(cluster, cluster.SetEnvironmentVariable(name, "x"), E_INVALIDARG);
  },
  "ENV-1: all names and values together have at most 2,048 characters": async ({ cluster }) => {
    await refused(cluster, cluster.SetEnvironmentVariable("KIT_A", "x".repeat(2048)), E_INVALIDARG, /KIT_A/);
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_A", "x".repeat(1000)));
  },
  "TSK-16: tasks see the variable, unless they have their own": needing(["files"], async (bench) => {
    const { cluster, lines, test } = bench;
    demand(test.files !== undefined, "supports.files is true, but the backend names no folder in files.");
    await ok(cluster, cluster.SetEnvironmentVariable("KIT_SHARED", "of the cluster"));
    const base = { CommandLine: lines.printVariable("KIT_SHARED"), WorkDirectory: test.files.folder };
    const own = await makeTask(cluster, { ...base, Stdout: "kit-own.txt" });
    mustWork(own.SetEnvironmentVariable("KIT_SHARED", "of the task"));
    const job = await makeJob(cluster, { tasks: [{ ...base, Stdout: "kit-shared.txt" }] });
    mustWork(job.AddTask(own));
    const id = await ask<number>(cluster, (slot) => queueJob(cluster, job, slot));
    await bench.untilJob(id, "Finished");
    const printed = [await test.files.read("kit-shared.txt"), await test.files.read("kit-own.txt")];
    same(
      printed.map((text) => text.trim()),
      ["of the cluster", "of the task"],
      "what the tasks printed",
    );
  }),
});
