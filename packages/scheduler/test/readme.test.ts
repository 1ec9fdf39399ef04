import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Scheduler, TaskPlacement } from "../src/index.ts";

test("SCH-2, TSK-8: the example of the README runs as it says", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const code = /```ts\nimport .*\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const lines: unknown[][] = [];
  // The example uses nothing that only TypeScript knows.
  const run = new Function("Scheduler", "TaskPlacement", "console", code);
  run(Scheduler, TaskPlacement, { log: (...line: unknown[]) => lines.push(line) });
  expect(lines).toEqual([
    [1, [{ node: "NODE01", processors: 4 }], [{ id: 1, allocation: [{ node: "NODE01", processors: 1 }] }]],
  ]);
});
