import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Project, type SourceFile } from "ts-morph";

const folder = "packages/core/src/port";

/**
 * The source files of the port below `root`, parsed, in the order of their names on every machine. They are listed without a
 * pattern, in which a bracket in the name of the folder would stand for something else.
 */
export function portFiles(root: string): readonly SourceFile[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => project.addSourceFileAtPath(join(root, folder, name)));
}
