import { describe, expect, test } from "vitest";
import { readPages } from "../../src/docs/pages.ts";
import { findRules } from "../../src/docs/rules.ts";

const { rules, names, read } = readPages();

describe("the rules that pages name", () => {
  test("one is shown by its id, without case, with the group that it belongs to", () => {
    const text = findRules(" rq-7 ", rules);
    expect(text).toMatch(/^# RQ-7\n\nAn item of another variant type: `DISP_E_TYPEMISMATCH`/);
    expect(text).toMatch(/\n\nOne of RQ: requeueing\. All of these: `ccp docs RQ`$/);
  });

  test("a group is shown by its letters, two that stand together by those of either, and all by the word", () => {
    expect(findRules("RQ", rules)).toMatch(/^# RQ: requeueing\n- RQ-1 /);
    for (const group of ["ENV", "PAR"])
      expect(findRules(group, rules)).toMatch(/^# ENV and PAR: variables and parameters\n/);
    expect(findRules("rules", rules)).toBe(rules);
  });

  test("a number that no rule has is refused with those that there are", () => {
    expect(() => findRules("RQ-99", rules)).toThrow(
      "There is no rule RQ-99. Its group has RQ-1 to RQ-9; to see them: ccp docs RQ",
    );
  });

  test.each(["AddJob", "ICluster", "E_INVALIDARG", "utf-8", "RQ-", "XYZ-1", "job"])(
    "another name is no matter of theirs: %s",
    (name) => {
      expect(findRules(name, rules)).toBeUndefined();
    },
  );

  test("every rule that a page names is found", () => {
    const named = new Set(
      names.flatMap((name) => read(name).match(/(?<=\[)[A-Z]{2,5}-\d+(?=\]\(\.\.\/rules)/g) ?? []),
    );
    expect(named.size).toBeGreaterThan(100);
    for (const id of named) expect(findRules(id, rules), id).toMatch(new RegExp(`^# ${id}\n\n\\S`));
  });
});
