import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== "--check");
if (unknown === undefined) {
  const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");
  const { exitCode, message } = await run(root, options.includes("--check"));
  (exitCode === 0 ? console.log : console.error)(message);
  process.exitCode = exitCode;
} else {
  console.error(`${unknown} is no option of the reference. It takes --check, or nothing to write the pages.`);
  process.exitCode = 1;
}
