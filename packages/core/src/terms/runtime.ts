/** The runtime of a job or task that may run for ever. */
export const INFINITE_RUNTIME = "Infinite";

const pattern = /^(\d{2,}):([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads a runtime, `Infinite` or `dd:hh:mm` with leading zeros (rule JT-4).
 *
 * Gives the minutes, `Infinity` for `Infinite`, and `undefined` for anything else. Days have two digits or more and
 * stay below 2^31 minutes.
 */
export function parseRuntime(text: string): number | undefined {
  if (text === INFINITE_RUNTIME) return Number.POSITIVE_INFINITY;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const minutes = (Number(match[1]) * 24 + Number(match[2])) * 60 + Number(match[3]);
  return minutes > 0 && minutes < 2 ** 31 ? minutes : undefined;
}

/** What is wrong with a runtime, as a sentence; `undefined` when it is right. */
export function runtimeFault(text: string): string | undefined {
  return parseRuntime(text) === undefined
    ? `The runtime "${text}" is neither "${INFINITE_RUNTIME}" nor a time above zero of the form dd:hh:mm, such as "00:01:30".`
    : undefined;
}
