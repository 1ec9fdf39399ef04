import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

test.each(["client", "protocol"])("the %s runs in a browser: its bundle imports nothing", async (entry) => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`../../src/${entry}/index.ts`, import.meta.url)),
    platform: "browser",
    resolve: { conditionNames: ["@ccp/source", "browser", "import", "default"] },
    external: (name) => isBuiltin(name),
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm" });
  const imports = output.flatMap((chunk) =>
    chunk.type === "chunk" ? [...chunk.imports, ...chunk.dynamicImports] : [],
  );
  expect(imports.filter((name) => isBuiltin(name))).toStrictEqual([]);
  expect(output[0].code).not.toMatch(/\b(process|Buffer)\b\s*\./);
});
