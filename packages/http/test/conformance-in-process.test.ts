import { conformance } from "@ccp/testkit";
import { afterAll, test } from "vitest";
import { HttpBackend } from "../src/client/index.ts";
import { createApp } from "../src/server/index.ts";
import { clusterBehind, passwords, perUser } from "./conformance-cluster.ts";
import { makeUsers } from "./test-users.ts";

const { users, remove } = await makeUsers({
  "LAB\\admin": { role: "administrator", password: passwords["LAB\\admin"] ?? "" },
  "LAB\\alice": { role: "user", password: passwords["LAB\\alice"] ?? "" },
});
const tokens = {
  "LAB\\admin": await users.addToken("LAB\\admin"),
  "LAB\\alice": await users.addToken("LAB\\alice"),
};
afterAll(remove);

conformance({
  test,
  backend: () =>
    clusterBehind(async (memory) => {
      const app = createApp(memory, { users });
      const backend = perUser(
        (user) =>
          new HttpBackend({
            url: "http://KIT:5970",
            token: tokens[user as keyof typeof tokens],
            fetch: (url, init) => app.fetch(new Request(url, init)),
          }),
      );
      return { backend, close: async () => app.close() };
    }),
});
