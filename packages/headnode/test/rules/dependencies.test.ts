import { E_INVALIDARG } from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDependencies, type DependentTask } from "../../src/rules/dependencies.ts";

function chain(length: number): DependentTask[] {
  return Array.from({ length }, (_, index) => ({
    id: index + 1,
    name: `t${index + 1}`,
    depend: index + 1 < length ? [`t${index + 2}`] : [],
  }));
}

test("TSK-8: a chain of 10,000 tasks is accepted, and closed to a circle refused by name", () => {
  checkDependencies(chain(10_000), "the job");
  const closed = chain(10_000).with(-1, { id: 10_000, name: "t10000", depend: ["t1"] });
  expect(() => checkDependencies(closed, "the job")).toThrow(/in a circle: t1 → t2 → .* → t10000 → t1\./);
});

test("TSK-8: many tasks that wait for many of one name cost no more than their number", () => {
  const wide = Array.from({ length: 20_000 }, (_, index) => ({
    id: index + 1,
    name: index < 10_000 ? "first" : "second",
    depend: index < 10_000 ? [] : ["first"],
  }));
  checkDependencies(wide, "the job");
});

test("TSK-8: circles are found exactly where a plain search finds one", () => {
  const name = fc.constantFrom("a", "b", "c", "d");
  const given = fc.array(fc.record({ name, depend: fc.array(name, { maxLength: 2 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(given, (tasks) => {
      const all = tasks.map((task, index) => ({ id: index + 1, ...task }));
      const names = new Set(all.map((task) => task.name));
      const reaches = (from: string, to: string, seen: Set<string>): boolean =>
        all
          .filter((task) => task.name === from)
          .flatMap(({ depend }) => depend)
          .some((next) => {
            if (next === to) return true;
            if (seen.has(next)) return false;
            seen.add(next);
            return reaches(next, to, seen);
          });
      const isWrong =
        all.some(({ depend }) => depend.some((each) => !names.has(each))) ||
        [...names].some((each) => reaches(each, each, new Set()));
      let error: unknown;
      try {
        checkDependencies(all, "the job");
      } catch (cause) {
        error = cause;
      }
      expect(error !== undefined).toBe(isWrong);
      if (error !== undefined) expect(error).toMatchObject({ hr: E_INVALIDARG });
    }),
    { numRuns: 500 },
  );
});
