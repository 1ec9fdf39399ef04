import type { Change, Store } from "../src/index.ts";

/** A store that keeps changes as JSON, and fails or waits where the test says so. */
export class KeptChanges implements Store {
  changes: Change[] = [];
  /** What a commit waits for; `undefined` keeps it at once. */
  before: () => Promise<void> | undefined = () => undefined;

  async load(): Promise<readonly Change[]> {
    return structuredClone(this.changes);
  }

  commit(changes: readonly Change[]): Promise<void> | undefined {
    // A change must survive JSON.
    const kept = JSON.parse(JSON.stringify(changes)) as Change[];
    const wait = this.before();
    if (wait !== undefined) return wait.then(() => void this.changes.push(...kept));
    this.changes.push(...kept);
    return undefined;
  }

  /** Keeps only the last record of each thing, jobs first, in descending order. */
  compact(): void {
    const last = new Map<string, Change>();
    for (const change of this.changes) {
      switch (change.kind) {
        case "job":
          last.set(`job ${change.job.facts.id}`, change);
          break;
        case "task":
          last.set(`task ${change.task.facts.jobId} ${change.task.facts.id}`, change);
          break;
        case "job removed":
          for (const key of last.keys()) {
            if (key === `job ${change.jobId}` || key.startsWith(`task ${change.jobId} `)) last.delete(key);
          }
          last.set(`removed ${change.jobId}`, change);
          break;
        case "node":
          last.set(`node ${change.node.name.toLowerCase()}`, change);
          break;
        case "answer":
          last.set(`answer ${change.key}`, change);
          break;
        case "credential":
          last.set(`credential ${change.owner.toLowerCase()} ${change.user.toLowerCase()}`, change);
          break;
        case "command id":
          last.set(change.kind, change);
          break;
        default:
          last.set(`${change.kind} ${change.name}`, change);
      }
    }
    const changes = [...last.values()];
    const jobs = changes.flatMap((change) => (change.kind === "job" ? [change] : []));
    this.changes = [
      ...changes.filter(({ kind }) => kind === "node" || kind === "job removed"),
      ...jobs.sort((a, b) => b.job.facts.id - a.job.facts.id),
      ...changes.filter(({ kind }) => kind !== "node" && kind !== "job" && kind !== "job removed"),
    ];
  }
}
