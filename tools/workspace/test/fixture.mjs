import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A temporary workspace that holds these files and goes away with the test.
 *
 * @param {Readonly<Record<string, string>>} files text by path
 * @returns {string} its folder
 */
export function workspaceOf(files) {
  const root = mkdtempSync(join(tmpdir(), "ccp-workspace-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/**
 * A package.json with one entry point.
 *
 * @param {string} name
 * @param {Readonly<Record<string, unknown>>} [more]
 * @returns {string}
 */
export function manifest(name, more = {}) {
  return JSON.stringify({ name, exports: { ".": { "@ccp/source": "./src/index.ts" } }, ...more });
}
