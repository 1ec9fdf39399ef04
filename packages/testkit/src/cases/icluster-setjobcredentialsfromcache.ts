import { SEC_E_NO_CREDENTIALS } from "@ccp/core";
import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ok, read, refused } from "../bench/members.ts";
import { PASSWORD } from "../bench/passwords.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::SetJobCredentialsFromCache`. */
export const iclusterSetjobcredentialsfromcache: CasePage = page("icluster-setjobcredentialsfromcache", {
  "CRD-3: takes the cached credential of the user named": async ({ cluster, test }) => {
    await ok(cluster, cluster.SetCachedCredentials(test.user, PASSWORD, true, 0));
    const id = await add(cluster);
    await ok(cluster, cluster.SetJobCredentialsFromCache(id, test.user, true, 0));
    same(read(await getJob(cluster, id), "User")?.toLowerCase(), test.user.toLowerCase(), "User");
  },
  "CRD-1: a user who is not in the cache, with nobody to ask, is SEC_E_NO_CREDENTIALS": async ({
    cluster,
  }) => {
    const id = await add(cluster);
    await refused(
      cluster,
      cluster.SetJobCredentialsFromCache(id, "LAB\\stranger", true, 0),
      SEC_E_NO_CREDENTIALS,
      /stranger/,
    );
  },
});
