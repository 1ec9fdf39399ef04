import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** A script of one piece, and what it still imports. */
export interface Bundle {
  readonly code: string;
  readonly imports: readonly string[];
}

/** Makes one script of a module and all that it reaches, as for a browser. */
export async function bundle(module: URL): Promise<Bundle> {
  const made = await rolldown({
    input: fileURLToPath(module),
    platform: "browser",
    resolve: { conditionNames: ["@ccp/source", "browser", "import", "default"] },
    external: (name) => isBuiltin(name),
    logLevel: "silent",
  });
  const { output } = await made.generate({ format: "esm", codeSplitting: false });
  await made.close();
  return {
    code: output[0].code,
    imports: output.flatMap((chunk) =>
      chunk.type === "chunk" ? [...chunk.imports, ...chunk.dynamicImports] : [],
    ),
  };
}
