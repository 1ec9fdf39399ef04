import { expect, test } from "vitest";
import { supportTable } from "../src/index.ts";

const result = (
  page: string,
  number: number,
  outcome: "passed" | "failed" | "unsupported" | "different",
  reason = "",
) => ({
  caseId: `${page}#${number}`,
  page,
  outcome,
  reason,
});

test("the table tells member by member what passed, and why not", () => {
  const all = [result("icluster-addjob", 1, "passed"), result("icluster-addjob", 2, "passed")];
  const some = [
    result("icluster-addjob", 1, "passed"),
    result("icluster-addjob", 2, "different", "Ids start at 0."),
    result("icluster-endcommand", 1, "unsupported", "no commands here"),
    result("icluster-executecommand", 1, "unsupported", "no commands here"),
    result("icluster-addjobs", 1, "failed", "wrong"),
  ];
  const lines = supportTable([
    { name: "one", results: all },
    { name: "two", results: some },
  ]).split("\n");
  expect(lines.slice(0, 4)).toEqual(["## ICluster", "", "| Member | one | two |", "|---|---|---|"]);
  expect(lines).toContain("| `AddJob` | yes, 2 | 1 of 2 (note 1) |");
  expect(lines).toContain("| `AddJobs` | not run | 0 of 1 (note 2) |");
  expect(lines).toContain("| `ExecuteCommand` | not run | no (note 3) |");
  expect(lines).toContain("| `EndCommand` | not run | no (note 3) |");
  expect(lines.filter((line) => line.startsWith("| `")).length).toBe(209);
  expect(lines.slice(-5)).toEqual([
    "",
    "1. Differs in icluster-addjob#2: Ids start at 0.",
    "2. Fails icluster-addjobs#1: wrong",
    "3. Not supported: no commands here",
    "",
  ]);
});
