import { lineDiff } from "./line-diff.ts";
import type { Output } from "./outputs.ts";

/**
 * Compares what the port yields with what is there, and tells the differences and the command that mends them; undefined where
 * there are none. `read` gives the text of a file, or undefined where it is missing.
 */
export function driftReport(
  expected: readonly Output[],
  read: (path: string) => string | undefined,
): string | undefined {
  const reports = expected.flatMap(({ path, text }) => {
    const present = read(path);
    if (present === text) return [];
    if (present === undefined) return [`${path} is missing.`];
    return [[`${path} differs from what the port yields:`, ...lineDiff(present, text)].join("\n")];
  });
  if (reports.length === 0) return undefined;
  return [...reports, "Generated files are out of date. To mend them, run: npm run gen"].join("\n\n");
}
