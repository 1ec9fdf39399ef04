import { FAILED, formatHresult, type HRESULT } from "@ccp/core";

/** What a case throws when the backend does not do what a rule says. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
}

/** Fails with a sentence. */
export function fail(message: string): never {
  throw new ConformanceError(message);
}

/** Demands that something is so; `otherwise` says what is wrong if not. */
export function demand(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) fail(otherwise);
}

/** Demands that two plain values are equal, part by part. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (!isEqual(actual, expected)) fail(`${what}: expected ${show(expected)}, got ${show(actual)}.`);
}

/** Demands that a text matches. */
export function matches(actual: unknown, pattern: RegExp, what: string): void {
  if (typeof actual !== "string" || !pattern.test(actual)) {
    fail(`${what}: expected a text that matches ${pattern}, got ${show(actual)}.`);
  }
}

/** Demands a result. */
export function answers(actual: HRESULT, expected: HRESULT, what: string): void {
  if (actual !== expected) fail(`${what}: expected ${formatHresult(expected)}, got ${showHresult(actual)}.`);
}

/** Demands a failure of any kind. */
export function fails(actual: HRESULT, what: string): void {
  if (!FAILED(actual)) fail(`${what}: expected a failure, got ${showHresult(actual)}.`);
}

function showHresult(hr: unknown): string {
  return typeof hr === "number" && Number.isInteger(hr) ? formatHresult(hr as HRESULT) : show(hr); // an integer is all that an HRESULT is
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** A value as a sentence can hold it. */
function show(value: unknown): string {
  const text = typeof value === "bigint" ? `${value}n` : (json(value) ?? String(value));
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
  } catch {
    return undefined; // a circle, or a property that cannot be read
  }
}
