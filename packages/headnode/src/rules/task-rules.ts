import {
  type JobTerms,
  MAX_COMMAND_LINE_LENGTH,
  MAX_NAME_LENGTH,
  MAX_VARIABLES_LENGTH,
  runtimeFault,
  type TaskTerms,
} from "@ccp/core";
import type { StateView } from "../state/cluster-state.ts";
import { refuseArgument } from "../transitions/refusals.ts";
import { checkExtendedTerms, checkLength, checkProcessors, findNode } from "./job-rules.ts";

/** Refuses a task that breaks a rule by itself or names a node that is not there (rules TSK-7, TT-2, TT-3). */
export function checkTaskTerms(terms: TaskTerms, state: StateView, what: string): void {
  if (terms.commandLine.trim() === "") {
    refuseArgument(`${capital(what)} has no command line. Set its CommandLine before adding the task.`);
  }
  checkLength(terms.commandLine, MAX_COMMAND_LINE_LENGTH, `The command line of ${what}`);
  checkLength(terms.name, MAX_NAME_LENGTH, `The name of ${what}`);
  const fault = runtimeFault(terms.runtime);
  if (fault !== undefined) refuseArgument(`${fault} Set the runtime of ${what} so.`);
  checkExtendedTerms(terms.extendedTerms, what);
  checkVariables(terms, what);
  checkProcessors(terms, what);
  for (const name of terms.requiredNodes) findNode(state, name, `${what} requires`);
}

/** Refuses a task that asks for more than its job allows (rule TSK-5). */
export function checkTaskFitsJob(terms: TaskTerms, job: JobTerms, what: string): void {
  if (terms.minimumNumberOfProcessors > job.minimumNumberOfProcessors) {
    refuseArgument(
      `The minimum number of processors of ${what} (${terms.minimumNumberOfProcessors}) is above its job's minimum (${job.minimumNumberOfProcessors}).`,
    );
  }
  if (terms.maximumNumberOfProcessors > job.maximumNumberOfProcessors) {
    refuseArgument(
      `The maximum number of processors of ${what} (${terms.maximumNumberOfProcessors}) is above its job's maximum (${job.maximumNumberOfProcessors}).`,
    );
  }
  if (job.askedNodes.length === 0) return;
  const asked = new Set(job.askedNodes.map((name) => name.toLowerCase()));
  for (const name of terms.requiredNodes) {
    if (!asked.has(name.toLowerCase())) {
      refuseArgument(
        `${capital(what)} requires node ${name}, which is not one of its job's asked nodes (${job.askedNodes.join(", ")}).`,
        { nodeName: name },
      );
    }
  }
}

/** Refuses variables that no process can have or that are too long together (rules ENV-3, TT-2). */
export function checkVariables(terms: TaskTerms, what: string): void {
  let length = 0;
  for (const { name, value } of terms.environmentVariables) {
    checkVariableName(name);
    length += name.length + value.length;
  }
  if (length > MAX_VARIABLES_LENGTH) {
    refuseArgument(
      `The variables of ${what} have ${length} characters in all; at most ${MAX_VARIABLES_LENGTH} are allowed.`,
    );
  }
}

/** Refuses a variable name that no process can have (rule ENV-3). */
export function checkVariableName(name: string): void {
  if (name === "") refuseArgument("The name of a variable is empty. Give it a name.");
  if (name.includes("=") || name.includes("\0")) {
    refuseArgument(
      `The name "${name.replaceAll("\0", "\\0")}" of a variable holds "=" or NUL, which no name may.`,
    );
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
