import { SEC_E_NO_CREDENTIALS } from "@ccp/core";
import { demand } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { lastError, ok, refused } from "../bench/members.ts";
import { everyText, PASSWORD } from "../bench/passwords.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::SetCachedCredentials`. */
export const iclusterSetcachedcredentials: CasePage = page("icluster-setcachedcredentials", {
  "CRD-2: adds or overwrites; the caches of other users stay apart": async (bench) => {
    const { cluster, test } = bench;
    for (const password of [PASSWORD, `${PASSWORD}2`])
      await ok(cluster, cluster.SetCachedCredentials("LAB\\kit", password, true, 0));
    const other = await bench.as(test.user);
    const id = await add(other);
    await refused(
      other,
      other.SetJobCredentialsFromCache(id, "LAB\\kit", true, 0),
      SEC_E_NO_CREDENTIALS,
      /kit/,
    );
  },
  "CRD-4: the password is nowhere that a client can look": async ({ cluster, lines }) => {
    await ok(cluster, cluster.SetCachedCredentials("LAB\\kit", PASSWORD, true, 0));
    const id = await add(cluster, { tasks: [lines.succeed] });
    const texts = [await lastError(cluster), ...(await everyText(cluster, id))];
    demand(!texts.some((text) => text.includes(PASSWORD)), "A client can see the password.");
  },
});
