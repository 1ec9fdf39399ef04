import { type BSTR, E_POINTER, ERROR_NOT_FOUND, HRESULT_FROM_WIN32, type Out } from "@ccp/core";
import { answers, matches, same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { ask, lastError, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_ErrorMessage`. */
export const iclusterGetErrormessage: CasePage = page("icluster-get-errormessage", {
  "GEN-2: before any error is the empty string": async (bench) => {
    const cluster = bench.client();
    same(
      await ask<string | null>(cluster, (slot) => cluster.get_ErrorMessage(slot)),
      "",
      "the error message",
    );
  },
  "GEN-2: stays until the next failure, whatever succeeds meanwhile": async ({ cluster }) => {
    await refused(cluster, cluster.CancelJob(4711, null), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /4711/);
    await add(cluster);
    matches(await lastError(cluster), /4711/, "the error message after a call that worked");
    await refused(cluster, cluster.CancelJob(4712, null), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /4712/);
  },
  "GEN-3: its own failure does not change it": async ({ cluster }) => {
    await refused(cluster, cluster.CancelJob(4711, null), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /4711/);
    // What a caller in plain JavaScript passes by mistake.
    answers(
      await cluster.get_ErrorMessage(null as unknown as Out<BSTR>),
      E_POINTER,
      "get_ErrorMessage(null)",
    );
    matches(await lastError(cluster), /4711/, "the error message");
  },
});
