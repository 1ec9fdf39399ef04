import { COR_E_NOTSUPPORTED, type INameValueCollection } from "@ccp/core";
import { answers, demand, same } from "../assertions.ts";
import { ask, ok } from "../bench/members.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_EnvironmentVariables`. */
export const iclusterGetEnvironmentvariables: CasePage = page("icluster-get-environmentvariables", {
  "ENV-4: CCP_CLUSTER_NAME is one of them": async ({ cluster, test }) => {
    const pairs = pairsOf(
      await ask<INameValueCollection>(cluster, (slot) => cluster.get_EnvironmentVariables(slot)),
    );
    demand(pairs.includes(`CCP_CLUSTER_NAME=${test.clusterName}`), `The variables are ${pairs.join("; ")}.`);
  },
  "ENV-2: setting a CCP-defined variable adds a second entry": async ({ cluster, test }) => {
    await ok(cluster, cluster.SetEnvironmentVariable("CCP_CLUSTER_NAME", "other"));
    const pairs = pairsOf(
      await ask<INameValueCollection>(cluster, (slot) => cluster.get_EnvironmentVariables(slot)),
    );
    const own = pairs.filter((pair) => pair.startsWith("CCP_CLUSTER_NAME="));
    same(
      own.toSorted(),
      [`CCP_CLUSTER_NAME=${test.clusterName}`, "CCP_CLUSTER_NAME=other"].toSorted(),
      "the entries",
    );
  },
  "COL-3: is read-only": async ({ cluster }) => {
    const pairs = await ask<INameValueCollection>(cluster, (slot) => cluster.get_EnvironmentVariables(slot));
    answers(pairs.Set("A", "1"), COR_E_NOTSUPPORTED, "Set");
  },
});
