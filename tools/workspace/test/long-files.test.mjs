import { expect, test } from "vitest";
import { LONGEST, longFileProblems } from "../src/long-files.mjs";
import { manifest, workspaceOf } from "./fixture.mjs";

test("a file of 600 lines may stay, one of 601 is found, a generated one may be longer", () => {
  const problems = longFileProblems(
    workspaceOf({
      "packages/core/package.json": manifest("@ccp/core"),
      "packages/core/src/enough.ts": "x;\n".repeat(LONGEST),
      "packages/core/src/table.gen.ts": "x;\n".repeat(LONGEST + 1),
      "packages/core/test/long.test.ts": "x;\n".repeat(LONGEST + 1),
    }),
  );
  expect(problems).toEqual([
    "packages/core/test/long.test.ts has 601 lines; at most 600 are allowed. Split it by idea.",
  ]);
});
