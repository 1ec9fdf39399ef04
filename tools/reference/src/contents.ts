import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Contents } from "./page-model.ts";

/** The table of contents of the original, which `docs/topics/contents.json` holds. */
export function readContents(root: string): Contents {
  return JSON.parse(readFileSync(join(root, "docs/topics/contents.json"), "utf8")) as Contents;
}

/** An entry with the entry above it. */
export interface PlacedEntry {
  readonly entry: Contents;
  readonly parent: Contents | undefined;
}

/** The schema of job and task documents. */
export const schemaFile = "packages/core/schema/compute-cluster.xsd";

/** Every entry in order, each with the one that it stands below. */
export function entriesOf(contents: Contents, parent?: Contents): readonly PlacedEntry[] {
  return [{ entry: contents, parent }, ...contents.children.flatMap((child) => entriesOf(child, contents))];
}
