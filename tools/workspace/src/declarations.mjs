import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Where the declarations stand as the compiler wrote them while their package is packed. */
const KEPT = ".declarations";

/** What the reference tool understands and an editor would show as it stands. */
export const OURS = /\{@includeCode |\]\(page:|\{@link \w+:enum\}/;

/**
 * Writes into the comments of a built package what users are to see when they point at a name: the examples themselves
 * instead of the places where they are kept, and the names of pages instead of links that only the reference follows.
 *
 * @param {string} folder of the package
 */
export function completeDeclarations(folder) {
  restoreDeclarations(folder);
  for (const name of filesBelow(join(folder, "dist"), ".d.ts")) {
    const path = join(folder, "dist", name);
    const text = readFileSync(path, "utf8");
    if (!OURS.test(text)) continue;
    const blocks = text.split("\n").map((line) => completed(line, dirname(path)));
    replace(folder, name, blocks.flat().join("\n"));
    const map = `${name}.map`;
    if (!existsSync(join(folder, "dist", map))) continue;
    // An editor must still find the sources: a map has one part for each line, and new lines lead nowhere.
    const { mappings, ...rest } = JSON.parse(readFileSync(join(folder, "dist", map), "utf8"));
    const parts = mappings.split(";");
    const moved = blocks.flatMap((block, line) => [parts[line] ?? "", ...block.slice(1).map(() => "")]);
    replace(folder, map, JSON.stringify({ ...rest, mappings: moved.join(";") }));
  }
}

/**
 * Puts back the declarations as the compiler wrote them, which compares them at the next build.
 *
 * @param {string} folder of the package
 */
export function restoreDeclarations(folder) {
  const kept = join(folder, KEPT);
  if (!existsSync(kept)) return;
  for (const name of filesBelow(kept, "")) renameSync(join(kept, name), join(folder, "dist", name));
  rmSync(kept, { recursive: true });
}

/**
 * @param {string} line
 * @param {string} folder of its file
 * @returns {string[]}
 */
function completed(line, folder) {
  const include = /^(\s*\* )\{@includeCode (\S+)#(\S+)\}$/.exec(line);
  if (include !== null) {
    const [, start = "", path = "", region = ""] = include;
    const code = regionOf(join(folder, path), region).map((each) => each.replaceAll("*/", "*\\/"));
    return ["```ts", ...code, "```"].map((each) => `${start}${each}`.trimEnd());
  }
  return [
    line
      .replace(/\[([^\]]*)\]\(page:([\w-]+)\)/g, "$1 (`ccp docs $2`)")
      .replace(/\{@link (\w+):enum\}/g, "{@link $1}"),
  ];
}

/**
 * The lines of a region of an example, without the indentation that all of them have.
 *
 * @param {string} path
 * @param {string} region
 * @returns {string[]}
 */
function regionOf(path, region) {
  const lines = readFileSync(path, "utf8").split("\n");
  const start = lines.findIndex((line) => line.trim() === `//#region ${region}`);
  const end = lines.findIndex((line) => line.trim() === `//#endregion ${region}`);
  if (start < 0 || end < start) throw new Error(`${path} has no region ${region}.`);
  const code = lines.slice(start + 1, end);
  const indent = Math.min(...code.filter((line) => line !== "").map((line) => line.search(/\S/)));
  return code.map((line) => line.slice(indent));
}

/**
 * Keeps a file of `dist` as it is, and lets another stand in its place.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
function replace(folder, name, text) {
  const [path, kept] = [join(folder, "dist", name), join(folder, KEPT, name)];
  mkdirSync(dirname(kept), { recursive: true });
  cpSync(path, kept, { preserveTimestamps: true });
  // In one step: somebody may read it now.
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/**
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]} relative to the folder
 */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
