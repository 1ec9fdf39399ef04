import { compareJobs, type JobRequest } from "./job-request.ts";
import { lowerBound } from "./sorted-list.ts";

/** Jobs that stand one behind the other in the queue. */
interface Chunk {
  /** At least one, in the order of the queue. */
  readonly jobs: JobRequest[];
  /** No job of these has a smaller minimum. */
  least: number;
  /** No job of these has a smaller limit. */
  shortest: number;
}

/** What a job must have to be worth a closer look; it may become stricter while a look goes on. */
export interface LookFilter {
  /** Processors that any job could have now. */
  readonly idle: number;
  /** Milliseconds until the reservation: jobs with a limit up to that may have all that is idle. */
  readonly window: number;
  /** Processors that jobs with a longer limit could have. */
  readonly spare: number;
}

const chunkLimit = 64;

/**
 * The queue (rule SCH-1), in short sorted arrays that know the least that any of their jobs asks for: a look for
 * something that fits steps over jobs that do not by the chunk.
 */
export class JobQueue {
  /** None of them is empty. */
  readonly #chunks: Chunk[] = [];

  /** The job before all others; `undefined` when there is none. */
  first(): JobRequest | undefined {
    return this.#chunks[0]?.jobs[0];
  }

  /** Puts a job in its place. */
  add(job: JobRequest): void {
    const index = Math.min(this.#chunkOf(job), this.#chunks.length - 1);
    const chunk = this.#chunks[index];
    if (chunk === undefined) {
      this.#chunks.push({ jobs: [job], least: job.minimum, shortest: job.limit });
      return;
    }
    const { jobs } = chunk;
    jobs.splice(placeIn(jobs, job), 0, job);
    chunk.least = Math.min(chunk.least, job.minimum);
    chunk.shortest = Math.min(chunk.shortest, job.limit);
    if (jobs.length <= chunkLimit) return;
    // A queue mostly grows at its end: what is split there leaves a full chunk behind.
    const isLast = index === this.#chunks.length - 1;
    const rest = { jobs: jobs.splice(isLast ? chunkLimit - 8 : chunkLimit / 2), least: 0, shortest: 0 };
    measure(chunk);
    measure(rest);
    this.#chunks.splice(index + 1, 0, rest);
  }

  /** Takes out a job that is in the queue. */
  delete(job: JobRequest): void {
    const index = this.#chunkOf(job);
    const chunk = this.#chunks[index];
    if (chunk === undefined) return;
    const { jobs } = chunk;
    const place = placeIn(jobs, job);
    if (jobs[place] !== job) return;
    jobs.splice(place, 1);
    if (jobs.length === 0) this.#chunks.splice(index, 1);
    else if (job.minimum === chunk.least || job.limit === chunk.shortest) measure(chunk);
  }

  /** How many jobs are before this one. */
  placeOf(job: JobRequest): number {
    const index = this.#chunkOf(job);
    let before = 0;
    for (let at = 0; at < index; at += 1) before += this.#chunks[at]?.jobs.length ?? 0;
    return before + placeIn(this.#chunks[index]?.jobs ?? [], job);
  }

  /**
   * Calls `visit` with the jobs behind the first, in order, that pass the filter as it is then, until nothing is
   * idle. The queue must not change meanwhile.
   *
   * @param atMost - How many jobs behind the first are looked at, whether they pass or not.
   */
  lookBehindFirst(filter: LookFilter, atMost: number, visit: (job: JobRequest) => void): void {
    let left = atMost;
    let start = 1;
    // Counted, not iterated: a look passes thousands of chunks, and iterating them would make garbage of each step.
    for (let index = 0; index < this.#chunks.length; index += 1) {
      const chunk = this.#chunks[index];
      if (chunk === undefined || left <= 0 || filter.idle === 0) return;
      const { jobs } = chunk;
      const end = Math.min(jobs.length, start + left);
      left -= end - start;
      if (passes(filter, chunk.least, chunk.shortest)) {
        for (let at = start; at < end; at += 1) {
          const job = jobs[at];
          if (job !== undefined && passes(filter, job.minimum, job.limit)) visit(job);
        }
      }
      start = 0;
    }
  }

  /** The first chunk whose last job is not before `job`; the number of chunks when all are before it. */
  #chunkOf(job: JobRequest): number {
    return lowerBound(this.#chunks, ({ jobs }) => {
      const last = jobs[jobs.length - 1];
      return last !== undefined && compareJobs(last, job) < 0;
    });
  }
}

/** Whether a job of this minimum and limit is worth a closer look. */
export function passes(filter: LookFilter, minimum: number, limit: number): boolean {
  return minimum <= filter.idle && (limit <= filter.window || minimum <= filter.spare);
}

function placeIn(jobs: readonly JobRequest[], job: JobRequest): number {
  return lowerBound(jobs, (other) => compareJobs(other, job) < 0);
}

function measure(chunk: Chunk): void {
  chunk.least = Infinity;
  chunk.shortest = Infinity;
  for (const { minimum, limit } of chunk.jobs) {
    if (minimum < chunk.least) chunk.least = minimum;
    if (limit < chunk.shortest) chunk.shortest = limit;
  }
}
