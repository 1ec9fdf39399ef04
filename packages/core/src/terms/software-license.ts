/** Some copies of one license. */
export interface LicenseCount {
  readonly name: string;
  readonly count: number;
}

const part = /^\s*([^\s:,][^:,]*?)\s*:\s*([1-9]\d{0,8})\s*$/;

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
    const match = part.exec(piece);
    const name = match?.[1];
    if (match === null || name === undefined || seen.has(name.toLowerCase())) return undefined;
    seen.add(name.toLowerCase());
    counts.push({ name, count: Number(match[2]) });
  }
  return counts;
}
