import type { ProcessEntry } from "./process-table.ts";

/** How the processes of one run are told from all others. */
export interface TreeRoot {
  /** The process that was started for the run; it leads its own group and session. */
  readonly pid: number;
  readonly startTime: number;
  /** A variable, `NAME=value`, that only processes of this run have in their environment. */
  readonly mark: string;
}

/**
 * The processes of a run: the first one, its group and session, those that carry the run's mark (services that went
 * off on their own), those that were found before, and the descendants of all these.
 *
 * @param known - Start time by number of the processes that were found before.
 */
export function treeOf(
  table: readonly ProcessEntry[],
  root: TreeRoot,
  known: ReadonlyMap<number, number>,
): readonly ProcessEntry[] {
  const children = new Map<number, ProcessEntry[]>();
  for (const entry of table) {
    const siblings = children.get(entry.parent);
    if (siblings === undefined) children.set(entry.parent, [entry]);
    else siblings.push(entry);
  }
  const members = new Set<ProcessEntry>();
  const add = (entry: ProcessEntry) => {
    if (members.has(entry)) return;
    members.add(entry);
    for (const child of children.get(entry.pid) ?? []) add(child);
  };
  // Once all of the group are gone, the system may give its number to somebody else.
  const isReused = table.some(({ pid, startTime }) => pid === root.pid && startTime !== root.startTime);
  for (const entry of table) {
    const isOfGroup = entry.group === root.pid || entry.session === root.pid;
    if ((isOfGroup && !isReused) || known.get(entry.pid) === entry.startTime) add(entry);
  }
  for (const entry of table) {
    // Nothing older than the run can belong to it, which spares reading most environments.
    if (!members.has(entry) && entry.startTime >= root.startTime && entry.carries(root.mark)) add(entry);
  }
  return [...members];
}
