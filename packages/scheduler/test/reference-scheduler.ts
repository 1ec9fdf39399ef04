import type { Allocation, JobRequest, SchedulerNode, Start } from "../src/index.ts";

interface Holding {
  readonly job: JobRequest;
  allocation: readonly Allocation[];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The rules written down once more, the plainest way: every answer is worked out from nothing. */
export class ReferenceScheduler {
  nodes: { readonly node: SchedulerNode; accepting: boolean }[] = [];
  queue: JobRequest[] = [];
  running: Holding[] = [];
  readonly licenses: readonly (readonly [string, number])[] | null;

  constructor(options: { licenses?: ReadonlyMap<string, number> | undefined } = {}) {
    this.licenses = options.licenses === undefined ? null : [...options.licenses];
  }

  addNode(node: SchedulerNode, accepting: boolean): void {
    if (this.nodes.some((other) => same(other.node.name, node.name))) this.setAccepting(node.name, accepting);
    else this.nodes.push({ node, accepting });
  }

  setAccepting(name: string, accepting: boolean): void {
    for (const entry of this.nodes) if (same(entry.node.name, name)) entry.accepting = accepting;
  }

  removeNode(name: string): void {
    this.nodes = this.nodes.filter((entry) => !same(entry.node.name, name));
    for (const holding of this.running) {
      holding.allocation = holding.allocation.filter((piece) => !same(piece.node, name));
    }
  }

  submit(job: JobRequest): void {
    if (this.running.some((holding) => holding.job.id === job.id)) return;
    this.queue = [...this.queue.filter((other) => other.id !== job.id), job];
  }

  change(job: JobRequest): void {
    if (this.queue.some((other) => other.id === job.id)) this.submit(job);
  }

  remove(id: number): void {
    this.queue = this.queue.filter((job) => job.id !== id);
    this.running = this.running.filter((holding) => holding.job.id !== id);
  }

  pass(_now: number): readonly Start[] {
    const starts: Start[] = [];
    for (const job of this.order()) {
      const allocation = this.choose(job);
      if (allocation === undefined) break;
      this.queue = this.queue.filter((other) => other !== job);
      this.running.push({ job, allocation });
      starts.push({ id: job.id, allocation, isBackfill: false });
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

  idleProcessors(name: string): number {
    const node = this.nodes.find((entry) => same(entry.node.name, name))?.node;
    if (node === undefined) return 0;
    let idle = node.processors;
    for (const { job, allocation } of this.running) {
      for (const piece of allocation) {
        if (same(piece.node, name)) idle -= job.isExclusive ? node.processors : piece.processors;
      }
    }
    return idle;
  }

  licensesLeft(name: string): number {
    let left = 0;
    for (const [other, count] of this.licenses ?? []) if (same(other, name)) left += count;
    for (const { job } of this.running) {
      for (const [other, count] of job.licenses) if (same(other, name)) left -= count;
    }
    return left;
  }

  choose(job: JobRequest): readonly Allocation[] | undefined {
    if (this.licenses !== null) {
      for (const [name] of job.licenses) {
        let wanted = 0;
        for (const [other, count] of job.licenses) if (same(other, name)) wanted += count;
        if (wanted > this.licensesLeft(name)) return undefined;
      }
    }
    const sorted = this.nodes
      .map((entry) => entry.node)
      .filter((node) => job.nodes.length === 0 || job.nodes.some((name) => same(name, node.name)))
      .sort((a, b) => {
        if (a.processors !== b.processors) return a.processors > b.processors ? -1 : 1;
        if (a.memory !== b.memory) return a.memory > b.memory ? -1 : 1;
        if (a.speed !== b.speed) return a.speed > b.speed ? -1 : 1;
        return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
      });
    const usable = new Map<string, number>();
    for (const node of sorted) {
      const accepting = this.nodes.some((entry) => entry.node === node && entry.accepting);
      const idle = accepting ? this.idleProcessors(node.name) : 0;
      usable.set(node.name, job.isExclusive && idle < node.processors ? 0 : idle);
    }
    const required = new Set(job.requiredNodes.map((name) => name.toLowerCase()));
    const given = new Map<string, number>();
    for (const name of required) {
      const node = sorted.find((other) => same(other.name, name));
      if (node === undefined || usable.get(node.name) === 0) return undefined;
      given.set(node.name, 1);
    }
    let left = Math.max(job.maximum - required.size, 0);
    const isRequired = (node: SchedulerNode): boolean => required.has(node.name.toLowerCase());
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
