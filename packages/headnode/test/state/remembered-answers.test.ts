import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RememberedAnswers } from "../../src/state/remembered-answers.ts";

const answer = (json: string) => ({ request: "POST /v1/jobs/queue é", json });

test("answers are found by key and listed from the oldest on, as in a plain list", () => {
  const key = fc.integer({ min: 0, max: 12 }).map((number) => `["köln\\\\user","k${number}"] 0`);
  const step = fc.record({
    kind: fc.constantFrom("put", "put", "forget", "forget oldest"),
    key,
    until: fc.integer({ min: 0, max: 2 ** 45 }),
    // Many a record fills a segment, or needs one of its own.
    length: fc.constantFrom(0, 4, 100_000, 300_000),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const answers = new RememberedAnswers();
      let model: { key: string; until: number; json: string }[] = [];
      for (const [number, { kind, key, until, length }] of steps.entries()) {
        const gone = kind === "forget oldest" ? model[0]?.key : key;
        model = model.filter((kept) => kept.key !== gone);
        if (kind === "put") {
          const json = `${number} ${"ü".repeat(length)}`;
          model.push({ key, until, json });
          answers.put(key, until, answer(json));
        } else if (gone !== undefined) answers.put(gone, until, null);
        expect([...answers.keys()]).toEqual(model.map((kept) => [kept.key, kept.until]));
        expect(answers.size).toBe(model.length);
      }
      for (let number = 0; number <= 12; number++) {
        const asked = `["köln\\\\user","k${number}"] 0`;
        const kept = model.find((of) => of.key === asked);
        expect(answers.get(asked)).toEqual(kept && answer(kept.json));
      }
    }),
  );
});

test("what was forgotten takes no memory: however many came and went, it is that of those that are left", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const bytes = () => {
    collect();
    collect(); // what the first one found is given back by another thread, at the latest when the second one begins
    return process.memoryUsage().arrayBuffers;
  };
  const answers = new RememberedAnswers();
  const before = bytes();
  for (let number = 0; number < 200_000; number++) {
    answers.put(`k${number}`, number, answer("null"));
    if (number >= 1_000) answers.put(`k${number - 1_000}`, 0, null);
  }
  expect([...answers.keys()].map(([key]) => key)).toEqual(
    Array.from({ length: 1_000 }, (_, number) => `k${199_000 + number}`),
  );
  expect(bytes() - before).toBeLessThan(4_000_000); // all that came are 12 MB
});
