import { Cluster, ComputeClusterException, JobStatus, ref, TaskStatus } from "@ccp/bindings";
import type { Surroundings } from "../program.ts";

const POLL_SECONDS = 30;
const MINUTE = 60_000;

/** Solves a set of cases on the cluster, and reports each one when it is done, not at the end. */
class CaseRunner implements Disposable {
  readonly cluster: Cluster;
  readonly #surroundings: Surroundings;

  /** The cluster is connected by {@link open}: a constructor cannot await. */
  private constructor(surroundings: Surroundings) {
    this.cluster = new Cluster(surroundings.backend);
    this.#surroundings = surroundings;
  }

  static async open(headNode: string, surroundings: Surroundings): Promise<CaseRunner> {
    const runner = new CaseRunner(surroundings);
    await runner.cluster.Connect(headNode);
    return runner;
  }

  [Symbol.dispose](): void {
    this.cluster.Dispose();
  }

  async queue(cases: readonly string[]): Promise<number> {
    const job = await this.cluster.CreateJob();
    job.Name = "cases";
    job.IsExclusive = false;
    for (const name of cases) {
      const task = await this.cluster.CreateTask();
      task.Name = name;
      task.CommandLine = `solve ${name}`;
      task.IsRerunnable = true;
      job.AddTask(task);
    }
    job.MaximumNumberOfProcessors = job.TaskCount;
    return this.cluster.QueueJob(job, null, null, true, 0);
  }

  /** Gives how many tasks did not finish. */
  async report(jobId: number, count: number): Promise<number> {
    const { print, sleep } = this.#surroundings;
    let failures = 0;
    const timestamp = ref();
    for (let left = count; left > 0; ) {
      const task = await this.cluster.CheckAnyTask(jobId, timestamp);
      if (task === null) {
        await sleep(POLL_SECONDS * 1000);
        continue;
      }
      left--;
      const took = Number(task.EndTime) - Number(task.StartTime);
      print(`${task.Name}: ${TaskStatus[task.Status]} after ${took / MINUTE} minutes, ${left} to go`);
      if (task.Status !== TaskStatus.Finished) {
        failures++;
        print(`  ${task.ErrorMessage}`);
      }
    }
    return failures;
  }
}

export async function main(surroundings: Surroundings): Promise<number> {
  const { args, print } = surroundings;
  const [headNode, ...cases] = args;
  if (headNode === undefined || cases.length === 0) return 2;
  try {
    using runner = await CaseRunner.open(headNode, surroundings);
    const jobId = await runner.queue(cases);
    const failures = await runner.report(jobId, cases.length);
    print(`Job ${jobId}: ${JobStatus[(await runner.cluster.GetJob(jobId)).Status]}`);
    return failures === 0 ? 0 : 1;
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(e.message);
    return 1;
  }
}
