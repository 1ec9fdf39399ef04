import { expect, test } from "vitest";
import { conformance } from "../src/index.ts";
import { simulatedCluster } from "./memory-cluster.ts";
import { simulatedSupports } from "./memory-manifest.ts";
import { plannedResults } from "./planned-results.ts";

const { results } = conformance({ test, backend: simulatedCluster });

test("the results are those that docs/support.md shows", () => {
  expect(results).toEqual(plannedResults(simulatedSupports));
});
