/**
 * Lists the lines that turn `before` into `after`: `- ` for a line to go and `+ ` for one to come, each stretch of changes under
 * the number of its first line in `before`. Empty where both are the same.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const old = before.split("\n");
  const now = after.split("\n");
  const common = commonTails(old, now);
  const diff: string[] = [];
  let i = 0;
  let j = 0;
  let changing = false;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changing = false;
      i++;
      j++;
      continue;
    }
    if (!changing) diff.push(`@@ line ${i + 1}`);
    changing = true;
    if (j === now.length || (i < old.length && tail(common, i + 1, j) >= tail(common, i, j + 1)))
      diff.push(`- ${old[i++]}`);
    else diff.push(`+ ${now[j++]}`);
  }
  return diff;
}

/** For each pair of places, how many lines the two texts have in common from there on (the longest common subsequence). */
function commonTails(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row === undefined) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? tail(rows, i + 1, j + 1) + 1
          : Math.max(tail(rows, i + 1, j), tail(rows, i, j + 1));
    }
  }
  return rows;
}

function tail(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
