import { type ClusterBackend, createCluster, type ICluster } from "@ccp/core";
import type { CommandLines, TestBackend, TestNode } from "../test-backend.ts";
import { ok } from "./members.ts";
import { statusOf, tasksOf } from "./views.ts";

/** Long enough for a task that a case cancels, loses or leaves behind. */
const LONG = 600_000;
/** Milliseconds that a task runs which a case has to see Running, also where that takes a while, before it ends. */
export const VISIBLE = 2_000;

/** What a case works with: a fresh cluster under test and its clients. */
export class Bench {
  readonly test: TestBackend;
  /** A connected cluster object of the administrator. */
  readonly cluster: ICluster;

  private constructor(test: TestBackend) {
    this.test = test;
    this.cluster = this.client(test.backend, test.administrator);
  }

  /** Connects the administrator. */
  static async open(test: TestBackend): Promise<Bench> {
    const bench = new Bench(test);
    try {
      await ok(bench.cluster, bench.cluster.Connect(test.headNode));
      return bench;
    } catch (cause) {
      await test.close();
      throw cause;
    }
  }

  get lines(): CommandLines {
    return this.test.commandLines;
  }

  /** The command line of a task that is still running when the case ends. */
  get longTask(): string {
    return this.test.commandLines.sleep(LONG);
  }

  /** The node with the most processors: at least two. */
  get widest(): TestNode {
    return this.test.nodes.reduce((widest, node) => (node.processors > widest.processors ? node : widest));
  }

  /** All processors of the cluster. */
  get processors(): number {
    return this.test.nodes.reduce((sum, node) => sum + node.processors, 0);
  }

  /** A cluster object that is not connected. */
  client(backend: ClusterBackend = this.test.backend, user: string = this.test.administrator): ICluster {
    return this.test.createCluster?.(backend, { user }) ?? createCluster(backend, { user });
  }

  /** A connected cluster object of another user. */
  async as(user: string): Promise<ICluster> {
    const cluster = this.client(this.test.backend, user);
    await ok(cluster, cluster.Connect(this.test.headNode));
    return cluster;
  }

  /** Lets time pass until nothing runs and nothing can start. */
  settle(): Promise<void> {
    return this.test.settle();
  }

  /** Lets this much of the cluster's time pass, for what must not happen or must come later. */
  pass(milliseconds: number): Promise<void> {
    const end = this.test.now() + milliseconds;
    return this.test.until(async () => this.test.now() >= end);
  }

  /** Lets time pass until a job has a status. */
  untilJob(jobId: number, status: string): Promise<void> {
    return this.test.until(async () => (await statusOf(this.cluster, jobId)) === status);
  }

  /** Lets time pass until the tasks of a job have these statuses. */
  untilTasks(jobId: number, statuses: readonly string[]): Promise<void> {
    const wanted = statuses.join();
    return this.test.until(async () => (await tasksOf(this.cluster, jobId)).join() === wanted);
  }

  close(): Promise<void> {
    return this.test.close();
  }
}
