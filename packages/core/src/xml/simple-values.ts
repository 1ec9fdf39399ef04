import { E_INVALIDARG } from "../com/hresult.ts";
import { JobPriority, JobStatus } from "../port/enumerations.ts";
import { ServiceError } from "../service/service-error.ts";
import { MAX_LONG } from "../terms/limits.ts";
import { parseIntegerTerm, parsePriorityTerm } from "../terms/term-values.ts";
import { clip } from "./document-error.ts";

const LONGEST_QUOTE = 40;

function refuse(what: string, value: string, expected: string): never {
  throw new ServiceError(E_INVALIDARG, `${what} is "${clip(value, LONGEST_QUOTE)}". Write ${expected}.`);
}

/** Blanks around a number or a truth value do not count; a pattern would look at long runs of them again and again. */
function trimmed(value: string): string {
  const isBlank = (at: number): boolean => " \t\r\n".includes(value.charAt(at));
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return value.slice(start, end);
}

/** Reads what XML Schema calls a boolean. */
export function readBoolean(value: string, what: string): boolean {
  switch (trimmed(value)) {
    case "true":
    case "1":
      return true;
    case "false":
    case "0":
      return false;
    default:
      return refuse(what, value, "true or false");
  }
}

/** Reads what XML Schema calls an int: a sign and leading zeros are allowed. */
export function readInteger(value: string, what: string): number {
  const text = trimmed(value);
  const digits = text.replace(/^[+-]/, "").replace(/^0+(?=\d)/, "");
  const number = parseIntegerTerm(text.startsWith("-") ? `-${digits}` : digits);
  return number ?? refuse(what, value, `a whole number from ${-MAX_LONG - 1} to ${MAX_LONG}`);
}

/** Reads a priority by its name. */
export function readPriority(value: string, what: string): JobPriority {
  return parsePriorityTerm(value) ?? refuse(what, value, namesOf(JobPriority));
}

/** Checks the name of a status; jobs and tasks have the same ones. */
export function checkStatus(value: string, what: string): void {
  if (!Object.values<unknown>(JobStatus).includes(value)) refuse(what, value, namesOf(JobStatus));
}

/** Makes a reader of an attribute that must be right, though nobody asks what it says (rule XML-2). */
export function onlyChecked(
  check: (value: string, what: string) => unknown,
): (value: string, what: string) => Record<never, never> {
  return (value, what) => {
    check(value, what);
    return {};
  };
}

function namesOf(enumeration: object): string {
  const names = Object.values(enumeration).filter((name) => typeof name === "string");
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
