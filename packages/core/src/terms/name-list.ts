/** Splits a comma-delimited list of names; blanks around a name and empty entries do not count. */
export function parseNameList(text: string | null): readonly string[] {
  if (text === null || text === "") return []; // most lists that are read, several for each job
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Joins names into a comma-delimited list. */
export function formatNameList(names: readonly string[]): string {
  return names.join(",");
}

/** Whether two names are the same where case does not count. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
