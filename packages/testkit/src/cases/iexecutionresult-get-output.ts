import { same } from "../assertions.ts";
import { runCommand } from "../bench/commands.ts";
import { read } from "../bench/members.ts";
import { newResult } from "../bench/samples.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IExecutionResult::get_Output`. */
export const iexecutionresultGetOutput: CasePage = page("iexecutionresult-get-output", {
  "CMD-2: of a new object is empty": () => same(read(newResult(), "Output"), "", "Output"),
  "CMD-2, CMD-3: is everything the command printed": needing(["commands"], async (bench) => {
    const { results } = await runCommand(bench, bench.lines.print("all of it"));
    for (const result of results) same(read(result, "Output")?.trim(), "all of it", "Output");
  }),
});
