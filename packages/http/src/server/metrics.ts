import { type ClusterEvent, type ClusterService, JobStatus } from "@ccp/core";
import { Gauge, Histogram, Registry } from "prom-client";

const STATUSES = [0, 1, 2, 3, 4, 5] as const;

/** What Prometheus reads: the counters of the cluster, how long jobs wait, and how long requests take. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<"operation" | "status">;
  readonly #wait: Histogram;
  readonly #jobs: Gauge<"status">;
  readonly #tasks: Gauge<"status">;
  readonly #nodes: Gauge<"state">;
  readonly #processors: Gauge<"state">;
  readonly #open: Gauge;
  /** When the jobs in the queue were queued. */
  readonly #queued = new Map<number, number>();

  constructor() {
    const registers = [this.#registry];
    this.#requests = new Histogram({
      name: "ccp_http_request_duration_seconds",
      help: "How long requests took.",
      labelNames: ["operation", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
      registers,
    });
    this.#wait = new Histogram({
      name: "ccp_job_queue_wait_seconds",
      help: "How long jobs were queued before they ran.",
      buckets: [0.01, 0.1, 1, 10, 60, 300, 1_800, 7_200, 86_400],
      registers,
    });
    this.#jobs = new Gauge({ name: "ccp_jobs", help: "Jobs by status.", labelNames: ["status"], registers });
    this.#tasks = new Gauge({
      name: "ccp_tasks",
      help: "Tasks by status.",
      labelNames: ["status"],
      registers,
    });
    this.#nodes = new Gauge({ name: "ccp_nodes", help: "Nodes by state.", labelNames: ["state"], registers });
    this.#processors = new Gauge({
      name: "ccp_processors",
      help: "Processors by state.",
      labelNames: ["state"],
      registers,
    });
    this.#open = new Gauge({ name: "ccp_http_open_requests", help: "Requests that are open.", registers });
  }

  request(operation: string, status: number, seconds: number): void {
    this.#requests.observe({ operation, status: String(status) }, seconds);
  }

  event(event: ClusterEvent): void {
    if (event.kind !== "job") return;
    const { jobId, status, time } = event;
    if (status === JobStatus.Queued) {
      this.#queued.set(jobId, time);
      return;
    }
    const since = this.#queued.get(jobId);
    if (since === undefined) return;
    this.#queued.delete(jobId);
    if (status === JobStatus.Running) this.#wait.observe((time - since) / 1000);
  }

  /** Everything in the text format of Prometheus. */
  async text(service: ClusterService, open: number): Promise<string> {
    const { jobs, tasks, nodes, processors } = await service.getClusterCounter();
    for (const status of STATUSES) {
      this.#jobs.set({ status: JobStatus[status] }, jobs[status]);
      this.#tasks.set({ status: JobStatus[status] }, tasks[status]); // both have the same names
    }
    for (const [state, count] of Object.entries(nodes)) this.#nodes.set({ state }, count);
    for (const [state, count] of Object.entries(processors)) this.#processors.set({ state }, count);
    this.#open.set(open);
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}
