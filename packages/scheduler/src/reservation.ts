import type { JobRequest } from "./job-request.ts";
import { countsOf, type LicensePool } from "./license-pool.ts";
import type { NodeSpace } from "./node-space.ts";
import { Projection } from "./projection.ts";
import type { RunningJob } from "./running-job.ts";
import type { Kept } from "./slot.ts";

/** What the first job of the queue is promised (rule SCH-5). */
export interface Reservation {
  /**
   * The earliest time at which the job fits when all that runs lasts until its limit; `Infinity` when it does not fit
   * even then. It lies in the past when jobs that outlived their limits stand in the way.
   */
  readonly time: number;
  /** The nodes on which something that is idle now is needed then, each with what is left for others. */
  readonly kept: readonly Kept[];
  /** Copies of licenses that are given back by then. */
  readonly givenBack: ReadonlyMap<string, number>;
  /** Running jobs whose ends it waits for. */
  readonly awaited: readonly number[];
}

/**
 * Works out when, and with which nodes, a job can start that does not fit now.
 *
 * @param ends - What runs, in the order in which limits end.
 */
export function reserve(
  job: JobRequest,
  space: NodeSpace,
  licenses: LicensePool | null,
  ends: readonly (readonly RunningJob[])[],
): Reservation {
  const projection = new Projection(space, job);
  const needs = licenses === null ? [] : [...countsOf(job.licenses)];
  const givenBack = new Map<string, number>();
  const awaited: number[] = [];
  const fits = (): boolean =>
    projection.fits &&
    needs.every(([name, count]) => (licenses?.free(name) ?? 0) + (givenBack.get(name) ?? 0) >= count);
  let time = -Infinity;
  for (const chunk of ends) {
    for (const { request, end, pieces } of chunk) {
      if (end > time) {
        if (time > -Infinity && fits()) return { time, kept: projection.claim(), givenBack, awaited };
        if (end === Infinity) return never;
        time = end;
      }
      projection.release(pieces);
      if (needs.length > 0) {
        for (const [key, count] of countsOf(request.licenses)) {
          givenBack.set(key, (givenBack.get(key) ?? 0) + count);
        }
      }
      awaited.push(request.id);
    }
  }
  return time > -Infinity && fits() ? { time, kept: projection.claim(), givenBack, awaited } : never;
}

const never: Reservation = { time: Infinity, kept: [], givenBack: new Map(), awaited: [] };
