import { JobStatus, TaskStatus } from "@ccp/core";
import type { HttpEvent } from "../../src/client/index.ts";

/** What a client knows of the jobs by their events alone, and what is wrong with those. */
export class EventAccount {
  /** A sentence for each event that was lost, doubled or out of order. */
  readonly wrong: string[] = [];
  readonly #jobs = new Map<number, JobStatus>();
  readonly #tasks = new Map<string, TaskStatus>();
  #last: number | undefined;
  #count = 0;
  #wanted = Number.POSITIVE_INFINITY;
  #reached = () => {};

  /** Starts with jobs of one task that ran before the first event. */
  constructor(running: readonly number[]) {
    for (const jobId of running) {
      this.#jobs.set(jobId, JobStatus.Running);
      this.#tasks.set(`task ${jobId}.1`, TaskStatus.Running);
    }
  }

  hear(event: HttpEvent): void {
    this.#count++;
    const number = Number(event.id.split("-")[1]);
    if (this.#last !== undefined && number !== this.#last + 1) {
      this.wrong.push(`event ${number} came after ${this.#last}`);
    }
    this.#last = number;
    if (event.kind === "reset") this.wrong.push(`events were lost before ${number}`);
    else if (event.kind === "job") {
      this.#expect(`job ${event.jobId}`, event.before, this.#jobs.get(event.jobId));
      if (event.status !== null) this.#jobs.set(event.jobId, event.status);
    } else if (event.kind === "task") {
      const key = `task ${event.jobId}.${event.taskId}`;
      this.#expect(key, event.before, this.#tasks.get(key));
      this.#tasks.set(key, event.status);
    }
    if (this.#count >= this.#wanted || this.wrong.length > 0) this.#reached();
  }

  /** Resolves once so many events came, or something is wrong with them. */
  async until(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wanted = count;
      this.#reached = resolve;
      if (this.#count >= count || this.wrong.length > 0) resolve();
    });
  }

  get count(): number {
    return this.#count;
  }

  /** How many jobs and tasks are in each status. */
  get totals(): {
    readonly jobs: Readonly<Record<string, number>>;
    readonly tasks: Readonly<Record<string, number>>;
  } {
    return { jobs: tally(this.#jobs.values(), JobStatus), tasks: tally(this.#tasks.values(), TaskStatus) };
  }

  #expect(what: string, before: number | null, known: number | undefined): void {
    if ((known ?? null) !== before) this.wrong.push(`${what} was ${before}, and ${known} before`);
  }
}

function tally(statuses: Iterable<number>, names: Readonly<Record<number, string>>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const status of statuses) {
    const name = names[status] ?? String(status);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
