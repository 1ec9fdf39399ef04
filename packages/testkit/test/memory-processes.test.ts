import { describe, expect, test } from "vitest";
import { conformance } from "../src/index.ts";
import { processCluster } from "./memory-cluster.ts";
import { processSupports } from "./memory-manifest.ts";
import { plannedResults } from "./planned-results.ts";

describe.skipIf(process.platform === "win32")("real processes", () => {
  const { results } = conformance({ test, backend: processCluster });

  test("the results are those that docs/support.md shows", () => {
    expect(results).toEqual(plannedResults(processSupports));
  });
});
