import type { JobRequest } from "./job-request.ts";
import { nameKey } from "./scheduler-node.ts";

/** The copies of licenses that no running job holds (rule JT-6). Names compare without case. */
export class LicensePool {
  readonly #free = new Map<string, number>();

  /** Starts with all copies of `table` free; a license that is not in it has none. */
  constructor(table: ReadonlyMap<string, number>) {
    this.giveBack([...table]);
  }

  /** Whether all of these are free together. */
  covers(licenses: JobRequest["licenses"]): boolean {
    const left = new Map<string, number>();
    return licenses.every(([name, count]) => {
      const key = nameKey(name);
      const rest = (left.get(key) ?? this.#free.get(key) ?? 0) - count;
      left.set(key, rest);
      return rest >= 0;
    });
  }

  /** Takes copies that `covers` found free. */
  take(licenses: JobRequest["licenses"]): void {
    for (const [name, count] of licenses) this.#add(name, -count);
  }

  /** Makes copies free again. */
  giveBack(licenses: JobRequest["licenses"]): void {
    for (const [name, count] of licenses) this.#add(name, count);
  }

  #add(name: string, count: number): void {
    const key = nameKey(name);
    this.#free.set(key, (this.#free.get(key) ?? 0) + count);
  }
}
