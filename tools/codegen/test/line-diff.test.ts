import fc from "fast-check";
import { expect, test } from "vitest";
import { lineDiff } from "../src/line-diff.ts";

test("equal texts have no difference", () => {
  expect(lineDiff("a\nb\n", "a\nb\n")).toStrictEqual([]);
});

test("changed, new and lost lines stand under the number of their line", () => {
  expect(lineDiff("a\nb\nc\nd", "a\nB\nc\nd\ne")).toStrictEqual([
    "@@ line 2",
    "- b",
    "+ B",
    "@@ line 5",
    "+ e",
  ]);
  expect(lineDiff("a\nb\nc", "b\nc")).toStrictEqual(["@@ line 1", "- a"]);
});

test("taking the lost lines out and putting the new ones in gives the other text", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const diff = lineDiff(old.join("\n"), now.join("\n"));
      const lines: string[] = [...old];
      let shift = 0;
      let at = 0;
      for (const line of diff) {
        if (line.startsWith("@@")) {
          at = Number(line.slice("@@ line ".length)) - 1 + shift;
        } else if (line.startsWith("- ")) {
          expect(lines.splice(at, 1)).toStrictEqual([line.slice(2)]);
          shift--;
        } else {
          lines.splice(at++, 0, line.slice(2));
          shift++;
        }
      }
      expect(lines).toStrictEqual(now);
    }),
  );
});
