import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ProcessorIndex } from "../src/processor-index.ts";

test("SCH-4: the index of processors answers as a plain array does", () => {
  const size = 100;
  const puts = fc.array(fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: 2 })), {
    maxLength: 150,
    size: "max",
  });
  fc.assert(
    fc.property(puts, (changes) => {
      const index = new ProcessorIndex(size);
      const plain: number[] = Array(size).fill(0);
      for (const [position, count] of changes) {
        index.put(position, count);
        plain[position] = count;
      }
      expect(index.total).toBe(plain.reduce((sum, count) => sum + count, 0));
      const copy = new ProcessorIndex(size);
      copy.put(3, 7);
      copy.copy(index);
      expect([copy.total, copy.next(0), copy.previous()]).toEqual([
        index.total,
        index.next(0),
        index.previous(size),
      ]);
      for (let from = 0; from <= size; from += 1) {
        expect(index.next(from)).toBe(plain.findIndex((count, at) => at >= from && count > 0));
        expect(index.previous(from)).toBe(plain.findLastIndex((count, at) => at < from && count > 0));
        if (from < size) expect(index.at(from)).toBe(plain[from]);
      }
    }),
  );
});

test("SCH-4: an index of no nodes has no processors", () => {
  const index = new ProcessorIndex(0);
  expect([index.total, index.next(0), index.previous(), index.at(0)]).toEqual([0, -1, -1, 0]);
});
