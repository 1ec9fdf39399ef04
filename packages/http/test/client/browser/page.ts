/* What the page of browser.test.ts does: a program like any other that uses a cluster, here in a browser. */
import {
  createCluster,
  type ICluster,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type IJob,
  type ITask,
  type Out,
  out,
  type VARIANT,
  VT_DISPATCH,
} from "@ccp/core";
import { HttpBackend, type HttpEvent } from "../../../src/client/index.ts";

/** What a call answered, and the message it left. */
interface Answer {
  readonly hr: number;
  readonly message: string | null | undefined;
}

/** What the page saw, in plain data that a test can read. */
export interface Seen {
  readonly connect: Answer;
  readonly jobId?: number;
  readonly names?: readonly (string | null)[];
  readonly unknownJob?: Answer;
  readonly events?: readonly string[];
  readonly closed?: Answer;
}

/** Fills a slot by a call that succeeds. */
async function filled<T>(call: (slot: Out<T>) => number | Promise<number>): Promise<T> {
  const slot = out<T>();
  const hr = await call(slot);
  if (hr !== 0 || slot.value === undefined) throw new Error(`A call answered ${hr}.`);
  return slot.value;
}

async function answerOf(cluster: ICluster, call: Promise<number>): Promise<Answer> {
  const hr = await call;
  const message = out<string | null>();
  await cluster.get_ErrorMessage(message);
  return { hr, message: message.value };
}

async function queueJob(cluster: ICluster): Promise<number> {
  const job = await filled<IJob>((slot) => cluster.CreateJob(slot));
  const task = await filled<ITask>((slot) => cluster.CreateTask(slot));
  job.put_Name("from a page, ä");
  task.put_CommandLine("exit 0");
  job.AddTask(task);
  return filled<number>((slot) => cluster.QueueJob(job, null, null, true, 0, slot));
}

async function jobNames(cluster: ICluster): Promise<(string | null)[]> {
  const jobs = await filled<IClusterEnumerable>((slot) => cluster.ListAllJobs(slot));
  const enumerator = await filled<IEnumVARIANT>((slot) => jobs.GetEnumerator(slot));
  const items = out<VARIANT[]>();
  enumerator.Next(100, items);
  const names: (string | null)[] = [];
  for (const item of items.value ?? []) {
    if (item.vt !== VT_DISPATCH) throw new Error(`A list of jobs holds an item of type ${item.vt}.`);
    const job = item.pdispVal as unknown as IJob; // a list of jobs holds jobs
    names.push(await filled<string | null>((slot) => job.get_Name(slot)));
  }
  return names;
}

async function useCluster(url: string, token: string): Promise<Seen> {
  const backend = new HttpBackend({ url, token, retries: 0 });
  const cluster = createCluster(backend);
  const connect = await answerOf(cluster, cluster.Connect("localhost"));
  if (connect.hr !== 0) return { connect };

  const reader = backend.events({ lastEventId: "unknown" });
  const told: HttpEvent[] = [];
  const next = async () => {
    const { value } = await reader.next();
    if (value !== undefined) told.push(value);
    return value;
  };
  await next(); // that events are lost to it, since the id is none: the reading has begun
  const jobId = await queueJob(cluster);
  while ((await next())?.kind !== "task" || told.length < 6);

  const names = await jobNames(cluster);
  const unknownJob = await answerOf(cluster, cluster.GetJob(4711, out<IJob>()));
  await backend.close();
  return {
    connect,
    jobId,
    names,
    unknownJob,
    events: told.map((event) =>
      "before" in event ? `${event.kind} ${event.before} ${event.status}` : event.kind,
    ),
    closed: await answerOf(cluster, cluster.GetJob(jobId, out<IJob>())),
  };
}

Object.assign(globalThis, { useCluster });
