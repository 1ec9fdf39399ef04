import { Command, CommanderError } from "commander";
import { type Console, processConsole } from "./console.ts";
import { addServeCommand } from "./serve-command.ts";
import { addUserCommand } from "./user-command.ts";

export type { Console } from "./console.ts";

/** Runs `ccp` with these arguments and gives the exit code. It never throws: what goes wrong is a line on `error`. */
export async function runCli(args: readonly string[], console: Console = processConsole): Promise<number> {
  const program = new Command("ccp")
    .description("A CCP cluster across the network.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: (text) => console.error(text.trimEnd()),
    });
  addServeCommand(program, console);
  addUserCommand(program, console);
  try {
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
