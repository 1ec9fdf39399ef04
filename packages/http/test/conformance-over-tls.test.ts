import { conformance } from "@ccp/testkit";
import { afterAll, test } from "vitest";
import { HttpBackend } from "../src/client/index.ts";
import { serve } from "../src/server/index.ts";
import { clusterBehind, passwords, perUser } from "./conformance-cluster.ts";
import { makeUsers } from "./test-users.ts";
import { makeCertificate, trusting } from "./tls.ts";

const { folder, users, remove } = await makeUsers({
  "LAB\\admin": { role: "administrator", password: passwords["LAB\\admin"] ?? "" },
  "LAB\\alice": { role: "user", password: passwords["LAB\\alice"] ?? "" },
});
const tokens = {
  "LAB\\admin": await users.addToken("LAB\\admin"),
  "LAB\\alice": await users.addToken("LAB\\alice"),
};
const tls = makeCertificate(folder);
afterAll(remove);

conformance({
  test,
  backend: () =>
    clusterBehind(async (memory) => {
      const server = await serve(memory, { port: 0, tls, users });
      const { fetch, close } = trusting(tls.cert);
      const url = server.url.replace("127.0.0.1", "localhost");
      const backend = perUser(
        (user) => new HttpBackend({ url, token: tokens[user as keyof typeof tokens], fetch }),
      );
      return {
        backend,
        close: async () => {
          close();
          void server.close(); // the next case has a server of its own
        },
      };
    }),
});
