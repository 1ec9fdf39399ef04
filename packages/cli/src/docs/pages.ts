import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The pages of the reference and the rules that they name, as Markdown. */
export interface Pages {
  /** The rules of behaviour, which are a page too. */
  readonly rules: string;
  /** The names of the pages: `icluster-addjob`. */
  readonly names: readonly string[];
  /** The text of one of them. */
  read(name: string): string;
}

/** The pages beside the command as it is published, or those of the repository that it stands in. */
export function readPages(): Pages {
  const folders = ["../../reference", "../../../../docs/reference"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const folder = folders.find((path) => existsSync(path));
  if (folder === undefined)
    throw new Error("The pages of the reference are not installed with this command.");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => name.slice(0, -".md".length))
    .sort();
  const read = (name: string): string => readFileSync(`${folder}/${name}.md`, "utf8");
  return { names, read, rules: read("../rules") };
}
