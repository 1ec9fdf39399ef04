import type { JobRequest } from "./job-request.ts";
import { nameKey } from "./scheduler-node.ts";

type Licenses = JobRequest["licenses"];

/** The copies of licenses that no running job holds (rule JT-6). Names compare without case. */
export class LicensePool {
  readonly #free = new Map<string, number>();
  /** Of some licenses, the copies that work which goes on beyond the reservation may have. */
  readonly #spare = new Map<string, number>();

  /** Starts with all copies of `table` free; a license that is not in it has none. */
  constructor(table: ReadonlyMap<string, number>) {
    this.giveBack([...table]);
  }

  /** Copies that are free now, without what is kept if `isOpenOnly`; 0 of a license that there is not. */
  available(name: string, isOpenOnly: boolean): number {
    const key = nameKey(name);
    const free = this.#free.get(key) ?? 0;
    return isOpenOnly ? Math.max(0, Math.min(free, this.#spare.get(key) ?? free)) : free;
  }

  /**
   * Whether all of these are free together.
   *
   * @param isOpenOnly - Without those that are kept for a reservation.
   */
  covers(licenses: Licenses, isOpenOnly: boolean): boolean {
    if (licenses.length === 0) return true;
    for (const [key, count] of countsOf(licenses)) if (count > this.available(key, isOpenOnly)) return false;
    return true;
  }

  /** Takes copies that `covers` found free. */
  take(licenses: Licenses, isOpenOnly: boolean): void {
    for (const [name, count] of licenses) {
      const key = nameKey(name);
      this.#free.set(key, (this.#free.get(key) ?? 0) - count);
      const spare = this.#spare.get(key);
      if (isOpenOnly && spare !== undefined) this.#spare.set(key, spare - count);
    }
  }

  /** Makes copies free again. */
  giveBack(licenses: Licenses): void {
    for (const [name, count] of licenses) {
      const key = nameKey(name);
      this.#free.set(key, (this.#free.get(key) ?? 0) + count);
    }
  }

  /** Keeps what a reservation needs, of what is free now and what will have been given back by its time. */
  keep(needs: Licenses, givenBack: ReadonlyMap<string, number>): void {
    for (const [key, count] of countsOf(needs)) {
      this.#spare.set(key, (this.#free.get(key) ?? 0) + (givenBack.get(key) ?? 0) - count);
    }
  }

  /** Keeps nothing any more. */
  keepNothing(): void {
    this.#spare.clear();
  }
}

/** The copies of each license, by the form of its name under which it is looked up; one named twice counts twice. */
export function countsOf(licenses: Licenses): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, count] of licenses) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + count);
  return counts;
}
