import { same } from "../assertions.ts";
import { runCommand } from "../bench/commands.ts";
import { read } from "../bench/members.ts";
import { newResult } from "../bench/samples.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IExecutionResult::get_CommandId`. */
export const iexecutionresultGetCommandid: CasePage = page("iexecutionresult-get-commandid", {
  "CMD-2: of a new object is 0": () => same(read(newResult(), "CommandId"), 0, "CommandId"),
  "CMD-1, CMD-2: is the id of the command": needing(["commands"], async (bench) => {
    const { id, results } = await runCommand(bench, bench.lines.succeed);
    same(
      results.map((result) => read(result, "CommandId")),
      results.map(() => id),
      "CommandId",
    );
  }),
});
