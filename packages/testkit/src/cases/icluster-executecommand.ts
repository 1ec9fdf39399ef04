import { E_INVALIDARG, type IClusterEnumerable, type IExecutionResult, out } from "@ccp/core";
import { fails, matches, same } from "../assertions.ts";
import { letTimePass, newCommandId, runCommand } from "../bench/commands.ts";
import { contentOf, makeTask, queue } from "../bench/jobs.ts";
import { ask, lastError, ok, read, refused } from "../bench/members.ts";
import { statusOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ExecuteCommand`. */
export const iclusterExecutecommand: CasePage = page("icluster-executecommand", {
  "CMD-2: runs once on each node, with output and exit code": async (bench) => {
    const { results } = await runCommand(bench, bench.lines.print("hello from here"));
    same(
      results
        .map((result) => [read(result, "NodeName"), read(result, "ExitCode"), read(result, "Output")?.trim()])
        .toSorted(),
      bench.test.nodes.map(({ name }) => [name, 0, "hello from here"]).toSorted(),
      "the results",
    );
  },
  "CMD-2: runs on RequiredNodes only, outside the queue": async (bench) => {
    const { cluster, widest } = bench;
    const id = await queue(cluster, { AskedNodes: widest.name, tasks: [bench.longTask] });
    await bench.untilJob(id, "Running");
    const { results } = await runCommand(bench, {
      CommandLine: bench.lines.succeed,
      RequiredNodes: widest.name,
    });
    same(
      results.map((result) => read(result, "NodeName")),
      [widest.name],
      "the nodes",
    );
    same(await statusOf(cluster, id), "Running", "the job on the node");
  },
  "CMD-1: an id is used for one command only": async (bench) => {
    const { cluster } = bench;
    const { id } = await runCommand(bench, bench.lines.succeed);
    const task = await makeTask(cluster, bench.lines.succeed);
    fails(
      await letTimePass(bench, cluster.ExecuteCommand(id, task, null, null, true, 0, out())),
      "ExecuteCommand with a used id",
    );
    matches(await lastError(cluster), new RegExp(String(id)), "the error message");
  },
  "TSK-7: a command without a command line is E_INVALIDARG": async (bench) => {
    const { cluster } = bench;
    const id = await newCommandId(bench);
    await refused(
      cluster,
      cluster.ExecuteCommand(id, await makeTask(cluster, {}), null, null, true, 0, out()),
      E_INVALIDARG,
      /command line/i,
    );
  },
  "CMD-4: asynchronous, it returns an empty collection at once": async (bench) => {
    const { cluster } = bench;
    const id = await newCommandId(bench);
    await ok(cluster, cluster.put_IsAsynchronous(true));
    const task = await makeTask(cluster, bench.longTask);
    const results = await ask<IClusterEnumerable>(cluster, (slot) =>
      cluster.ExecuteCommand(id, task, null, null, true, 0, slot),
    );
    same(contentOf<IExecutionResult>(results).length, 0, "the number of results");
    await ok(cluster, cluster.EndCommand(id));
  },
});
