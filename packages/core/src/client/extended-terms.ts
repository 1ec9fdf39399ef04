import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import { MAX_NAME_LENGTH, MAX_TERM_VALUE_LENGTH } from "../terms/limits.ts";
import { checkName, checkText } from "./argument-checks.ts";
import { readNameValues } from "./collection-reading.ts";

/** The name and value of an extended term of a job or a task (rule JT-2). */
export function checkExtendedTerm(name: unknown, value: unknown, what: string): NameValuePair {
  return {
    name: checkName(name, `The name of ${what}`, MAX_NAME_LENGTH),
    value: checkText(value, `The value of ${what}`, MAX_TERM_VALUE_LENGTH),
  };
}

/** Reads extended terms from the collection that a job or a task of any make gives. */
export function readExtendedTerms(terms: unknown, what: string): readonly NameValuePair[] {
  // Only its shape is unknown, and readNameValues looks at that.
  return readNameValues(terms as INameValueCollection, what).map(({ name, value }, index) =>
    checkExtendedTerm(name, value, `item ${index + 1} of ${what}`),
  );
}
