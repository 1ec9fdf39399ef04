import { join } from "node:path";
import { Application, TSConfigReader } from "typedoc";
import { type Reflected, referencePlugin } from "../plugin.ts";
import type { Problems } from "../problems.ts";

/** Runs typedoc over an entry file below `root`, and gives what it found with the place of each on the reference. */
export async function readReflections(
  root: string,
  entry: string,
  tsconfig: string,
  problems: Problems,
): Promise<Reflected | undefined> {
  let reflected: Reflected | undefined;
  const take = (found: Reflected): void => {
    reflected = found;
  };
  const app = await Application.bootstrapWithPlugins(
    {
      entryPoints: [join(root, entry)],
      tsconfig: join(root, tsconfig),
      basePath: root,
      plugin: [referencePlugin(take)],
      readme: "none",
      jsDocCompatibility: { exampleTag: false },
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
  if (project === undefined) {
    problems.report(`typedoc could not read ${entry}: what it printed above says why.`);
    return undefined;
  }
  await app.generateOutputs(project);
  return reflected;
}
