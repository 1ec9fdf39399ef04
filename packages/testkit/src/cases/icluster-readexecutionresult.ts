import {
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IExecutionResult,
  out,
} from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { resultOf } from "../bench/arguments.ts";
import { letTimePass, newCommandId } from "../bench/commands.ts";
import { contentOf, makeTask } from "../bench/jobs.ts";
import { ask, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::ReadExecutionResult`. */
export const iclusterReadexecutionresult: CasePage = page("icluster-readexecutionresult", {
  "CMD-3: gives the output, then the empty string for ever": async (bench) => {
    const { cluster, test } = bench;
    const id = await newCommandId(bench);
    const task = await makeTask(cluster, {
      CommandLine: bench.lines.print("paged output"),
      RequiredNodes: test.nodes[0].name,
    });
    const results = await letTimePass(
      bench,
      ask<IClusterEnumerable>(cluster, (slot) =>
        cluster.ExecuteCommandWithPaging(id, task, null, null, true, 0, 2048, slot),
      ),
    );
    const [result] = contentOf<IExecutionResult>(results);
    demand(result !== undefined, "There is no result.");
    const pages: string[] = [];
    for (let index = 0; index < 4; index++)
      pages.push(
        (await ask<string | null>(cluster, (slot) => cluster.ReadExecutionResult(result, slot))) ?? "",
      );
    same([pages.join("").trim(), pages.at(-1)], ["paged output", ""], "the pages");
  },
  "GEN-5: the result of an unknown command is ERROR_NOT_FOUND": async ({ cluster, test }) => {
    await refused(
      cluster,
      cluster.ReadExecutionResult(resultOf(98_765, test.nodes[0].name), out()),
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      /98765/,
    );
  },
  "CMD-3: a page has at most the characters asked for; outside 2,048 … 20,480 that is 20,480": async (
    bench,
  ) => {
    const { cluster, test } = bench;
    const task = await makeTask(cluster, {
      CommandLine: bench.lines.fill(5000),
      RequiredNodes: test.nodes[0].name,
    });
    for (const [pageSize, lengths] of [
      [2048, [2048, 2048, 904, 0]],
      [2047, [5000, 0]],
      [20_481, [5000, 0]],
    ] as const) {
      const id = await newCommandId(bench);
      const results = await letTimePass(
        bench,
        ask<IClusterEnumerable>(cluster, (slot) =>
          cluster.ExecuteCommandWithPaging(id, task, null, null, true, 0, pageSize, slot),
        ),
      );
      const [result] = contentOf<IExecutionResult>(results);
      demand(result !== undefined, "There is no result.");
      const pages: string[] = [];
      do {
        pages.push(
          (await ask<string | null>(cluster, (slot) => cluster.ReadExecutionResult(result, slot))) ?? "",
        );
      } while (pages.at(-1) !== "");
      same(
        pages.map((page) => page.length),
        lengths,
        `the lengths of the pages of size ${pageSize}`,
      );
      same(pages.join(""), "x".repeat(5000), "the output");
    }
  },
});
