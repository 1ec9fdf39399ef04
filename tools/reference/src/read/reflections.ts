import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Application, OptionDefaults, TSConfigReader } from "typedoc";
import { type Reflected, referencePlugin } from "../plugin.ts";
import type { Problems } from "../problems.ts";

/** A package, and where in it typedoc begins to read. */
export interface Entry {
  /** The folder of the repository, which names of files are relative to. */
  readonly root: string;
  /** The file whose exports are read. */
  readonly file: string;
  /** The configuration of its own package: that of the whole repository would make typedoc read all of it. */
  readonly tsconfig: string;
}

/** Runs typedoc, and gives what it found with the place of each on the reference. */
export async function readReflections(entry: Entry, problems: Problems): Promise<Reflected | undefined> {
  const { root, file, tsconfig } = entry;
  let reflected: Reflected | undefined;
  const take = (found: Reflected): void => {
    reflected = found;
  };
  const app = await Application.bootstrapWithPlugins(
    {
      entryPoints: [join(root, file)],
      tsconfig: join(root, tsconfig),
      basePath: root,
      plugin: [referencePlugin(take)],
      readme: "none",
      jsDocCompatibility: { exampleTag: false },
      blockTags: [...OptionDefaults.blockTags, ...ownTags(root)],
      excludeInternal: true,
      // The compiler and `doc:check` look for errors; here they would only cost time.
      skipErrorChecking: true,
      validation: false,
      disableGit: true,
      sourceLinkTemplate: "{path}#L{line}",
      logLevel: "Warn",
    },
    [new TSConfigReader()],
  );
  const project = await app.convert();
  if (project === undefined || app.logger.hasErrors()) {
    problems.report(`typedoc could not read ${file}: what it printed above says why.`);
    return undefined;
  }
  await app.generateOutputs(project);
  return reflected;
}

/** The block tags that this repository adds, as `tsdoc.json` declares them. */
function ownTags(root: string): readonly `@${string}`[] {
  const { tagDefinitions } = JSON.parse(readFileSync(join(root, "tsdoc.json"), "utf8")) as {
    readonly tagDefinitions: readonly { readonly tagName: `@${string}`; readonly syntaxKind: string }[];
  };
  return tagDefinitions.filter(({ syntaxKind }) => syntaxKind === "block").map(({ tagName }) => tagName);
}
