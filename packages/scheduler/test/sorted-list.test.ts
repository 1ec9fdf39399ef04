import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lowerBound, SortedList } from "../src/sorted-list.ts";

function drain(list: SortedList<number>): number[] {
  const items: number[] = [];
  for (let item = list.first(); item !== undefined; item = list.first()) {
    items.push(item);
    list.delete(item);
  }
  return items;
}

test("SCH-1: the queue's list gives its items in order, whatever was added and deleted", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 3000, size: "max" }),
      fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 1000, size: "max" }),
      (added, deleted) => {
        const list = new SortedList<number>((a, b) => a - b);
        const expected = new Set(added);
        for (const item of added) list.add(item);
        for (const item of deleted) expect(list.delete(item)).toBe(expected.delete(item));
        expect(drain(list)).toEqual([...expected].sort((a, b) => a - b));
        expect(list.first()).toBeUndefined();
      },
    ),
    { numRuns: 50 },
  );
});

test("SCH-1: the queue's list stays in order past several splits, added upwards or downwards", () => {
  const numbers = Array.from({ length: 5000 }, (_, at) => at);
  for (const order of [numbers, numbers.toReversed()]) {
    const list = new SortedList<number>((a, b) => a - b);
    for (const item of order) list.add(item);
    expect(drain(list)).toEqual(numbers);
  }
});

test("SCH-4: the place of an item is before the first that is not smaller", () => {
  expect([0, 1, 3, 4, 9].map((item) => lowerBound([1, 3, 3, 5], (other) => other < item))).toEqual([
    0, 0, 1, 3, 4,
  ]);
});
