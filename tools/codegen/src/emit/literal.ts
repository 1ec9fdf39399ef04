/** Data that can be written down as a TypeScript literal. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Writes data as a TypeScript literal on one line, with keys in the order they have. */
export function literal(data: Plain): string {
  if (isList(data)) return `[${data.map(literal).join(", ")}]`;
  if (typeof data === "object" && data !== null) {
    const entries = Object.entries(data).map(([key, value]) => `${key}: ${literal(value)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return JSON.stringify(data);
}

/** `Array.isArray` does not narrow read-only arrays. */
function isList(data: Plain): data is readonly Plain[] {
  return Array.isArray(data);
}
