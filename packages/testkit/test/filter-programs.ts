import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilterPrograms } from "../src/index.ts";

let folder: string | undefined;

/** Writes a program in the language of the host's shell; all are gone with the test run. */
function script(name: string, text: string): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "ccp-testkit-filters-"));
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Filter programs as shell scripts. */
export const filterPrograms: FilterPrograms = {
  get accept() {
    return script("accept.sh", "exit 0");
  },
  refuse: (text) => script("refuse.sh", `echo "${text}"; exit 1`),
  get hang() {
    return script("hang.sh", "sleep 600");
  },
};
