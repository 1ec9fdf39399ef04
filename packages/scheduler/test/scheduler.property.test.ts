import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JobRequest, Scheduler } from "../src/index.ts";
import { type Event, histories, licenseTable, tell } from "./events.ts";
import { ReferenceScheduler } from "./reference-scheduler.ts";

const runs = { numRuns: 500 };
const key = (name: string): string => name.toLowerCase();

/** Follows a scheduler from outside: what it was told, and what it answered. */
class Observer {
  readonly scheduler: Scheduler;
  readonly processors = new Map<string, number>();
  readonly accepting = new Set<string>();
  readonly waiting = new Map<number, JobRequest>();
  readonly running = new Map<number, JobRequest>();

  constructor(backfillLookahead: number) {
    this.scheduler = new Scheduler({ licenses: licenseTable, backfillLookahead });
  }

  /** One instant: its events, then the pass, whose starts it gives. */
  instant(
    events: readonly Event[],
    now: number,
  ): readonly (readonly [JobRequest, ReadonlyMap<string, number>])[] {
    for (const event of events) {
      tell(this.scheduler, event);
      this.#note(event);
    }
    return this.scheduler.pass(now).map(({ id, allocation }) => {
      const job = this.waiting.get(id);
      if (job === undefined) throw new Error(`Job ${id} started, but it was not waiting.`);
      this.waiting.delete(id);
      this.running.set(id, job);
      return [job, new Map(allocation.map((piece) => [key(piece.node), piece.processors]))];
    });
  }

  #note(event: Event): void {
    switch (event.kind) {
      case "submit":
        if (!this.running.has(event.job.id)) this.waiting.set(event.job.id, event.job);
        return;
      case "change":
        if (this.waiting.has(event.job.id)) this.waiting.set(event.job.id, event.job);
        return;
      case "remove":
        this.waiting.delete(event.id);
        this.running.delete(event.id);
        return;
      case "changeLimit":
        return;
      case "addNode": {
        const name = key(event.node.name);
        if (!this.processors.has(name)) this.processors.set(name, event.node.processors);
        this.#accept(name, event.accepting);
        return;
      }
      case "setAccepting":
        this.#accept(key(event.name), event.accepting);
        return;
      case "removeNode":
        this.processors.delete(key(event.name));
        this.accepting.delete(key(event.name));
    }
  }

  #accept(name: string, accepting: boolean): void {
    if (accepting && this.processors.has(name)) this.accepting.add(name);
    else this.accepting.delete(name);
  }
}

/** Checks something after each instant of random histories. */
function always(
  check: (
    observer: Observer,
    starts: readonly (readonly [JobRequest, ReadonlyMap<string, number>])[],
  ) => void,
  lookaheads: readonly number[] = [-1, 0, 2],
): void {
  fc.assert(
    fc.property(histories, fc.constantFrom(...lookaheads), (instants, lookahead) => {
      const observer = new Observer(lookahead);
      for (const [now, events] of instants.entries()) check(observer, observer.instant(events, now));
    }),
    runs,
  );
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

describe("random histories of jobs and nodes", () => {
  test("SCH-2: no processor is given out twice, and what is not given out is idle", () => {
    always(({ scheduler, processors, running }) => {
      for (const [name, all] of processors) {
        let used = 0;
        for (const job of running.values()) {
          for (const piece of scheduler.allocation(job.id) ?? []) {
            if (key(piece.node) === name) used += job.isExclusive ? all : piece.processors;
          }
        }
        expect(used).toBeLessThanOrEqual(all);
        expect(scheduler.idleProcessors(name)).toBe(all - used);
      }
    });
  });

  test("SCH-2: a job gets its minimum to its maximum, on accepting nodes among those it asks for", () => {
    always(({ accepting }, starts) => {
      for (const [job, pieces] of starts) {
        const total = sum(pieces.values());
        const required = new Map<string, number>();
        for (const { node, processors: needed } of job.requiredNodes) {
          required.set(key(node), Math.max(needed, required.get(key(node)) ?? 0));
        }
        expect(total).toBeGreaterThanOrEqual(job.minimum);
        const groups = job.requiredGroups ?? [];
        const grouped = groups.map(({ nodes, processors: needed }) => Math.max(needed, nodes.length));
        expect(total).toBeLessThanOrEqual(Math.max(job.maximum, sum([...required.values(), ...grouped])));
        for (const { nodes, processors: needed } of groups) {
          const shares = [...new Set(nodes.map(key))].map((name) => pieces.get(name) ?? 0);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
          expect(sum(shares)).toBeGreaterThanOrEqual(needed);
        }
        for (const [name, processors] of pieces) {
          expect(processors).toBeGreaterThanOrEqual(1);
          expect(accepting).toContain(name);
          if (job.nodes.length > 0) expect(job.nodes.map(key)).toContain(name);
        }
        for (const [name, needed] of required) expect(pieces.get(name)).toBeGreaterThanOrEqual(needed);
      }
    });
  });

  test("SCH-3: nobody else is on the nodes of an exclusive job", () => {
    always(({ scheduler, running }) => {
      const jobsOn = new Map<string, JobRequest[]>();
      for (const job of running.values()) {
        for (const { node } of scheduler.allocation(job.id) ?? []) {
          jobsOn.set(key(node), [...(jobsOn.get(key(node)) ?? []), job]);
        }
      }
      for (const jobs of jobsOn.values()) {
        if (jobs.some((job) => job.isExclusive)) expect(jobs).toHaveLength(1);
      }
    });
  });

  test("SCH-1: in strict order no job starts while one before it in the queue waits", () => {
    always(
      ({ waiting }, starts) => {
        const place = (job: JobRequest): readonly number[] => [-job.priority, job.submitTime, job.id];
        const isBefore = (a: JobRequest, b: JobRequest): boolean => {
          const [one, other] = [place(a), place(b)];
          const index = one.findIndex((value, at) => value !== other[at]);
          return index >= 0 && one[index]! < other[index]!;
        };
        for (const [at, [job]] of starts.entries()) {
          for (const [later] of starts.slice(at + 1)) expect(isBefore(job, later)).toBe(true);
          for (const other of waiting.values()) expect(isBefore(job, other)).toBe(true);
        }
      },
      [0],
    );
  });

  test("SCH-6: a running job keeps what it got, but for lost nodes", () => {
    fc.assert(
      fc.property(histories, (instants) => {
        const observer = new Observer(-1);
        let before = new Map<number, string>();
        for (const [now, events] of instants.entries()) {
          observer.instant(events, now);
          const lost = new Set(
            events.flatMap((event) => (event.kind === "removeNode" ? [key(event.name)] : [])),
          );
          const removed = new Set(events.flatMap((event) => (event.kind === "remove" ? [event.id] : [])));
          const after = new Map<number, string>();
          for (const id of observer.running.keys()) {
            const allocation = observer.scheduler.allocation(id) ?? [];
            after.set(id, JSON.stringify(allocation));
            const was = before.get(id);
            if (was === undefined || removed.has(id)) continue;
            const kept = (JSON.parse(was) as typeof allocation).filter((piece) => !lost.has(key(piece.node)));
            expect(allocation).toEqual(kept);
          }
          before = after;
        }
      }),
      runs,
    );
  });

  test("JT-6: no more copies of a license are held than there are", () => {
    always(({ running }) => {
      for (const [name, all] of [...licenseTable, ["none", 0] as const]) {
        const held = [...running.values()].flatMap((job) =>
          job.licenses.filter(([other]) => key(other) === key(name)).map(([, count]) => count),
        );
        expect(sum(held)).toBeLessThanOrEqual(all);
      }
    });
  });

  test("SCH-10: the same history gives the same decisions", () => {
    fc.assert(
      fc.property(histories, (instants) => {
        const replay = (): string => {
          const observer = new Observer(-1);
          return JSON.stringify(
            instants.map((events, now) => observer.instant(events, now).map(([{ id }, on]) => [id, ...on])),
          );
        };
        expect(replay()).toBe(replay());
      }),
      runs,
    );
  });

  test.each([
    ["all jobs looked at", licenseTable, -1],
    ["none looked at", licenseTable, 0],
    ["the next two looked at", licenseTable, 2],
    ["all jobs looked at, without a license table", undefined, -1],
  ])(
    "SCH-1 to SCH-7, JT-6, JT-8: a scheduler that works everything out from nothing agrees, %s",
    (_, licenses, backfillLookahead) => {
      fc.assert(
        fc.property(histories, (instants) => {
          const scheduler = new Scheduler({ licenses, backfillLookahead });
          const reference = new ReferenceScheduler({ licenses, backfillLookahead });
          for (const [now, events] of instants.entries()) {
            for (const event of events) {
              tell(scheduler, event);
              tell(reference, event);
            }
            expect(scheduler.pass(now)).toEqual(reference.pass(now));
            expect(scheduler.waitingCount).toBe(reference.queue.length);
            expect(scheduler.runningCount).toBe(reference.running.length);
            for (let id = 1; id <= 12; id += 1) {
              expect(scheduler.allocation(id)).toEqual(reference.allocation(id));
            }
            for (const { node } of reference.nodes) {
              expect(scheduler.idleProcessors(node.name)).toBe(reference.idleProcessors(node.name));
            }
          }
        }),
        { numRuns: 1000 },
      );
    },
  );
});
