import { isBstr } from "../com/bstr.ts";
import { E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED } from "../com/hresult.ts";
import { type InOut, isOut, type Out } from "../com/out.ts";
import { isLong, type long } from "../com/types.ts";
import { JobPriority, JobStatus } from "../port/enumerations.ts";
import { ServiceError } from "../service/service-error.ts";
import { MAX_LONG } from "../terms/limits.ts";
import { runtimeFault } from "../terms/runtime.ts";
import { parseSoftwareLicense } from "../terms/software-license.ts";

/*
 * Checks of what a caller passed. Each gives the value back in its right type, or throws a ServiceError whose
 * message names the parameter; the wrappers around every member turn that into the HRESULT (rules GEN-5, GEN-7).
 * They take `unknown`, because callers in plain JavaScript pass anything.
 */

/** A check of one value, which `what` names in the message. */
export type Check<T> = (value: unknown, what: string) => T;

/** Names what was passed without quoting it: a text may be a password, and some objects cannot be printed. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** An [out] or [in, out] reference: `E_POINTER` when it is missing or nothing can be written to it. */
export function checkOut<T>(reference: Out<T> | InOut<T>, parameter: string): void {
  if (isOut(reference)) return;
  throw new ServiceError(
    E_POINTER,
    `${parameter} is no reference that a result can be written to, but ${kindOf(reference)}. Pass what out() or inOut() makes.`,
  );
}

/**
 * An object that has the members needed: `E_POINTER` when it is missing, `E_INVALIDARG` when it is no object at
 * all, `E_NOINTERFACE` when it is one without these members.
 */
export function checkObject<I extends object>(
  value: I,
  parameter: string,
  face: string,
  members: readonly (keyof I & string)[],
): void {
  const given: unknown = value;
  if (given === null || given === undefined) {
    throw new ServiceError(E_POINTER, `${parameter} is ${given}. Pass an object with the interface ${face}.`);
  }
  if (typeof given !== "object") {
    throw new ServiceError(
      E_INVALIDARG,
      `${parameter} is ${kindOf(given)}. Pass an object with the interface ${face}.`,
    );
  }
  for (const member of members) {
    if (typeof memberOf(value, member, parameter) !== "function") {
      throw new ServiceError(
        E_NOINTERFACE,
        `${parameter} is an object without the interface ${face}: it has no ${member}. Pass one with all members.`,
      );
    }
  }
}

/** A member of an object of another make, whose very reading may throw. */
function memberOf<I extends object>(value: I, member: keyof I & string, parameter: string): unknown {
  try {
    return value[member];
  } catch {
    throw new ServiceError(
      E_UNEXPECTED,
      `${member} of ${parameter} threw an exception when it was looked for. Pass an object whose members can be read.`,
    );
  }
}

/** A `long`: a whole number of 32 bits. */
export function checkLong(value: unknown, parameter: string): long {
  if (isLong(value)) return value;
  throw new ServiceError(
    E_INVALIDARG,
    `${parameter} is ${kindOf(value)}. Pass a whole number from ${-MAX_LONG - 1} to ${MAX_LONG}.`,
  );
}

/** What messages call the term that a property holds: its name, without the `put_` that only one of the faces has. */
export function propertyOf(term: string): string {
  return `${term.charAt(0).toUpperCase()}${term.slice(1)}`;
}

/** A number of processors, at least 1 (rule JT-3). */
export function checkProcessors(value: unknown, parameter: string): long {
  const count = checkLong(value, parameter);
  if (count >= 1) return count;
  throw new ServiceError(E_INVALIDARG, `${parameter} is ${count}. Pass 1 or more.`);
}

/** A VARIANT_BOOL. */
export function checkBoolean(value: unknown, parameter: string): boolean {
  if (typeof value === "boolean") return value;
  throw new ServiceError(E_INVALIDARG, `${parameter} is ${kindOf(value)}. Pass true or false.`);
}

/**
 * A BSTR of at most `max` UTF-16 code units (rule GEN-6); `null` is the empty string (rule GEN-8).
 *
 * Text with a NUL or half of a surrogate pair is malformed: neither survives the way to a cluster.
 */
export function checkText(value: unknown, parameter: string, max: number = MAX_LONG): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") {
    throw new ServiceError(E_INVALIDARG, `${parameter} is ${kindOf(value)}. Pass a string or null.`);
  }
  if (!isBstr(value)) {
    throw new ServiceError(
      E_INVALIDARG,
      `${parameter} has a NUL character or half of a surrogate pair in it. Pass well-formed text without NUL.`,
    );
  }
  if (value.length > max) {
    throw new ServiceError(E_INVALIDARG, `${parameter} has ${value.length} characters. Pass at most ${max}.`);
  }
  return value;
}

/** The text of a document, whose reader looks at its characters and says where a wrong one stands (rule XML-5). */
export function checkDocument(value: unknown, parameter: string): string {
  return typeof value === "string" ? value : checkText(value, parameter);
}

/** A BSTR that must not be empty. */
export function checkName(value: unknown, parameter: string, max?: number): string {
  const name = checkText(value, parameter, max);
  if (name !== "") return name;
  throw new ServiceError(E_INVALIDARG, `${parameter} is empty. Pass a name.`);
}

/** The name of a variable: not empty, and without `=` (rule ENV-3). */
export function checkVariableName(value: unknown, parameter: string): string {
  const name = checkName(value, parameter);
  if (!name.includes("=")) return name;
  throw new ServiceError(E_INVALIDARG, `${parameter} has an equals sign in it. Pass the name alone.`);
}

/** A runtime, `Infinite` or `dd:hh:mm` (rules JT-4, TT-3). */
export function checkRuntime(value: unknown, parameter: string): string {
  const runtime = checkText(value, parameter);
  const fault = runtimeFault(runtime);
  if (fault === undefined) return runtime;
  throw new ServiceError(E_INVALIDARG, `${parameter} is refused. ${fault}`);
}

/** A list of licenses, `name:count{,name:count}` (rule JT-6). */
export function checkSoftwareLicense(value: unknown, parameter: string): string {
  const license = checkText(value, parameter);
  if (parseSoftwareLicense(license) !== undefined) return license;
  throw new ServiceError(
    E_INVALIDARG,
    `${parameter} is "${license}". Pass licenses as name:count, separated by commas, such as "solver:4,viewer:1".`,
  );
}

function isKeyOf<E extends object>(value: unknown, enumeration: E): value is keyof E & number {
  return typeof value === "number" && Object.hasOwn(enumeration, value);
}

/** A value of the enumeration JobPriority. */
export function checkPriority(value: unknown, parameter: string): JobPriority {
  if (isKeyOf(value, JobPriority)) return value;
  throw new ServiceError(
    E_INVALIDARG,
    `${parameter} is ${kindOf(value)}. Pass a JobPriority, from 0 (Lowest) to 4 (Highest).`,
  );
}

/** A value of the enumeration JobStatus. */
export function checkJobStatus(value: unknown, parameter: string): JobStatus {
  if (isKeyOf(value, JobStatus)) return value;
  throw new ServiceError(
    E_INVALIDARG,
    `${parameter} is ${kindOf(value)}. Pass a JobStatus, from 0 (NotSubmitted) to 5 (Cancelled).`,
  );
}
