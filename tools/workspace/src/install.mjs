import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./child.mjs";
import { membersOf } from "./members.mjs";
import { root } from "./root.mjs";

/** Where the state of the last installation is kept. */
const STAMP = join(root, "node_modules", ".installed");

/** A value that changes whenever the installed dependencies have to: with the lock file, a manifest, or Node. */
function wantedState() {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}\n`);
  const files = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
  for (const path of [...files, ...membersOf(root).map((member) => `${member.folder}/package.json`)]) {
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

/** @returns {boolean} whether the dependencies are those of the lock file */
export function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === wantedState();
}

/**
 * Installs the dependencies exactly as the lock file has them.
 *
 * @returns {Promise<import("./child.mjs").Ended>}
 */
export async function install() {
  const ended = await runProgram("pnpm", ["install", "--frozen-lockfile"]);
  if (ended.code === 0) writeFileSync(STAMP, wantedState());
  return ended;
}
