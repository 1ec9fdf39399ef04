import { SEC_E_NO_CREDENTIALS } from "@ccp/core";
import { add } from "../bench/jobs.ts";
import { ok, refused } from "../bench/members.ts";
import { PASSWORD } from "../bench/passwords.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::DeleteCachedCredentials`. */
export const iclusterDeletecachedcredentials: CasePage = page("icluster-deletecachedcredentials", {
  "CRD-2: removes one; an unknown name is no error": async ({ cluster }) => {
    await ok(cluster, cluster.SetCachedCredentials("LAB\\kit", PASSWORD, true, 0));
    await ok(cluster, cluster.DeleteCachedCredentials("LAB\\nobody"));
    const id = await add(cluster);
    await ok(cluster, cluster.SetJobCredentialsFromCache(id, "LAB\\kit", true, 0));
    await ok(cluster, cluster.DeleteCachedCredentials("lab\\KIT"));
    await refused(cluster, cluster.SetJobCredentialsFromCache(id, "LAB\\kit", true, 0), SEC_E_NO_CREDENTIALS);
  },
  "CRD-2: null or empty removes all of the caller's": async ({ cluster }) => {
    const id = await add(cluster);
    for (const none of [null, ""]) {
      await ok(cluster, cluster.SetCachedCredentials("LAB\\kit", PASSWORD, true, 0));
      await ok(cluster, cluster.DeleteCachedCredentials(none));
      await refused(
        cluster,
        cluster.SetJobCredentialsFromCache(id, "LAB\\kit", true, 0),
        SEC_E_NO_CREDENTIALS,
      );
    }
  },
});
