import { fileURLToPath } from "node:url";
import { type Mode, run } from "./run.ts";

/** `node dist/main.js [--check | --site]`: writes the Markdown pages, compares them, or writes the site. */
const modes: Readonly<Record<string, Mode>> = { "": "write", "--check": "check", "--site": "site" };
const [option = "", ...more] = process.argv.slice(2);
const mode = more.length === 0 ? modes[option] : undefined;
if (mode === undefined) {
  console.error("The reference takes --check, --site, or nothing to write the pages.");
  process.exitCode = 1;
} else {
  const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");
  const { exitCode, message } = await run(root, mode);
  (exitCode === 0 ? console.log : console.error)(message);
  process.exitCode = exitCode;
}
