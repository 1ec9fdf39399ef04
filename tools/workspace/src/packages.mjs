import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { runProgram } from "./child.mjs";
import { membersOf } from "./members.mjs";

/**
 * Packs every public package as it would be published and looks at the archive as a user gets it: publint reads its
 * manifest and files, attw resolves its types under each way of importing. One text for each package that fails.
 *
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function packageProblems(root) {
  const folder = mkdtempSync(join(tmpdir(), "ccp-packed-"));
  try {
    const members = membersOf(root).filter((member) => member.manifest.private !== true);
    const problems = await Promise.all(
      members.map(async (member) => {
        // A folder each: nothing then has to guess the name of the archive.
        const target = join(folder, member.folder.replace("/", "-"));
        const packed = await runProgram("pnpm", [
          "--dir",
          member.folder,
          "pack",
          "--pack-destination",
          target,
        ]);
        if (packed.code !== 0) return [`${member.name} cannot be packed:\n${packed.output}`];
        const archive = readdirSync(target).map((name) => join(target, name))[0] ?? target;
        return [
          ...(await publintProblems(member.name, archive)),
          ...(await typeProblems(member.name, archive)),
        ];
      }),
    );
    return problems.flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} name
 * @param {string} archive
 * @returns {Promise<string[]>}
 */
async function publintProblems(name, archive) {
  const tarball = new Uint8Array(readFileSync(archive)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `${name}, as packed: ${formatMessage(message, pkg, { color: false })}`);
}

/**
 * @param {string} name
 * @param {string} archive
 * @returns {Promise<string[]>}
 */
async function typeProblems(name, archive) {
  const { code, output } = await runProgram("attw", [archive, "--profile", "esm-only", "--no-emoji"]);
  return code === 0 ? [] : [`${name}, as packed:\n${output}`];
}
