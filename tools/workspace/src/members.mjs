import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Member one package of the workspace
 * @property {string} name as in its package.json
 * @property {string} folder relative to the root, with `/`: `packages/core`
 * @property {"packages" | "tools" | "examples" | "docs"} kind the folder it stands in
 * @property {Manifest} manifest
 */

/**
 * @typedef {object} Manifest what the checks read of a package.json
 * @property {string} name
 * @property {boolean} [private]
 * @property {string | Record<string, string | Record<string, string>>} [exports]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 */

const kinds = /** @type {const} */ (["packages", "tools", "examples", "docs"]);

/**
 * The members of the workspace below `root`: every folder of `packages`, `tools`, `examples` and `docs` with a
 * package.json, sorted by folder.
 *
 * @param {string} root
 * @returns {Member[]}
 */
export function membersOf(root) {
  return kinds.flatMap((kind) => {
    if (!existsSync(join(root, kind))) return [];
    return readdirSync(join(root, kind))
      .sort()
      .filter((name) => existsSync(join(root, kind, name, "package.json")))
      .map((name) => {
        const folder = `${kind}/${name}`;
        const manifest = /** @type {Manifest} */ (
          JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
        );
        return { name: manifest.name, folder, kind, manifest };
      });
  });
}
