import { INFINITE_RUNTIME, JobStatus, MAX_VARIABLES_LENGTH, type NameValuePair, sameName } from "@ccp/core";
import { checkParameter } from "../rules/parameters.ts";
import { checkVariableName } from "../rules/task-rules.ts";
import type { Draft } from "./draft.ts";
import { engineConfiguration, engineJobTerms, jobRef } from "./engine-requests.ts";
import { type CallingUser, checkAdministrator, refuseArgument } from "./refusals.ts";

/** The cluster-wide variable that the cluster defines itself (rule ENV-4). */
const CLUSTER_NAME = "CCP_CLUSTER_NAME";

/** Adds, changes or deletes (`null` or empty) a cluster-wide variable (rules ENV-1, ENV-3). */
export function setVariable(draft: Draft, caller: CallingUser, name: string, value: string | null): void {
  checkAdministrator(caller, "set cluster-wide variables");
  checkVariableName(name);
  const variables = new Map(draft.state.variables);
  const kept = [...variables.keys()].find((present) => sameName(present, name)) ?? name;
  const removed = value === null || value === "";
  if (removed) variables.delete(kept);
  else variables.set(kept, value);
  let length = 0;
  for (const [key, text] of variables) length += key.length + text.length;
  if (length > MAX_VARIABLES_LENGTH) {
    refuseArgument(
      `The variable ${name.slice(0, 80)} was not set: all variables would have ${length} characters, at most ${MAX_VARIABLES_LENGTH} are allowed. Delete one or shorten it.`,
    );
  }
  draft.change({ kind: "variable", name: kept, value: removed ? null : value });
  draft.request({ kind: "configure", configuration: engineConfiguration(draft.state.parameters, variables) });
}

/** The cluster-wide variables, the CCP-defined one first; setting that one adds a second entry (rule ENV-2). */
export function listVariables(clusterName: string, variables: ReadonlyMap<string, string>): NameValuePair[] {
  const pairs = Array.from(variables, ([name, value]) => ({ name, value }));
  return [{ name: CLUSTER_NAME, value: clusterName }, ...pairs];
}

/** Adds, changes or deletes a parameter of the cluster (rules PAR-1 to PAR-3). */
export function setParameter(draft: Draft, caller: CallingUser, name: string, value: string | null): void {
  checkAdministrator(caller, "set parameters of the cluster");
  const parameter = checkParameter(name, value, draft.state.parameters.keys());
  draft.change({ kind: "parameter", ...parameter });
  const parameters = new Map(draft.state.parameters);
  if (parameter.value === null) parameters.delete(parameter.name);
  else parameters.set(parameter.name, parameter.value);
  draft.request({ kind: "configure", configuration: engineConfiguration(parameters, draft.state.variables) });
  if (parameter.name === "JobRuntime") tellLimit(draft, parameters);
}

/**
 * The default limit holds at once for all jobs without one of their own, except those that run ahead of their turn:
 * another job's reservation counts on their end (rule MOD-4).
 */
function tellLimit(draft: Draft, parameters: ReadonlyMap<string, string>): void {
  for (const status of [JobStatus.Queued, JobStatus.Running]) {
    for (const jobId of draft.state.jobIdsByStatus(status)) {
      const job = draft.job(jobId);
      if (job.facts.runtime !== INFINITE_RUNTIME || job.facts.isBackfill) continue;
      draft.request({ kind: "change job", job: jobRef(job), terms: engineJobTerms(draft, job, parameters) });
    }
  }
}
