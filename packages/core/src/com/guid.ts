declare const guidBrand: unique symbol;

/** A globally unique identifier in its canonical spelling: 32 upper-case hexadecimal digits in five groups, no braces. */
export type GUID = string & { readonly [guidBrand]: "GUID" };

const PATTERN = /^(\{)?([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})(\})?$/i;

/** The canonical form of `value`, or `undefined` when it is no identifier. Braces and letter case make no difference. */
export function parseGuid(value: unknown): GUID | undefined {
  const match = typeof value === "string" ? PATTERN.exec(value) : null;
  const digits = match?.[2];
  if (digits === undefined || (match?.[1] === undefined) !== (match?.[3] === undefined)) return undefined;
  return digits.toUpperCase() as GUID; // the pattern has just shown that it is one
}

/**
 * Makes an identifier of its text, with or without braces, in either letter case.
 *
 * Throws a `RangeError` for anything else: identifiers are written in source code, where a wrong one is a slip.
 */
export function guid(text: string): GUID {
  const parsed = parseGuid(text);
  if (parsed === undefined) {
    throw new RangeError(
      `"${text}" is not a GUID. Write it like 00000000-0000-0000-C000-000000000046, with or without braces.`,
    );
  }
  return parsed;
}
