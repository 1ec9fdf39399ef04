import { COR_E_NOTSUPPORTED, type INameValueCollection } from "@ccp/core";
import { answers, matches, same } from "../assertions.ts";
import { ask } from "../bench/members.ts";
import { parameter } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::get_Parameters`. */
export const iclusterGetParameters: CasePage = page("icluster-get-parameters", {
  "PAR-1: has the thirteen parameters with their defaults": async ({ cluster }) => {
    const expected = {
      ActivationFilterProgram: "",
      ActivationFilterTimeout: "15",
      BackfillLookahead: "-1",
      EventLogLevel: "Information",
      HeartbeatInterval: "60",
      InactivityCount: "3",
      JobRetryCount: "3",
      JobRuntime: "Infinite",
      SubmissionFilterProgram: "",
      SubmissionFilterTimeout: "15",
      TaskRetryCount: "3",
      TTLCompletedJobs: "5",
    };
    for (const [name, value] of Object.entries(expected)) same(await parameter(cluster, name), value, name);
    matches(await parameter(cluster, "SpoolDir"), /\S/, "SpoolDir");
  },
  "COL-3: is read-only": async ({ cluster }) => {
    const pairs = await ask<INameValueCollection>(cluster, (slot) => cluster.get_Parameters(slot));
    answers(pairs.Clear(), COR_E_NOTSUPPORTED, "Clear");
  },
});
