import {
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type JobTerms,
  MAX_LONG,
  MAX_NAME_LENGTH,
  MAX_TERM_VALUE_LENGTH,
  type NameValuePair,
  parseSoftwareLicense,
  runtimeFault,
  ServiceError,
} from "@ccp/core";
import type { StateView } from "../state/cluster-state.ts";
import { refuseArgument } from "../transitions/refusals.ts";

/** Refuses the terms of a job that break a rule by themselves or do not fit the cluster (rules JT-2 to JT-6). */
export function checkJobTerms(terms: JobTerms, state: StateView, what: string): void {
  checkLength(terms.name, MAX_NAME_LENGTH, `The name of ${what}`);
  checkLength(terms.project, MAX_NAME_LENGTH, `The project of ${what}`);
  checkLength(terms.user, MAX_NAME_LENGTH, `The user of ${what}`);
  checkExtendedTerms(terms.extendedTerms, what);
  if (![0, 1, 2, 3, 4].includes(terms.priority)) {
    refuseArgument(`The priority of ${what} is ${terms.priority}; it goes from 0 (Lowest) to 4 (Highest).`);
  }
  const fault = runtimeFault(terms.runtime);
  if (fault !== undefined) refuseArgument(`${fault} Set the runtime of ${what} so.`);
  if (parseSoftwareLicense(terms.softwareLicense) === undefined) {
    refuseArgument(
      `The software license "${terms.softwareLicense}" of ${what} is not of the form name:count{,name:count}, such as "matlab:2,ansys:1".`,
    );
  }
  checkProcessors(terms, what);
  checkCapacity(terms, state, what);
}

/** Refuses a pair of processor counts that can never be right (rule JT-3). */
export function checkProcessors(
  terms: { minimumNumberOfProcessors: number; maximumNumberOfProcessors: number },
  what: string,
): void {
  const { minimumNumberOfProcessors: minimum, maximumNumberOfProcessors: maximum } = terms;
  for (const [name, count] of [
    ["minimum", minimum],
    ["maximum", maximum],
  ] as const) {
    if (!Number.isInteger(count) || count < 1 || count > MAX_LONG) {
      refuseArgument(
        `The ${name} number of processors of ${what} is ${count}; it must be a whole number from 1 to ${MAX_LONG}.`,
      );
    }
  }
  if (minimum > maximum) {
    refuseArgument(
      `The minimum number of processors of ${what} (${minimum}) is above its maximum (${maximum}). Raise the maximum or lower the minimum.`,
    );
  }
}

/**
 * Refuses a minimum that the cluster cannot give (rule JT-3). Nodes count whatever their status: a paused, unreachable
 * or pending one can become Ready without the job's doing, and until then the job waits.
 */
function checkCapacity(terms: JobTerms, state: StateView, what: string): void {
  let processors = 0;
  if (terms.askedNodes.length === 0) {
    for (const { node } of state.nodes) processors += node.processors;
  } else {
    const counted = new Set<unknown>();
    for (const name of terms.askedNodes) {
      const entry = findNode(state, name, `${what} asks for`);
      if (counted.has(entry)) continue;
      counted.add(entry);
      processors += entry.node.processors;
    }
  }
  if (terms.minimumNumberOfProcessors <= processors) return;
  const where = terms.askedNodes.length === 0 ? "the cluster has" : "its asked nodes have";
  refuseArgument(
    `The minimum number of processors of ${what} is ${terms.minimumNumberOfProcessors}, but ${where} only ${processors}. Lower the minimum or ask for more nodes.`,
  );
}

/** The node of that name; `ERROR_NOT_FOUND` with a sentence on who wants it. */
export function findNode(
  state: StateView,
  name: string,
  who: string,
): NonNullable<ReturnType<StateView["node"]>> {
  const entry = state.node(name);
  if (entry !== undefined) return entry;
  throw new ServiceError(
    HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
    `The node ${name} that ${who} is not in the cluster. ComputeNodes gives the names of its nodes.`,
    { nodeName: name },
  );
}

/** Refuses extended terms with a name or value that is missing or too long (rule JT-2). */
export function checkExtendedTerms(terms: readonly NameValuePair[], what: string): void {
  for (const { name, value } of terms) {
    if (name === "") refuseArgument(`An extended term of ${what} has no name.`);
    checkLength(name, MAX_NAME_LENGTH, `The name "${name.slice(0, 20)}…" of an extended term of ${what}`);
    checkLength(value, MAX_TERM_VALUE_LENGTH, `The value of the extended term ${name} of ${what}`);
  }
}

/** Refuses a text that is longer than `limit` UTF-16 code units (rule GEN-6). */
export function checkLength(text: string, limit: number, what: string): void {
  if (text.length <= limit) return;
  refuseArgument(`${what} has ${text.length} characters; at most ${limit} are allowed.`);
}
