import { analyze, type Face, formatReport, isAllRecognized, readSource } from "@ccp/porting";
import { type Command, CommanderError, Option } from "commander";
import type { Console } from "./console.ts";

interface PortCommandOptions {
  readonly face?: Face;
  readonly json?: true;
}

const ALL_RECOGNIZED = 0;
const SOMETHING_LEFT = 1;
const BAD_USAGE = 2;

/** Adds `ccp port`: what legacy sources use of the API, and how each use is ported. */
export function addPortCommand(program: Command, console: Console, exit: (code: number) => void): void {
  program
    .command("port <files...>")
    .description("Show how sources in C++, C#, Visual Basic and script are ported.")
    .addOption(
      new Option(
        "--face <face>",
        "the face to port to; else raw for C++ that saw HRESULTs, and managed for all others",
      ).choices(["raw", "managed"]),
    )
    .option("--json", "write the report for tools")
    .addHelpText(
      "after",
      "\nThe exit code is 0 when all that was found is recognized, 1 when something is\nleft to you, 2 when a file could not be looked through or the command is wrong.",
    )
    .exitOverride((error) => {
      throw new CommanderError(error.exitCode === 0 ? 0 : BAD_USAGE, error.code, error.message);
    })
    .action(async (files: string[], options: PortCommandOptions) => {
      const sources = await Promise.all([...new Set(files)].map(readSource));
      const report = await analyze(sources, { face: options.face });
      if (options.json === true) console.out(JSON.stringify(report, null, 2));
      else console.out(formatReport(report, console.terminal()));
      if (report.problems.length > 0) exit(BAD_USAGE);
      else exit(isAllRecognized(report) ? ALL_RECOGNIZED : SOMETHING_LEFT);
    });
}
