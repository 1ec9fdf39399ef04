/**
 * `node pages.mjs put` lays the pages of the reference, and the rules that they name, beside the command before it is
 * packed, for people who have no clone of the repository; `take` takes them away again.
 */
import { cpSync, rmSync } from "node:fs";

for (const name of ["reference", "rules.md"]) {
  const copy = new URL(name, import.meta.url);
  rmSync(copy, { recursive: true, force: true });
  if (process.argv[2] === "put")
    cpSync(new URL(`../../docs/${name}`, import.meta.url), copy, { recursive: true });
}
