import type { ClusterEvent, JobStatus, NodeStatus, TaskStatus } from "@ccp/core";
import { quiet } from "./outbox.ts";
import type { Change } from "./state/change.ts";
import type { StateView } from "./state/cluster-state.ts";

interface Subscriber {
  readonly listener: (event: ClusterEvent) => void;
  readonly onEnd: () => void;
}

/** Tells those who subscribed what changed its status, in the order of the steps and once each step is kept. */
export class EventFeed {
  readonly #subscribers = new Set<Subscriber>();
  /** What nothing keeps from being told, in order. */
  #due: ClusterEvent[] = [];
  #isTelling = false;
  /** Resolves when everything before is told; `undefined` when nothing waits. */
  #told: Promise<void> | undefined;
  #isOver = false;

  /** @param onEnd - Called when no more will be told. */
  subscribe(listener: (event: ClusterEvent) => void, onEnd: () => void = () => {}): () => void {
    // A listener that subscribes twice is told twice, and each of the two can end.
    const own = { listener, onEnd };
    this.#subscribers.add(own);
    if (this.#isOver) this.end();
    return () => {
      this.#subscribers.delete(own);
    };
  }

  /** Nothing more comes: says so to everybody once what came before is told, also to those who subscribe later. */
  end(): void {
    this.#isOver = true;
    void Promise.allSettled([this.#told]).then(() => {
      for (const subscriber of this.#subscribers) {
        this.#subscribers.delete(subscriber);
        try {
          subscriber.onEnd();
        } catch {
          // As for a listener.
        }
      }
    });
  }

  /** The changes of status in a step that is not applied yet; none where nobody listens. */
  read(state: StateView, changes: readonly Change[], time: number): readonly ClusterEvent[] {
    return this.#subscribers.size === 0 ? [] : statusEvents(state, changes, time);
  }

  /**
   * Puts the events in line: they are told once `kept` resolves, and never if it rejects. Those that are kept already
   * are told by {@link tell}.
   */
  publish(events: readonly ClusterEvent[], kept: Promise<void> | undefined): void {
    if (events.length === 0) return;
    if (kept === undefined && this.#told === undefined) {
      this.#enqueue(events);
      return;
    }
    const told = quiet(
      Promise.all([this.#told, kept]).then(() => {
        this.#enqueue(events);
        this.tell();
      }),
    );
    this.#told = told;
    quiet(
      told.then(() => {
        if (this.#told === told) this.#told = undefined;
      }),
    );
  }

  #enqueue(events: readonly ClusterEvent[]): void {
    for (const event of events) this.#due.push(event);
  }

  /** Tells what is due. A listener may take steps of its own: the events of those come after these, for everybody. */
  tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    // More may become due meanwhile.
    for (const event of this.#due) {
      for (const { listener } of this.#subscribers) {
        try {
          listener(event);
        } catch {
          // A listener that fails has no say in what happened.
        }
      }
    }
    this.#due = [];
    this.#isTelling = false;
  }
}

function statusEvents(state: StateView, changes: readonly Change[], time: number): readonly ClusterEvent[] {
  const events: ClusterEvent[] = [];
  // A step may change a thing more than once: what counts before the second time is the first.
  const jobs = new Map<number, JobStatus | null>();
  const tasks = new Map<string, TaskStatus | null>();
  const nodes = new Map<string, NodeStatus | null>();
  for (const change of changes) {
    switch (change.kind) {
      case "job":
      case "job removed": {
        const jobId = change.kind === "job" ? change.job.facts.id : change.jobId;
        const status = change.kind === "job" ? change.job.facts.status : null;
        const before = known(jobs, jobId, () => state.job(jobId)?.job.facts.status);
        jobs.set(jobId, status);
        if (before !== status) events.push({ kind: "job", time, jobId, before, status });
        break;
      }
      case "task": {
        const { jobId, id: taskId, status } = change.task.facts;
        const key = `${jobId}.${taskId}`;
        const before = known(tasks, key, () => state.job(jobId)?.tasks.get(taskId)?.facts.status);
        tasks.set(key, status);
        if (before !== status) events.push({ kind: "task", time, jobId, taskId, before, status });
        break;
      }
      case "node": {
        const { name, status } = change.node;
        const before = known(nodes, name, () => state.node(name)?.node.status);
        nodes.set(name, status);
        if (before !== status) events.push({ kind: "node", time, nodeName: name, before, status });
        break;
      }
    }
  }
  return events;
}

function known<K, V>(seen: ReadonlyMap<K, V | null>, key: K, before: () => V | undefined): V | null {
  const status = seen.get(key);
  return status === undefined ? (before() ?? null) : status;
}
