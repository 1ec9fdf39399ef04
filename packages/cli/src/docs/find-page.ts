/** The page that somebody asks for, or those that could be meant. */
export type Found =
  | { readonly page: string }
  /** Several have that name, or none has it and these come close. */
  | { readonly isExact: boolean; readonly candidates: readonly string[] };

/** How many names are offered where none fits. */
const most = 5;

/**
 * Finds a page by what people call it, without case: `AddJob`, `ICluster.AddJob`, `ICluster::AddJob`, `get_Name`, the
 * property `Name`, or the page itself, `icluster-addjob`.
 */
export function findPage(asked: string, names: readonly string[]): Found {
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/\(\)$/, "")
    .replace(/::|[._\s]+/g, "-");
  if (names.includes(wanted)) return { page: wanted };
  const fits = [
    names.filter((name) => memberOf(name) === wanted),
    names.filter(
      (name) => memberOf(name).replace(/^(get|put)-/, "") === wanted || isPropertyOf(name, wanted),
    ),
  ].find((list) => list.length > 0);
  const [first, ...more] = fits ?? [];
  if (first !== undefined)
    return more.length === 0 ? { page: first } : { isExact: true, candidates: [first, ...more] };
  return { isExact: false, candidates: closest(wanted, names) };
}

/** `addjob` of `icluster-addjob`; a page that belongs to no interface has no member. */
function memberOf(name: string): string {
  return /^i[a-z]+-(.+)$/.exec(name)?.[1] ?? "";
}

/** Whether `ijob-priority` asks for the page `ijob-get-priority`. */
function isPropertyOf(name: string, wanted: string): boolean {
  return name.replace(/^(i[a-z]+)-(get|put)-/, "$1-") === wanted;
}

/** The names that take the fewest changes, those that begin or go on as asked before all others. */
function closest(wanted: string, names: readonly string[]): readonly string[] {
  const scored = names.map((name) => {
    const short = memberOf(name) || name;
    const within = wanted.length > 2 && name.includes(wanted);
    return { name, cost: within ? 0 : Math.min(changes(wanted, short), changes(wanted, name)) };
  });
  return scored
    .filter(({ cost }) => cost <= Math.max(2, wanted.length / 2))
    .sort((a, b) => a.cost - b.cost || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}

/** How many letters have to be put in, taken out or replaced to make `b` of `a` (the Levenshtein distance). */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
