import { same } from "../assertions.ts";
import { runCommand } from "../bench/commands.ts";
import { read } from "../bench/members.ts";
import { newResult } from "../bench/samples.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IExecutionResult::get_NodeName`. */
export const iexecutionresultGetNodename: CasePage = page("iexecutionresult-get-nodename", {
  "CMD-2: of a new object is empty": () => same(read(newResult(), "NodeName"), "", "NodeName"),
  "CMD-2: there is one result for each node": needing(["commands"], async (bench) => {
    const { results } = await runCommand(bench, bench.lines.succeed);
    const names = results.map((result) => read(result, "NodeName") ?? "");
    same(names.toSorted(), bench.test.nodes.map(({ name }) => name).toSorted(), "the nodes");
  }),
});
