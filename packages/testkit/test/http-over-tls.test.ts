import { serve } from "@ccp/http/server";
import { generate } from "selfsigned";
import { expect, test } from "vitest";
import { conformance } from "../src/index.ts";
import { httpCluster } from "./http-cluster.ts";
import { simulatedSupports } from "./memory-manifest.ts";
import { plannedResults } from "./planned-results.ts";
import { trusting } from "./trusting.ts";

const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
  keyType: "ec",
});

const { results } = conformance({
  test,
  backend: () =>
    httpCluster(async (memory, users) => {
      const server = await serve(memory, { port: 0, tls: { cert, key }, users });
      const { fetch, close } = trusting(cert);
      return {
        url: server.url,
        fetch,
        close() {
          close();
          void server.close(); // the next case has a server of its own
        },
      };
    }),
});

test("the results are those that docs/support.md shows", () => {
  expect(results).toEqual(plannedResults(simulatedSupports));
});
