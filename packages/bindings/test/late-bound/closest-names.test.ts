import { expect, test } from "vitest";
import { closestNames } from "../../src/late-bound/closest-names.ts";

const names = ["Name", "Names", "User", "Runtime", "RunUntilCanceled", "RequeueJob", "RequeueJobs", "Name"];

test.each([
  ["naem", ["Name", "Names"]],
  ["Nam", ["Name", "Names"]],
  ["REQUEUEJOBZ", ["RequeueJob", "RequeueJobs"]],
  ["canceled", ["RunUntilCanceled"]],
  ["xyzzy", []],
])("%s is nearest to %j", (name, expected) => {
  expect(closestNames(name, names)).toStrictEqual(expected);
});
