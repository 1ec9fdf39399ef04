import { JobStatus } from "@ccp/core";

/** What the driver says on its standard output, line by line. */
export type Line =
  | {
      readonly kind: "found";
      readonly jobs: readonly {
        readonly id: number;
        readonly name: string;
        readonly status: JobStatus;
        readonly tasks: number;
      }[];
      readonly variables: readonly { readonly name: string; readonly value: string }[];
    }
  | ({ readonly kind: "call"; readonly number: number } & Call)
  | { readonly kind: "answer"; readonly number: number; readonly answer: readonly number[] | null }
  | { readonly kind: "refusal"; readonly number: number; readonly why: string };

type Call =
  | { readonly what: "queue"; readonly names: readonly string[]; readonly sizes: readonly number[] }
  | { readonly what: "cancel" | "requeue"; readonly ids: readonly number[] }
  | { readonly what: "variable"; readonly caller: number; readonly value: string };

interface KnownJob {
  readonly name: string;
  readonly tasks: number;
  /** What its status must be among after a restart. */
  may: readonly JobStatus[];
}

const { Queued, Running, Finished, Failed, Cancelled, NotSubmitted } = JobStatus;
const ANY: readonly JobStatus[] = [Queued, Running, Finished, Failed, Cancelled];
const NOT_CANCELED: readonly JobStatus[] = [Queued, Running, Finished, Failed];

/** What the driver was told through all its lives, and so what must be there when it starts again. */
export class Acknowledged {
  readonly #jobs = new Map<number, KnownJob>();
  readonly #variables = new Map<string, readonly (string | undefined)[]>();
  #open = new Map<number, Call>();
  /** How many calls were answered. */
  answers = 0;

  /** Takes in a line; gives what is wrong with what was found. */
  hear(line: Line): string[] {
    switch (line.kind) {
      case "found":
        return this.#compare(line);
      case "call":
        this.#open.set(line.number, line);
        for (const job of this.#jobsOf(line)) job.may = ANY;
        if (line.what === "variable") {
          const name = `CALLER${line.caller}`;
          this.#variables.set(name, [...(this.#variables.get(name) ?? [undefined]), line.value]);
        }
        return [];
      case "answer":
        this.answers++;
        this.#answered(this.#close(line.number), line.answer ?? []);
        return [];
      case "refusal": {
        // Whether the store kept what it could not confirm is seen after the restart.
        if (/takes no more changes/.test(line.why)) return [];
        // A job may have ended by itself meanwhile; nothing else refuses.
        const call = this.#close(line.number);
        return call.what === "queue" || call.what === "variable" ? [`${call.what} failed: ${line.why}`] : [];
      }
    }
  }

  #close(number: number): Call {
    const call = this.#open.get(number);
    if (call === undefined) throw new Error(`Call ${number} was answered and never made.`);
    this.#open.delete(number);
    return call;
  }

  #jobsOf(call: Call): KnownJob[] {
    if (call.what !== "cancel" && call.what !== "requeue") return [];
    return call.ids.flatMap((id) => this.#jobs.get(id) ?? []);
  }

  #answered(call: Call, answer: readonly number[]): void {
    switch (call.what) {
      case "queue":
        for (const [index, name] of call.names.entries()) {
          this.#jobs.set(answer[index] ?? -1, { name, tasks: call.sizes[index] ?? 0, may: NOT_CANCELED });
        }
        break;
      case "cancel":
        for (const job of this.#jobsOf(call)) job.may = [Cancelled];
        break;
      case "requeue":
        for (const job of this.#jobsOf(call)) job.may = NOT_CANCELED;
        break;
      case "variable":
        this.#variables.set(`CALLER${call.caller}`, [call.value]);
    }
  }

  #compare({ jobs, variables }: Extract<Line, { kind: "found" }>): string[] {
    const wrong: string[] = [];
    const found = new Map(jobs.map((job) => [job.id, job]));
    for (const [id, { name, tasks, may }] of this.#jobs) {
      const job = found.get(id);
      if (job === undefined) wrong.push(`Job ${id} (${name}) was acknowledged and is lost.`);
      else if (job.name !== name || job.tasks !== tasks)
        wrong.push(`Job ${id} is ${job.name} with ${job.tasks} tasks, not ${name} with ${tasks}.`);
      else if (!may.includes(job.status))
        wrong.push(`Job ${id} (${name}) has status ${job.status}, which is none of ${may.join(", ")}.`);
    }
    // What was not answered is there wholly or not at all.
    const open = [...this.#open.values()].flatMap((call) => (call.what === "queue" ? [call] : []));
    for (const { names, sizes } of open) {
      const kept = jobs.filter(({ name }) => names.includes(name));
      if (kept.length !== 0 && kept.length !== names.length)
        wrong.push(`Of ${names.join(", ")} only ${kept.length} are there.`);
      for (const job of kept) {
        if (job.tasks !== sizes[names.indexOf(job.name)]) wrong.push(`Job ${job.id} has lost tasks.`);
        this.#jobs.set(job.id, { name: job.name, tasks: job.tasks, may: ANY });
      }
    }
    this.#open = new Map();
    if (new Set(jobs.map(({ name }) => name)).size !== jobs.length) wrong.push("Jobs are doubled.");
    for (const job of jobs) {
      const known = this.#jobs.get(job.id);
      if (known === undefined) wrong.push(`Job ${job.id} (${job.name}) was never queued.`);
      else known.may = laterThan(job.status);
      if (job.status === NotSubmitted) wrong.push(`Job ${job.id} was queued and is not submitted.`);
    }
    for (const [name, values] of this.#variables) {
      const value = variables.find((each) => each.name === name)?.value;
      if (!values.includes(value)) wrong.push(`${name} is ${value}, not ${values.join(" or ")}.`);
      this.#variables.set(name, [value]);
    }
    return wrong;
  }
}

/** What a job can come to that nobody touches. */
function laterThan(status: JobStatus): readonly JobStatus[] {
  return status === Queued || status === Running ? NOT_CANCELED : [status];
}
