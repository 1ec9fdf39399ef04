import { same } from "../assertions.ts";
import { runCommand } from "../bench/commands.ts";
import { read } from "../bench/members.ts";
import { newResult } from "../bench/samples.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `IExecutionResult::get_ExitCode`. */
export const iexecutionresultGetExitcode: CasePage = page("iexecutionresult-get-exitcode", {
  "CMD-2: of a new object is 0": () => same(read(newResult(), "ExitCode"), 0, "ExitCode"),
  "CMD-2: is that of the program": needing(["commands"], async (bench) => {
    const { results } = await runCommand(bench, bench.lines.exit(9));
    same(
      results.map((result) => read(result, "ExitCode")),
      results.map(() => 9),
      "ExitCode",
    );
  }),
});
