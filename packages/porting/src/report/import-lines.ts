import type { Face } from "../idioms/index.ts";

/** What only the package of the raw port has, also for code of the managed face. */
const OF_CORE = new Set(["ClusterBackend"]);

/** The import declarations for the names that the lines of a file need. */
export function importLines(needed: ReadonlyMap<string, "value" | "type">, face: Face): string[] {
  const of = (kind: "value" | "type") =>
    [...needed]
      .filter(([name, known]) => known === kind && !OF_CORE.has(name))
      .map(([name]) => name)
      .sort();
  const module = face === "raw" ? "@ccp/core" : "@ccp/bindings";
  const [values, types] = [of("value"), of("type")];
  const lines = [];
  if (values.length > 0) lines.push(`import { ${values.join(", ")} } from "${module}";`);
  if (types.length > 0) lines.push(`import type { ${types.join(", ")} } from "${module}";`);
  return lines;
}
