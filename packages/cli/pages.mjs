/**
 * `node pages.mjs put` lays the pages of the reference beside the command before it is packed, for people who have no
 * clone of the repository; `take` takes them away again.
 */
import { cpSync, rmSync } from "node:fs";

const pages = new URL("reference", import.meta.url);
rmSync(pages, { recursive: true, force: true });
if (process.argv[2] === "put") {
  cpSync(new URL("../../docs/reference", import.meta.url), pages, { recursive: true });
}
