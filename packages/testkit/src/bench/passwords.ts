import type { ICluster, IJob, INameValueCollection, ITask } from "@ccp/core";
import { contentOf } from "./jobs.ts";
import { ask, ok, read } from "./members.ts";
import { getJob, pairsOf } from "./views.ts";

/** A password that is found nowhere by chance. */
export const PASSWORD = "Kit-pass-0815!";

/** Puts the credential of the user "kit", whom good arguments name, into the caller's cache. */
export function cacheCredential(cluster: ICluster): Promise<void> {
  return ok(cluster, cluster.SetCachedCredentials("kit", PASSWORD, true, 0));
}

const jobTexts = ["Name", "User", "SubmittedBy", "Project", "ErrorMessage", "AskedNodes"] as const;
const taskTexts = ["Name", "CommandLine", "ErrorMessage", "WorkDirectory"] as const;

function textsOfJob(job: IJob): string[] {
  return [
    ...jobTexts.map((name) => read(job, name) ?? ""),
    ...pairsOf(read(job, "ExtendedJobTerms")),
    ...contentOf<ITask>(job).flatMap((task) => [
      ...taskTexts.map((name) => read(task, name) ?? ""),
      ...pairsOf(read(task, "EnvironmentVariables")),
      ...pairsOf(read(task, "ExtendedTaskTerms")),
    ]),
  ];
}

/** What a client can read of a job and of the cluster's settings. */
export async function everyText(cluster: ICluster, jobId: number): Promise<string[]> {
  const variables = await ask<INameValueCollection>(cluster, (slot) =>
    cluster.get_EnvironmentVariables(slot),
  );
  const parameters = await ask<INameValueCollection>(cluster, (slot) => cluster.get_Parameters(slot));
  return [...textsOfJob(await getJob(cluster, jobId)), ...pairsOf(variables), ...pairsOf(parameters)];
}
