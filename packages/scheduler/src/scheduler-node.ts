/** A node as the scheduler sees it. */
export interface SchedulerNode {
  /** Unique; compared without case (rule NOD-1). */
  readonly name: string;
  /** 1 and up. */
  readonly processors: number;
  /** Only compared with that of other nodes. */
  readonly memory: number;
  /** Only compared with that of other nodes. */
  readonly speed: number;
}

/** The form of a node or license name under which it is looked up: names compare without case (rule NOD-1). */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/**
 * The order in which nodes are filled (rule SCH-4): most processors first, then most memory, then fastest, then name.
 *
 * Total over nodes of different names, and the same on every machine: names are compared by code units after case is
 * taken out, never by locale.
 */
export function compareNodes(a: SchedulerNode, b: SchedulerNode): number {
  return (
    b.processors - a.processors ||
    b.memory - a.memory ||
    b.speed - a.speed ||
    compareText(nameKey(a.name), nameKey(b.name)) ||
    compareText(a.name, b.name)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
