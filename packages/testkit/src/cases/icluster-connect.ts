import {
  E_INVALIDARG,
  ERROR_NOT_CONNECTED,
  HRESULT_FROM_WIN32,
  out,
  RPC_S_SERVER_UNAVAILABLE,
  S_OK,
} from "@ccp/core";
import { answers, same } from "../assertions.ts";
import { ask, ok, refused } from "../bench/members.ts";
import { listJobIds } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::Connect`. */
export const iclusterConnect: CasePage = page("icluster-connect", {
  "CON-1: takes the head node's name": async (bench) => {
    const cluster = bench.client();
    await ok(cluster, cluster.Connect(bench.test.headNode));
    same(await listJobIds(cluster), [], "the jobs");
  },
  "CON-1: an empty or missing name is E_INVALIDARG, an unknown one unavailable": async ({
    cluster,
    test,
  }) => {
    for (const name of ["", null]) await refused(cluster, cluster.Connect(name), E_INVALIDARG);
    const nowhere = "kit-no-such-host.invalid";
    await refused(
      cluster,
      cluster.Connect(nowhere),
      HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
      /kit-no-such-host/,
    );
    // CON-2: the old connection stayed.
    same(await ask<string | null>(cluster, (slot) => cluster.get_Name(slot)), test.clusterName, "the name");
  },
  "GEN-4: the first call connects by itself where there is a local head node": async (bench) => {
    const cluster = bench.client();
    const hr = await cluster.ListAllJobs(out());
    const expected =
      bench.test.backend.localHeadNode === undefined ? HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED) : S_OK;
    answers(hr, expected, "ListAllJobs before Connect");
  },
});
