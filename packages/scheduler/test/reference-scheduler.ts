import type { Allocation, JobRequest, SchedulerNode, Start } from "../src/index.ts";

interface Holding {
  readonly job: JobRequest;
  allocation: readonly Allocation[];
  end: number;
}

/** What the first job of the queue was promised. */
interface Promised {
  readonly job: JobRequest;
  readonly time: number;
}

const key = (name: string): string => name.toLowerCase();
const same = (a: string, b: string): boolean => key(a) === key(b);

/** The rules written down once more, the plainest way: every answer is worked out from nothing. */
export class ReferenceScheduler {
  nodes: { readonly node: SchedulerNode; accepting: boolean }[] = [];
  queue: JobRequest[] = [];
  running: Holding[] = [];
  readonly licenses: readonly (readonly [string, number])[] | null;
  readonly lookahead: number;
  /** It stands until something that it rests on changes. */
  promised: Promised | null = null;

  constructor(options: {
    licenses?: ReadonlyMap<string, number> | undefined;
    backfillLookahead: number;
  }) {
    this.licenses = options.licenses === undefined ? null : [...options.licenses];
    this.lookahead = options.backfillLookahead;
  }

  addNode(node: SchedulerNode, accepting: boolean): void {
    if (this.nodes.some((other) => same(other.node.name, node.name))) this.setAccepting(node.name, accepting);
    else this.nodes.push({ node, accepting });
    this.promised = null;
  }

  setAccepting(name: string, accepting: boolean): void {
    for (const entry of this.nodes) if (same(entry.node.name, name)) entry.accepting = accepting;
    this.promised = null;
  }

  removeNode(name: string): void {
    if (!this.nodes.some((entry) => same(entry.node.name, name))) return;
    this.nodes = this.nodes.filter((entry) => !same(entry.node.name, name));
    for (const holding of this.running) {
      holding.allocation = holding.allocation.filter((piece) => !same(piece.node, name));
    }
    this.promised = null;
  }

  submit(job: JobRequest): void {
    if (this.running.some((holding) => holding.job.id === job.id)) return;
    this.queue = [...this.queue.filter((other) => other.id !== job.id), job];
  }

  change(job: JobRequest): void {
    if (this.queue.some((other) => other.id === job.id)) this.submit(job);
  }

  changeLimit(id: number, limit: number): void {
    for (const holding of this.running) {
      if (holding.job.id !== id) continue;
      holding.end = (this.startTimes.get(id) ?? 0) + limit;
      this.promised = null;
    }
  }

  readonly startTimes: Map<number, number> = new Map();

  remove(id: number): void {
    this.queue = this.queue.filter((job) => job.id !== id);
    if (this.running.some((holding) => holding.job.id === id)) this.promised = null;
    this.running = this.running.filter((holding) => holding.job.id !== id);
  }

  pass(now: number): readonly Start[] {
    const starts: Start[] = [];
    const start = (job: JobRequest, allocation: readonly Allocation[], isBackfill: boolean): void => {
      this.queue = this.queue.filter((other) => other !== job);
      this.running.push({ job, allocation, end: now + job.limit });
      this.startTimes.set(job.id, now);
      starts.push({ id: job.id, allocation, isBackfill });
    };
    for (const job of this.order()) {
      const allocation = this.choose(job, -Infinity);
      if (allocation === undefined) break;
      this.promised = null;
      start(job, allocation, false);
    }
    const [first, ...behind] = this.order();
    if (first === undefined) return starts;
    if (this.promised?.job !== first) this.promised = { job: first, time: this.earliest(first) };
    const { promised } = this;
    const looked = this.lookahead < 0 ? behind : behind.slice(0, this.lookahead);
    for (let before = -1; before < starts.length; ) {
      before = starts.length;
      for (const job of looked.filter((each) => this.queue.includes(each))) {
        const isOver = now + job.limit <= promised.time;
        const allocation = this.choose(job, -Infinity, isOver ? null : promised);
        if (allocation !== undefined) start(job, allocation, true);
      }
    }
    return starts;
  }

  order(): readonly JobRequest[] {
    return [...this.queue].sort((a, b) => {
      if (a.priority !== b.priority) return a.priority > b.priority ? -1 : 1;
      if (a.submitTime !== b.submitTime) return a.submitTime < b.submitTime ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    });
  }

  allocation(id: number): readonly Allocation[] | undefined {
    return this.running.find((holding) => holding.job.id === id)?.allocation;
  }

  /** What is idle when everything whose limit ends by `time` has ended. */
  idleProcessors(name: string, time = -Infinity): number {
    const node = this.nodes.find((entry) => same(entry.node.name, name))?.node;
    if (node === undefined) return 0;
    let idle = node.processors;
    for (const { job, allocation, end } of this.running) {
      if (end <= time) continue;
      for (const piece of allocation) {
        if (same(piece.node, name)) idle -= job.isExclusive ? node.processors : piece.processors;
      }
    }
    return idle;
  }

  licensesLeft(name: string, time: number): number {
    let left = 0;
    for (const [other, count] of this.licenses ?? []) if (same(other, name)) left += count;
    for (const { job, end } of this.running) if (end > time) left -= licensesOf(job, name);
    return left;
  }

  /** The earliest time at which the job fits. */
  earliest(job: JobRequest): number {
    const times = this.running.map(({ end }) => end).filter((end) => end < Infinity);
    return times.sort((a, b) => a - b).find((end) => this.choose(job, end) !== undefined) ?? Infinity;
  }

  /** By lower-case name, the processors that the promised job needs of what is idle now. */
  kept({ job, time }: Promised): ReadonlyMap<string, number> {
    const kept = new Map<string, number>();
    if (time === Infinity) return kept;
    const nodes = [...this.candidates(job)].reverse();
    const idle = (node: SchedulerNode): number =>
      this.usable({ ...job, isExclusive: false }, node, -Infinity);
    const then = (node: SchedulerNode): number => this.usable(job, node, time);
    // Processors are of one kind or of another: those that come free count before those that are idle.
    const needs = this.shareOut(job, (node) => then(node) - idle(node), then)!;
    let missing = job.minimum;
    if (job.isExclusive) {
      const soon = nodes.filter((node) => then(node) > 0 && idle(node) < node.processors);
      soon.sort((a, b) => idle(a) - idle(b));
      const now = nodes.filter((node) => idle(node) === node.processors);
      const first = nodes.filter((node) => needs.has(key(node.name)));
      for (const node of new Set([...first, ...soon, ...now])) {
        if (!first.includes(node) && missing <= 0) break;
        missing -= node.processors;
        kept.set(key(node.name), idle(node));
      }
      return kept;
    }
    for (const node of nodes) missing -= then(node) - idle(node);
    for (const node of nodes) {
      const need = Math.max(0, (needs.get(key(node.name)) ?? 0) - (then(node) - idle(node)));
      kept.set(key(node.name), need);
      missing -= need;
    }
    for (const node of nodes) {
      const has = kept.get(key(node.name))!;
      const more = Math.max(0, Math.min(missing, idle(node) - has));
      kept.set(key(node.name), has + more);
      missing -= more;
    }
    return kept;
  }

  candidates(job: JobRequest): readonly SchedulerNode[] {
    return this.nodes
      .map((entry) => entry.node)
      .filter((node) => job.nodes.length === 0 || job.nodes.some((name) => same(name, node.name)))
      .sort((a, b) => {
        if (a.processors !== b.processors) return a.processors > b.processors ? -1 : 1;
        if (a.memory !== b.memory) return a.memory > b.memory ? -1 : 1;
        if (a.speed !== b.speed) return a.speed > b.speed ? -1 : 1;
        return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
      });
  }

  /** What a job could have of a node at `time`, when it leaves alone what was promised. */
  usable(job: JobRequest, node: SchedulerNode, time: number, promised: Promised | null = null): number {
    if (!this.nodes.some((entry) => entry.node === node && entry.accepting)) return 0;
    let idle = this.idleProcessors(node.name, time);
    if (promised !== null) idle -= this.kept(promised).get(key(node.name)) ?? 0;
    return job.isExclusive && idle < node.processors ? 0 : idle;
  }

  hasLicenses(job: JobRequest, time: number, promised: Promised | null): boolean {
    if (this.licenses === null) return true;
    return job.licenses.every(([name]) => {
      const wanted = licensesOf(job, name);
      if (wanted > this.licensesLeft(name, time)) return false;
      const kept = promised === null ? 0 : licensesOf(promised.job, name);
      return kept === 0 || wanted + kept <= this.licensesLeft(name, promised!.time);
    });
  }

  /** By lower-case name, what is needed of required nodes, when that of groups is shared out as far as there is. */
  shareOut(
    job: JobRequest,
    ...sources: readonly ((node: SchedulerNode) => number)[]
  ): Map<string, number> | undefined {
    const needs = needsOf(job);
    for (const { nodes, processors } of job.requiredGroups ?? []) {
      const inGroup = (node: SchedulerNode): boolean => nodes.some((name) => same(name, node.name));
      const members = this.candidates(job).filter(inGroup);
      let missing = processors;
      for (const node of members) missing -= needs.get(key(node.name))!;
      for (const has of sources) {
        for (const node of members) {
          const need = needs.get(key(node.name))!;
          const more = Math.max(0, Math.min(missing, has(node) - need));
          missing -= more;
          needs.set(key(node.name), need + more);
        }
      }
      if (missing > 0) return undefined;
    }
    return needs;
  }

  choose(job: JobRequest, time: number, promised: Promised | null = null): readonly Allocation[] | undefined {
    if (!this.hasLicenses(job, time, promised)) return undefined;
    const sorted = this.candidates(job);
    const usable = new Map(sorted.map((node) => [node.name, this.usable(job, node, time, promised)]));
    const needs = this.shareOut(job, (node) => usable.get(node.name)!);
    if (needs === undefined) return undefined;
    const given = new Map<string, number>();
    let owed = 0;
    for (const [name, needed] of needs) {
      const node = sorted.find((other) => same(other.name, name));
      if (node === undefined || usable.get(node.name)! < needed) return undefined;
      given.set(node.name, needed);
      owed += needed;
    }
    let left = Math.max(job.maximum - owed, 0);
    const isRequired = (node: SchedulerNode): boolean => needs.has(key(node.name));
    for (const node of [...sorted.filter(isRequired), ...sorted.filter((other) => !isRequired(other))]) {
      const has = given.get(node.name) ?? 0;
      const more = Math.min(left, usable.get(node.name)! - has);
      left -= more;
      given.set(node.name, has + more);
    }
    const allocation = sorted
      .map((node) => ({ node: node.name, processors: given.get(node.name) ?? 0 }))
      .filter((piece) => piece.processors > 0);
    const total = allocation.reduce((sum, piece) => sum + piece.processors, 0);
    return total < job.minimum ? undefined : allocation;
  }
}

/** By lower-case name, the processors that a job needs on required nodes. */
function needsOf(job: JobRequest): Map<string, number> {
  const needs = new Map<string, number>();
  const inGroups = (job.requiredGroups ?? []).flatMap(({ nodes }) => nodes);
  const each = inGroups.map((node) => ({ node, processors: 1 }));
  for (const { node, processors } of [...job.requiredNodes, ...each]) {
    needs.set(key(node), Math.max(processors, needs.get(key(node)) ?? 0));
  }
  return needs;
}

function licensesOf(job: JobRequest, name: string): number {
  return job.licenses.reduce((sum, [other, count]) => (same(other, name) ? sum + count : sum), 0);
}
