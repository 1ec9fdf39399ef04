/** Some copies of one license. */
export interface LicenseCount {
  readonly name: string;
  readonly count: number;
}

const countPattern = /^[1-9]\d{0,8}$/;

/**
 * Reads a list of licenses, `name:count{,name:count}` (rule JT-6); the empty string asks for none.
 *
 * Gives `undefined` for anything else: a count is 1 … 999,999,999, and a name appears once (compared without case).
 */
export function parseSoftwareLicense(text: string): readonly LicenseCount[] | undefined {
  if (text === "") return [];
  const counts: LicenseCount[] = [];
  const seen = new Set<string>();
  for (const piece of text.split(",")) {
    const [name = "", count = "", ...more] = piece.split(":").map((side) => side.trim());
    if (name === "" || !countPattern.test(count) || more.length > 0 || seen.has(name.toLowerCase()))
      return undefined;
    seen.add(name.toLowerCase());
    counts.push({ name, count: Number(count) });
  }
  return counts;
}
