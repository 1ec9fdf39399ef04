import { COR_E_INVALIDOPERATION, E_INVALIDARG } from "@ccp/core";
import { demand, same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { lastError, ok, read, refused } from "../bench/members.ts";
import { PASSWORD } from "../bench/passwords.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::SetJobCredentials`. */
export const iclusterSetjobcredentials: CasePage = page("icluster-setjobcredentials", {
  "CRD-3: changes the RunAs user of a job that is not completed": async ({ cluster, test }) => {
    const id = await add(cluster);
    await ok(cluster, cluster.SetJobCredentials(id, test.user, PASSWORD));
    same(read(await getJob(cluster, id), "User")?.toLowerCase(), test.user.toLowerCase(), "User");
    await ok(cluster, cluster.CancelJob(id, null));
    await refused(
      cluster,
      cluster.SetJobCredentials(id, test.user, PASSWORD),
      COR_E_INVALIDOPERATION,
      /Cancelled/,
    );
  },
  "CRD-4: the password is in no message": async ({ cluster, test }) => {
    await cluster.SetJobCredentials(4711, test.user, PASSWORD);
    demand(!(await lastError(cluster)).includes(PASSWORD), "The error message shows the password.");
  },
  "JT-2: a user above 80 and a password above 127 characters are E_INVALIDARG": async ({ cluster, test }) => {
    const id = await add(cluster);
    await refused(cluster, cluster.SetJobCredentials(id, "x".repeat(81), PASSWORD), E_INVALIDARG);
    await refused(cluster, cluster.SetJobCredentials(id, test.user, "x".repeat(128)), E_INVALIDARG);
  },
});
