import { createApp } from "@ccp/http/server";
import { expect, test } from "vitest";
import { conformance } from "../src/index.ts";
import { httpCluster } from "./http-cluster.ts";
import { simulatedSupports } from "./memory-manifest.ts";
import { plannedResults } from "./planned-results.ts";

const { results } = conformance({
  test,
  backend: () =>
    httpCluster(async (memory, users) => {
      const app = createApp(memory, { users });
      return {
        url: "http://KIT:5970",
        fetch: (url, init) => app.fetch(new Request(url, init)),
        close: app.close,
      };
    }),
});

test("the results are those that docs/support.md shows", () => {
  expect(results).toEqual(plannedResults(simulatedSupports));
});
