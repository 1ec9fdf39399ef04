import { type ClusterEvent, JobStatus, type NodeStatus, type TaskStatus } from "@ccp/core";
import type { Cluster } from "../managed/cluster.gen.ts";
import { ref } from "../runtime/ref.ts";
import { countsOf } from "./wait-for-job.ts";

const PAGE_SIZE = 1_000;

/** What was seen of a job that is not completed. */
interface OpenJob {
  counts: string;
  readonly tasks: Map<number, TaskStatus>;
}

/**
 * Finds out what changed in a cluster that tells nothing, by looking: the list of jobs that changed since the last look (rule
 * PG-2), the counters and tasks of those that are not completed, and the nodes. The first look only learns what there is.
 */
export class LookAround {
  readonly #cluster: Cluster;
  readonly #now: () => number;
  readonly #timestamp = ref();
  readonly #version = ref();
  readonly #jobs = new Map<number, JobStatus>();
  readonly #open = new Map<number, OpenJob>();
  readonly #nodes = new Map<string, NodeStatus>();
  #isFirst = true;

  constructor(cluster: Cluster, now: () => number) {
    this.#cluster = cluster;
    this.#now = now;
  }

  /** What changed since the last look, jobs before their tasks. */
  async look(): Promise<readonly ClusterEvent[]> {
    const events = [
      ...(await this.#lookAtJobs()),
      ...(await this.#lookAtTasks()),
      ...(await this.#lookAtNodes()),
    ];
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return isFirst ? [] : events;
  }

  async #lookAtJobs(): Promise<ClusterEvent[]> {
    const events: ClusterEvent[] = [];
    this.#version.value = null;
    for (;;) {
      const page = await this.#cluster.ListAllJobsWithPaging(
        false,
        this.#timestamp,
        this.#version,
        PAGE_SIZE,
      );
      const jobs = [...page];
      if (jobs.length === 0) return events;
      for (const { Id: jobId, Status: status } of jobs) {
        const before = this.#jobs.get(jobId) ?? null;
        this.#jobs.set(jobId, status);
        if (before !== status) events.push({ kind: "job", time: this.#now(), jobId, before, status });
        if (!this.#open.has(jobId)) this.#open.set(jobId, { counts: "", tasks: new Map() });
      }
    }
  }

  async #lookAtTasks(): Promise<ClusterEvent[]> {
    const events: ClusterEvent[] = [];
    for (const [jobId, seen] of this.#open) {
      const counts = countsOf(await this.#cluster.GetJobCounter(jobId)).join();
      if (counts !== seen.counts) {
        seen.counts = counts;
        for (const { Id: taskId, Status: status } of await this.#cluster.ListTasks(jobId)) {
          const before = seen.tasks.get(taskId) ?? null;
          seen.tasks.set(taskId, status);
          if (before !== status)
            events.push({ kind: "task", time: this.#now(), jobId, taskId, before, status });
        }
      }
      // A completed job changes no more, unless it is queued again: then the list of jobs has it.
      if ((this.#jobs.get(jobId) ?? 0) >= JobStatus.Finished) this.#open.delete(jobId);
    }
    return events;
  }

  async #lookAtNodes(): Promise<ClusterEvent[]> {
    const events: ClusterEvent[] = [];
    for (const { Name: nodeName, Status: status } of await this.#cluster.ComputeNodes) {
      const before = this.#nodes.get(nodeName) ?? null;
      this.#nodes.set(nodeName, status);
      if (before !== status) events.push({ kind: "node", time: this.#now(), nodeName, before, status });
    }
    return events;
  }
}
