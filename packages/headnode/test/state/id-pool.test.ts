import fc from "fast-check";
import { expect, test } from "vitest";
import { IdPool } from "../../src/state/id-pool.ts";

test("JOB-3: the pool gives the smallest free ids, as a plain set does", () => {
  const step = fc.record({
    kind: fc.constantFrom("smallest", "take", "giveBack", "takeAny"),
    n: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const pool = new IdPool();
      const inUse = new Set<number>();
      const free = (count: number) => {
        const ids: number[] = [];
        for (let id = 1; ids.length < count; id++) if (!inUse.has(id)) ids.push(id);
        return ids;
      };
      for (const { kind, n } of steps) {
        switch (kind) {
          case "smallest":
            break;
          case "take":
            for (const id of pool.smallest(n)) {
              pool.take(id);
              inUse.add(id);
            }
            break;
          case "takeAny":
            pool.take(n);
            inUse.add(n);
            break;
          case "giveBack":
            pool.giveBack(n);
            inUse.delete(n);
        }
        expect(pool.smallest(n)).toEqual(free(n));
      }
    }),
  );
});
