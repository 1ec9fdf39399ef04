import { readFileSync } from "node:fs";
import { join } from "node:path";
import { membersOf } from "./members.mjs";
import { sourceFilesIn } from "./source-files.mjs";

/** The most lines a hand-written source file may have: past that it holds more than one idea. */
export const LONGEST = 600;

/**
 * One sentence for each hand-written source or test file that is longer than {@link LONGEST} lines.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function longFileProblems(root) {
  return membersOf(root)
    .flatMap((member) => sourceFilesIn(root, member.folder))
    .filter((path) => !path.includes(".gen."))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), "utf8").replace(/\n$/, "").split("\n").length;
      return lines > LONGEST
        ? [`${path} has ${lines} lines; at most ${LONGEST} are allowed. Split it by idea.`]
        : [];
    });
}
