import { COR_E_INVALIDOPERATION, JobStatus, ServiceError } from "@ccp/core";

/** A job as a server lists it. */
export interface FoundJob {
  readonly id: number;
  readonly name: string;
  readonly status: JobStatus;
  /** How many it has. */
  readonly tasks: number;
}

const { NotSubmitted, Queued, Running, Finished, Failed, Cancelled } = JobStatus;
/** The state of a job that is not in the cluster. */
const NONE = -1;
type State = JobStatus | typeof NONE;

/** In which states of a job each call is allowed, and which one it brings about. */
const operations = {
  add: { from: [NONE], to: NotSubmitted },
  queue: { from: [NONE], to: Queued },
  submit: { from: [NotSubmitted], to: Queued },
  cancel: { from: [NotSubmitted, Queued, Running], to: Cancelled },
  requeue: { from: [Running, Failed, Cancelled], to: Queued },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;

export type Operation = keyof typeof operations;

/** A job of one caller, whom no other caller disturbs. */
export class KnownJob {
  readonly name: string;
  readonly commandLines: readonly string[];
  id: number | undefined;
  /** The states that it may be in, if no call is open. */
  may: readonly State[] = [NONE];

  constructor(name: string, commandLines: readonly string[]) {
    this.name = name;
    this.commandLines = commandLines;
  }

  /** Whether this call is allowed for sure, `undefined` where that depends on how far the job is. */
  allows(operation: Operation): boolean | undefined {
    const from: readonly State[] = operations[operation].from;
    if (this.may.every((state) => from.includes(state))) return true;
    return this.may.some((state) => from.includes(state)) ? undefined : false;
  }

  /** These states, and what it comes to from there by itself, restarts of the head node included. */
  later(states: readonly State[]): readonly State[] {
    if (!states.includes(Queued) && !states.includes(Running)) return states;
    const end = this.commandLines.includes("fail") ? Failed : Finished;
    const ends = this.commandLines.includes("long") ? [] : [end];
    return [...new Set([...states, Queued, Running, ...ends])];
  }
}

interface OpenCall {
  readonly operation: Operation;
  readonly jobs: readonly KnownJob[];
  /** Those of its jobs on which a restart showed its effect before it was answered. */
  readonly done: Set<KnownJob>;
}

/** What callers were told, and so what the cluster must hold. */
export class Account {
  readonly #jobs = new Map<string, KnownJob>();
  readonly #open = new Set<OpenCall>();
  /** What does not fit. */
  readonly wrong: string[] = [];
  /** How many calls were answered, and how many of them refused. */
  answered = 0;
  refused = 0;
  /** How many calls were seen to have counted, after a restart, before their repetition was answered. */
  doneUnanswered = 0;

  /** How many jobs callers know of. */
  get size(): number {
    return this.#jobs.size;
  }

  /** Makes a call. `make` gives the ids of new jobs. */
  async call(operation: Operation, jobs: readonly KnownJob[], make: () => Promise<unknown>): Promise<void> {
    const call: OpenCall = { operation, jobs, done: new Set() };
    for (const job of jobs) this.#jobs.set(job.name, job);
    this.#open.add(call);
    try {
      const answer = await make();
      this.answered++;
      this.#acknowledge(call, Array.isArray(answer) ? answer : []);
    } catch (error) {
      this.refused++;
      this.#refuse(call, error);
    }
    this.#open.delete(call);
  }

  /** Takes in what one caller read of its own job while it had no call open. */
  read(job: KnownJob, status: JobStatus): void {
    this.#see(job, status, undefined);
  }

  /** Compares all jobs that a server has with what must be there. */
  compare(found: readonly FoundJob[]): void {
    const byName = new Map(found.map((job) => [job.name, job]));
    if (byName.size !== found.length) {
      const doubled = found.filter((job) => byName.get(job.name) !== job).map(({ name }) => name);
      this.wrong.push(`There twice: ${doubled.join(", ")}.`);
    }
    if (new Set(found.map(({ id }) => id)).size !== found.length) this.wrong.push("Two jobs have one id.");
    for (const { name } of found) if (!this.#jobs.has(name)) this.wrong.push(`Nobody asked for ${name}.`);
    const openOf = new Map([...this.#open].flatMap((call) => call.jobs.map((job) => [job, call] as const)));
    for (const job of this.#jobs.values()) {
      const known = byName.get(job.name);
      this.#see(job, known?.status ?? NONE, openOf.get(job));
      if (known === undefined) continue;
      this.#identify(job, known.id);
      if (known.tasks !== job.commandLines.length)
        this.wrong.push(`${job.name} has ${known.tasks} tasks of ${job.commandLines.length}.`);
    }
    for (const { operation, jobs, done } of this.#open) {
      const isWhole = done.size === 0 || done.size === jobs.length;
      if ((operation === "queue" || operation === "add") && !isWhole)
        this.wrong.push(`Of ${jobs.map(({ name }) => name).join(", ")} only ${done.size} are there.`);
    }
  }

  #see(job: KnownJob, state: State, open: OpenCall | undefined): void {
    if (!job.may.includes(state)) {
      if (open?.done.has(job) === false && job.later([operations[open.operation].to]).includes(state)) {
        if (open.done.size === 0) this.doneUnanswered++;
        open.done.add(job);
      } else {
        this.wrong.push(
          `${job.name} is ${nameOf(state)}, not ${job.may.map(nameOf).join(" or ")}; open: ${open?.operation}.`,
        );
      }
    }
    job.may = job.later([state]);
  }

  #identify(job: KnownJob, id: number | undefined): void {
    job.id ??= id;
    if (job.id !== id) this.wrong.push(`${job.name} has the ids ${job.id} and ${id}.`);
  }

  #acknowledge({ operation, jobs, done }: OpenCall, ids: readonly number[]): void {
    for (const [index, job] of jobs.entries()) {
      if (operation === "add" || operation === "queue") this.#identify(job, ids[index]);
      if (done.has(job)) continue;
      if (job.allows(operation) === false)
        this.wrong.push(`${operation} of ${job.name} worked, which is ${job.may.map(nameOf).join(" or ")}.`);
      job.may = job.later([operations[operation].to]);
    }
  }

  #refuse({ operation, jobs, done }: OpenCall, error: unknown): void {
    const mayRefuse = jobs.some((job) => job.allows(operation) !== true);
    const isExpected = ServiceError.is(error) && error.hr === COR_E_INVALIDOPERATION;
    if (!isExpected || !mayRefuse || done.size > 0) {
      const states = jobs.map(({ name, may }) => `${name} (${may.map(nameOf).join(" or ")})`);
      this.wrong.push(`${operation} of ${states.join(", ")}, done ${done.size}, was refused: ${error}`);
    }
    const from: readonly State[] = operations[operation].from;
    for (const job of jobs) job.may = job.later(job.may.filter((state) => !from.includes(state)));
  }
}

function nameOf(state: State): string {
  return state === NONE ? "not there" : JobStatus[state];
}
