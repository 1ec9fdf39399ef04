import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  type ITask,
  inOut,
  out,
  type VARIANT,
  variantBstr,
  variantEmpty,
  variantI4,
  variantNull,
} from "@ccp/core";
import { same } from "../assertions.ts";
import { add, queue } from "../bench/jobs.ts";
import { ask, ok, read, refused } from "../bench/members.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ICluster::CheckAnyTask`. */
export const iclusterCheckanytask: CasePage = page("icluster-checkanytask", {
  "TSK-14: gives each completed task once, then NULL": async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.succeed, lines.exit(3), bench.longTask] });
    await bench.untilTasks(id, ["Finished", "Failed", "Running"]);
    const chain = inOut<VARIANT>(variantEmpty);
    const next = async () => {
      const task = await ask<ITask | null>(cluster, (slot) => cluster.CheckAnyTask(id, chain, slot));
      return task === null ? null : read(task, "Id");
    };
    same([await next(), await next(), await next(), await next()], [1, 2, null, null], "the tasks");
    await ok(cluster, cluster.CancelTask(id, 3, null));
    same([await next(), await next()], [3, null], "the tasks after one more completed");
  },
  "TSK-14: a requeued task that completes again is reported again": needing(["requeueing"], async (bench) => {
    const { cluster, lines } = bench;
    const id = await queue(cluster, { tasks: [lines.exit(3)] });
    await bench.settle();
    const chain = inOut<VARIANT>(variantNull);
    const next = async () => {
      const task = await ask<ITask | null>(cluster, (slot) => cluster.CheckAnyTask(id, chain, slot));
      return task === null ? null : read(task, "Id");
    };
    same([await next(), await next()], [1, null], "the tasks");
    await ok(cluster, cluster.RequeueTask(id, 1));
    await bench.settle();
    same([await next(), await next()], [1, null], "the tasks of the second run");
  }),
  "GEN-5: a Timestamp that was not issued is E_INVALIDARG": async ({ cluster, lines }) => {
    const id = await add(cluster, { tasks: [lines.succeed] });
    await refused(
      cluster,
      cluster.CheckAnyTask(id, inOut<VARIANT>(variantBstr("forged")), out()),
      E_INVALIDARG,
    );
    await refused(
      cluster,
      cluster.CheckAnyTask(id, inOut<VARIANT>(variantI4(1)), out()),
      DISP_E_TYPEMISMATCH,
    );
  },
});
