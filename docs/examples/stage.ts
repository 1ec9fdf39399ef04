import assert from "node:assert/strict";
import { format } from "node:util";
import type {
  BSTR,
  HRESULT,
  ICluster,
  IClusterEnumerable,
  IEnumVARIANT,
  IJob,
  INameValue,
  INameValueCollection,
  INode,
  ITask,
  long,
  Out,
  VARIANT,
} from "@ccp/core";
import { createCluster, FAILED, formatHresult, JobStatus, out, TaskStatus, VT_DISPATCH } from "@ccp/core";
import { MemoryBackend, type MemoryBackendOptions, type SimulatedTask, simulate } from "@ccp/memory";

/** The caller in the examples, an administrator unless the example says otherwise. */
export const USER = "LAB\\alice";

const MINUTE = 60_000;

/**
 * What stands ready when an example begins: a cluster in virtual time with the nodes HEADNODE, NODE01 and NODE02 of four
 * processors each, and an `ICluster` that is connected to it.
 *
 * A task or command runs for a minute and ends with exit code 0; one whose command line speaks of something missing ends with
 * exit code 2. A command prints the name of its node.
 */
export class Stage {
  readonly backend: MemoryBackend;
  readonly pCluster: ICluster;
  /** What the example wrote with `console.log` and `console.error`, line by line. */
  readonly printed: string[] = [];
  #isClosed = false;

  constructor(options: MemoryBackendOptions = {}) {
    this.backend = new MemoryBackend({
      name: "HEADNODE",
      nodes: [{ name: "HEADNODE" }, { name: "NODE01" }, { name: "NODE02" }],
      administrators: [USER],
      executor: simulate(behave),
      ...options,
    });
    this.pCluster = this.clusterOf(USER);
  }

  /** The cluster as another user has it. */
  clusterOf(user: string): ICluster {
    return createCluster(this.backend, { user });
  }

  /** A task that was not added to anything. */
  async task(commandLine: string, name = ""): Promise<ITask> {
    const pTask = await get<ITask>((pRetVal) => this.pCluster.CreateTask(pRetVal));
    check(pTask.put_CommandLine(commandLine));
    check(pTask.put_Name(name));
    return pTask;
  }

  /** A job with a task for each command line, not added to the cluster. */
  async job(...commandLines: string[]): Promise<IJob> {
    const pJob = await get<IJob>((pRetVal) => this.pCluster.CreateJob(pRetVal));
    for (const commandLine of commandLines) check(pJob.AddTask(await this.task(commandLine)));
    return pJob;
  }

  /** The id of such a job, added and NotSubmitted. */
  async addedJob(...commandLines: string[]): Promise<long> {
    const pJob = await this.job(...commandLines);
    return get<long>((pRetVal) => this.pCluster.AddJob(pJob, pRetVal));
  }

  /** The id of such a job that is Queued, and starts as soon as time goes on. */
  async queuedJob(...commandLines: string[]): Promise<long> {
    const jobId = await this.addedJob(...commandLines);
    check(await this.pCluster.SubmitJob(jobId, null, null, false));
    return jobId;
  }

  /** The id of such a job that is Running since this moment. */
  async runningJob(...commandLines: string[]): Promise<long> {
    const jobId = await this.queuedJob(...commandLines);
    await this.backend.advance(0);
    assert.equal(await this.jobStatus(jobId), "Running");
    return jobId;
  }

  /** The id of such a job that is completed. */
  async completedJob(...commandLines: string[]): Promise<long> {
    const jobId = await this.queuedJob(...commandLines);
    await this.backend.runUntilIdle();
    return jobId;
  }

  /** A job of the cluster as it is now. */
  async jobNow(jobId: long): Promise<IJob> {
    return get<IJob>((pRetVal) => this.pCluster.GetJob(jobId, pRetVal));
  }

  /** A task of the cluster as it is now. */
  async taskNow(jobId: long, taskId: long): Promise<ITask> {
    return get<ITask>((pRetVal) => this.pCluster.GetTask(jobId, taskId, pRetVal));
  }

  async jobStatus(jobId: long): Promise<string> {
    const pJob = await this.jobNow(jobId);
    return JobStatus[await get<JobStatus>((pRetVal) => pJob.get_Status(pRetVal))];
  }

  async taskStatus(jobId: long, taskId: long): Promise<string> {
    const pTask = await this.taskNow(jobId, taskId);
    return TaskStatus[await get<TaskStatus>((pRetVal) => pTask.get_Status(pRetVal))];
  }

  /** A node of the cluster as it is now. */
  async node(name: string): Promise<INode> {
    const pNodes = await get<IClusterEnumerable>((pRetVal) => this.pCluster.get_ComputeNodes(pRetVal));
    for (const pNode of await objectsOf<INode>(pNodes)) {
      if ((await get<BSTR>((pRetVal) => pNode.get_Name(pRetVal))) === name) return pNode;
    }
    assert.fail(`no node is called ${name}`);
  }

  async lastError(): Promise<BSTR> {
    return get<BSTR>((pRetVal) => this.pCluster.get_ErrorMessage(pRetVal));
  }

  /** Lets time pass by itself from now on, for calls that wait for what happens on the nodes. */
  async letTimePass(): Promise<void> {
    while (!this.#isClosed) {
      await this.backend.advance(1000);
      await new Promise(setImmediate);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.backend.close();
  }

  /** Takes the place of `console.log` while the example runs. */
  print(...values: unknown[]): void {
    this.printed.push(...format(...values).split("\n"));
  }
}

/** What a call gives. */
export async function get<T>(call: (pRetVal: Out<T>) => HRESULT | Promise<HRESULT>): Promise<T> {
  const pRetVal = out<T>();
  check(await call(pRetVal));
  return pRetVal.value as T; // a call that works has written it (rule GEN-1)
}

/** Fails the example if the call failed. */
export function check(hr: HRESULT | undefined): void {
  assert(hr !== undefined, "the call was left out");
  assert(!FAILED(hr), `the call answered ${formatHresult(hr)}`);
}

/** The objects in a collection that holds nothing else. */
export async function objectsOf<T>(
  pItems: IClusterEnumerable | INameValueCollection | undefined,
): Promise<readonly T[]> {
  assert(pItems, "there is no collection");
  const pEnum = await get<IEnumVARIANT>((pRetVal) => pItems.GetEnumerator(pRetVal));
  const items = await get<VARIANT[]>((pRetVal) => pEnum.Next(10_000, pRetVal));
  return items.map((item) => {
    assert(item.vt === VT_DISPATCH);
    return item.pdispVal as T; // the caller knows what the collection holds
  });
}

/** The pairs of a collection, each as `name=value`. */
export async function pairsOf(
  call: (pRetVal: Out<INameValueCollection>) => HRESULT | Promise<HRESULT>,
): Promise<readonly string[]> {
  const pairs = await objectsOf<INameValue>(await get(call));
  return Promise.all(
    pairs.map(async (pPair) => {
      const name = await get<BSTR>((pRetVal) => pPair.get_Name(pRetVal));
      return `${name}=${await get<BSTR>((pRetVal) => pPair.get_Value(pRetVal))}`;
    }),
  );
}

function behave({ jobId, commandLine, allocation }: SimulatedTask) {
  const exitCode = commandLine.includes("missing") ? 2 : 0;
  const output = jobId === 0 ? `${allocation[0]?.node}\n` : "";
  return { runtime: MINUTE, exitCode, output };
}
