import { JobPriority } from "../port/enumerations.ts";
import { MAX_LONG } from "./limits.ts";

/** Reads `True` or `False` without case (rule MOD-5). */
export function parseBooleanTerm(text: string): boolean | undefined {
  switch (text.toLowerCase()) {
    case "true":
      return true;
    case "false":
      return false;
    default:
      return undefined;
  }
}

/** Reads a decimal integer that fits a `long` (rule MOD-5). */
export function parseIntegerTerm(text: string): number | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= -MAX_LONG - 1 && value <= MAX_LONG ? value : undefined;
}

/** Reads a priority by its name, such as `AboveNormal` (rule MOD-5). */
export function parsePriorityTerm(text: string): JobPriority | undefined {
  switch (text) {
    case "Lowest":
    case "BelowNormal":
    case "Normal":
    case "AboveNormal":
    case "Highest":
      return JobPriority[text];
    default:
      return undefined;
  }
}
