import { expect, test } from "vitest";
import { driftReport } from "../src/drift.ts";

const expected = [
  { path: "one.gen.ts", text: "a\nb\n" },
  { path: "two.gen.ts", text: "c\n" },
];

function reading(files: Readonly<Record<string, string>>): (path: string) => string | undefined {
  return (path) => files[path];
}

test("files that equal what the port yields give no report", () => {
  expect(driftReport(expected, reading({ "one.gen.ts": "a\nb\n", "two.gen.ts": "c\n" }))).toBeUndefined();
});

test("drift is reported with the file, the difference and the command that mends it", () => {
  expect(driftReport(expected, reading({ "one.gen.ts": "a\nB\n", "two.gen.ts": "c\n" }))).toBe(
    `one.gen.ts differs from what the port yields:
@@ line 2
- B
+ b

Generated files are out of date. To mend them, run: npm run gen`,
  );
});

test("a missing file is drift", () => {
  expect(driftReport(expected, reading({ "one.gen.ts": "a\nb\n" }))).toBe(
    "two.gen.ts is missing.\n\nGenerated files are out of date. To mend them, run: npm run gen",
  );
});
