import type { JobRequest } from "./job-request.ts";
import { countsOf, type LicensePool } from "./license-pool.ts";
import type { NodeSpace } from "./node-space.ts";
import { Projection } from "./projection.ts";
import type { RunningJob } from "./running-job.ts";

/** What the first job of the queue is promised (rule SCH-5). */
export interface Reservation {
  readonly job: JobRequest;
  /**
   * The earliest time at which the job fits when all that runs lasts until its limit; `Infinity` when it does not fit
   * even then. It lies in the past when jobs that outlived their limits stand in the way.
   */
  readonly time: number;
  /** What will be idle on the nodes at that time; `null` when there is none. */
  readonly projection: Projection | null;
  /** Copies of licenses that are given back by then, by the form of their names under which they are looked up. */
  readonly givenBack: ReadonlyMap<string, number>;
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
  const fits = (): boolean =>
    projection.fits &&
    needs.every(
      ([name, count]) => (licenses?.available(name, false) ?? 0) + (givenBack.get(name) ?? 0) >= count,
    );
  let time = -Infinity;
  for (const chunk of ends) {
    for (const { request, end, pieces } of chunk) {
      if (end > time) {
        if (time > -Infinity && fits()) return { job, time, projection, givenBack };
        if (end === Infinity) return never(job);
        time = end;
      }
      projection.release(pieces);
      if (needs.length === 0) continue;
      for (const [key, count] of countsOf(request.licenses)) {
        givenBack.set(key, (givenBack.get(key) ?? 0) + count);
      }
    }
  }
  return time > -Infinity && fits() ? { job, time, projection, givenBack } : never(job);
}

function never(job: JobRequest): Reservation {
  return { job, time: Infinity, projection: null, givenBack: new Map() };
}
