import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { type Console, processConsole } from "./console.ts";
import { addDocsCommand } from "./docs/docs-command.ts";
import { addPortCommand } from "./port-command.ts";
import { addServeCommand } from "./serve-command.ts";
import { addUserCommand } from "./user-command.ts";

export type { Console } from "./console.ts";

/** The version of this package, which its manifest holds. */
function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}

/** Runs `ccp` with these arguments and gives the exit code. It never throws: what goes wrong is a line on `error`. */
export async function runCli(args: readonly string[], console: Console = processConsole): Promise<number> {
  const program = new Command("ccp")
    .description("A CCP cluster across the network, and what helps to move to it.")
    .version(version(), "-V, --version", "say which version this is")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: (text) => console.error(text.trimEnd()),
    });
  let exitCode = 0;
  addPortCommand(program, console, (code) => {
    exitCode = code;
  });
  addServeCommand(program, console);
  addUserCommand(program, console);
  addDocsCommand(program, console);
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
