import { distance } from "fastest-levenshtein";

const MOST = 3;

/** The names nearest to one that is not among them, the nearest first, without regard to case; none where all are far away. */
export function closestNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  const farthest = Math.max(2, Math.floor(wanted.length / 3));
  return [...new Set(names)]
    .map((candidate) => ({ candidate, away: away(wanted, candidate.toLowerCase()) }))
    .filter((entry) => entry.away <= farthest)
    .sort((a, b) => a.away - b.away || a.candidate.localeCompare(b.candidate))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** How many letters have to change; a beginning or an end of a name counts as near as one slip. */
function away(wanted: string, candidate: string): number {
  const isPart = wanted.length > 2 && (candidate.startsWith(wanted) || candidate.endsWith(wanted));
  return isPart ? 1 : distance(wanted, candidate);
}

/** The hint for a message: ` Did you mean Name?`, or nothing. */
export function hint(name: string, names: readonly string[]): string {
  const closest = closestNames(name, names);
  return closest.length === 0 ? "" : ` The closest names are: ${closest.join(", ")}.`;
}
