import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SOURCE = /\.(ts|mts|mjs|js)$/;
const SKIPPED = new Set(["node_modules", "dist"]);

/**
 * The source files below `folder`, generated ones too, as paths relative to `root` with `/`, sorted. A folder that is
 * not there has none.
 *
 * @param {string} root
 * @param {string} folder relative to `root`
 * @returns {string[]}
 */
export function sourceFilesIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFilesIn(root, path);
      return SOURCE.test(entry.name) ? [path] : [];
    })
    .sort();
}
