import { MAX_LONG, parseIntegerTerm, runtimeFault, sameName } from "@ccp/core";
import { refuseArgument } from "../transitions/refusals.ts";

interface Parameter {
  readonly name: string;
  readonly initial: string;
  /** What is wrong with a value; `undefined` when it is right. */
  readonly fault: (value: string) => string | undefined;
}

const any = (): undefined => undefined;

function integer(least: number): Parameter["fault"] {
  return (value) => {
    const number = parseIntegerTerm(value);
    return number === undefined || number < least ? `a whole number from ${least} to ${MAX_LONG}` : undefined;
  };
}

const eventLogLevels = [
  "Off",
  "Critical",
  "Error",
  "Warning",
  "Information",
  "Verbose",
  "ActivityTracing",
  "All",
];

/**
 * The parameters that the cluster knows, with their defaults (rule PAR-1). `EventLogLevel` is only kept: there is no
 * event log.
 */
const known: readonly Parameter[] = [
  { name: "ActivationFilterProgram", initial: "", fault: any },
  { name: "ActivationFilterTimeout", initial: "15", fault: integer(1) },
  { name: "BackfillLookahead", initial: "-1", fault: integer(-MAX_LONG - 1) },
  {
    name: "EventLogLevel",
    initial: "Information",
    fault: (value) =>
      eventLogLevels.some((level) => sameName(level, value))
        ? undefined
        : `one of ${eventLogLevels.join(", ")}`,
  },
  { name: "HeartbeatInterval", initial: "60", fault: integer(1) },
  { name: "InactivityCount", initial: "3", fault: integer(1) },
  { name: "JobRetryCount", initial: "3", fault: integer(0) },
  {
    name: "JobRuntime",
    initial: "Infinite",
    fault: (value) =>
      runtimeFault(value) === undefined ? undefined : `"Infinite" or a time of the form dd:hh:mm`,
  },
  { name: "SpoolDir", initial: "", fault: any },
  { name: "SubmissionFilterProgram", initial: "", fault: any },
  { name: "SubmissionFilterTimeout", initial: "15", fault: integer(1) },
  { name: "TaskRetryCount", initial: "3", fault: integer(0) },
  { name: "TTLCompletedJobs", initial: "5", fault: integer(0) },
];

/** The parameters of a new cluster. */
export function initialParameters(): Map<string, string> {
  return new Map(known.map(({ name, initial }) => [name, initial]));
}

/**
 * The name under which a parameter is kept (read without case) and the value to keep, `null` to delete it
 * (rule PAR-2). Refuses values that a known parameter cannot have.
 */
export function checkParameter(
  name: string,
  value: string | null,
  present: Iterable<string>,
): { readonly name: string; readonly value: string | null } {
  if (name === "") refuseArgument("The name of a parameter is empty. Give it a name.");
  const parameter = known.find((candidate) => sameName(candidate.name, name));
  if (parameter === undefined) {
    const kept = [...present].find((candidate) => sameName(candidate, name)) ?? name;
    return { name: kept, value: value === "" ? null : value };
  }
  const text = value ?? "";
  const expected = parameter.fault(text);
  if (expected !== undefined) {
    refuseArgument(`The parameter ${parameter.name} cannot be "${text}": it takes ${expected}.`);
  }
  return { name: parameter.name, value: text };
}
