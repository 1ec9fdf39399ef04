import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Mode, run } from "./run.ts";
import { serveSite } from "./site/serve-site.ts";
import { siteFolder } from "./site/write-site.ts";

/**
 * `node dist/main.js [--check | --site | --serve]`: writes the Markdown pages, compares them, writes the site, or
 * writes and serves it.
 */
const modes: Readonly<Record<string, Mode>> = {
  "": "write",
  "--check": "check",
  "--site": "site",
  "--serve": "site",
};
const [option = "", ...more] = process.argv.slice(2);
const mode = more.length === 0 ? modes[option] : undefined;
if (mode === undefined) {
  console.error("The reference takes --check, --site, --serve, or nothing to write the pages.");
  process.exitCode = 1;
} else {
  const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");
  const { exitCode, message } = await run(root, mode);
  (exitCode === 0 ? console.log : console.error)(message);
  process.exitCode = exitCode;
  if (option === "--serve" && exitCode === 0) {
    const { url } = await serveSite(join(root, siteFolder), root);
    console.log(`The reference is at ${url} until you press Ctrl+C.`);
  }
}
