import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type BSTR,
  CLSCTX_INPROC_SERVER,
  CLSID_Cluster,
  CoCreateInstance,
  FAILED,
  formatHresult,
  type ICluster,
  type IClusterCounter,
  type IClusterEnumerable,
  IID_ICluster,
  type IJob,
  JobStatus,
  type long,
  out,
  TaskStatus,
  VARIANT_TRUE,
  VT_DISPATCH,
  VT_I4,
} from "@ccp/core";
import { CHECK, CHECK_CLUSTER, get, lastError, written } from "./check.ts";
import { idsOf, makeCollection } from "./collection.ts";
import { type JobFacts, readJob } from "./job-facts.ts";
import type { Screen } from "./screen.ts";
import { createStationJob } from "./station-jobs.ts";
import { printStatusTable } from "./status-table.ts";
import { waitForJobs } from "./wait.ts";
import { deliverMeasurements, type Workshop } from "./workshop.ts";

const STATIONS = ["north", "south", "west"] as const;

/** What the program needs besides a cluster. */
export interface Surroundings {
  /** Holds the measurements of all stations but one. */
  readonly shop: Workshop;
  readonly screen: Screen;
  /** Ends the waiting; the program then rejects. */
  readonly signal: AbortSignal;
}

/**
 * Queues three jobs of which one fails, repairs the cause, and runs the failed job again: the port of
 * legacy/requeue-jobs.cpp. The cluster is whatever is registered for `CLSID_Cluster`.
 *
 * @returns The exit code: 0 when all jobs are Finished in the end.
 */
export async function requeueJobs({ shop, screen, signal }: Surroundings): Promise<number> {
  screen.heading("1. Connect");
  const pCluster = await connect("localhost");
  screen.paragraph(`Connected to ${await describeCluster(pCluster)}.`);

  screen.heading("2. Queue three jobs of four tasks each (QueueJobs)");
  const jobIds = await queueJobs(pCluster, shop);
  screen.paragraph(`Queued as jobs ${jobIds.join(", ")}.`);
  await waitForJobs(pCluster, jobIds, screen, signal);
  const before = await readJobs(pCluster, jobIds);
  printStatusTable(before, screen);

  screen.heading("3. Ask why (get_ErrorMessage)");
  const failed = before.filter((job) => job.status === JobStatus.Failed);
  for (const job of failed) printReasons(job, screen);

  screen.heading("4. Repair the cause");
  for (const { name } of failed) {
    screen.paragraph(`Wrote ${await deliverMeasurements(shop.directory, name)} into the work directory.`);
  }

  screen.heading("5. Run again what failed (RequeueJobs)");
  screen.paragraph("All three, Finished ones too, as a careless client would:");
  await requeue(pCluster, jobIds, screen);
  screen.paragraph("Only what failed:");
  const failedIds = failed.map(({ id }) => id);
  await requeue(pCluster, failedIds, screen);
  await waitForJobs(pCluster, failedIds, screen, signal);
  const after = await readJobs(pCluster, jobIds);
  printStatusTable(after, screen);
  screen.paragraph("Tasks that had finished did not run again (rule RQ-3).");
  if (after.some((job) => job.status !== JobStatus.Finished)) return 1;

  screen.heading("6. Read the results");
  await printResults(shop, screen);
  return 0;
}

async function connect(headNode: string): Promise<ICluster> {
  const ppCluster = out<ICluster>();
  CHECK(
    CoCreateInstance(CLSID_Cluster, null, CLSCTX_INPROC_SERVER, IID_ICluster, ppCluster),
    "CoCreateInstance",
  );
  const pCluster = written(ppCluster);
  await CHECK_CLUSTER(pCluster, await pCluster.Connect(headNode), "ICluster::Connect");
  return pCluster;
}

/** For example "CLUSTER: 3 nodes, 4 processors". */
async function describeCluster(pCluster: ICluster): Promise<string> {
  const bstrName = out<BSTR>();
  await CHECK_CLUSTER(pCluster, await pCluster.get_Name(bstrName), "ICluster::get_Name");
  const ppCounter = out<IClusterCounter>();
  await CHECK_CLUSTER(pCluster, await pCluster.get_ClusterCounter(ppCounter), "ICluster::get_ClusterCounter");
  const pCounter = written(ppCounter);
  const nodes = get<long>(
    (p) => pCounter.get_TotalNumberOfNodes(p),
    "IClusterCounter::get_TotalNumberOfNodes",
  );
  const processors = get<long>(
    (p) => pCounter.get_TotalNumberOfProcessors(p),
    "IClusterCounter::get_TotalNumberOfProcessors",
  );
  return `${written(bstrName)}: ${nodes} nodes, ${processors} processors`;
}

/** Adds and submits all jobs in one call, and gives their ids: all of them are queued, or none is. */
async function queueJobs(pCluster: ICluster, shop: Workshop): Promise<long[]> {
  const jobs: IJob[] = [];
  for (const station of STATIONS) jobs.push(await createStationJob(pCluster, station, shop));
  const pJobs = await makeCollection(
    pCluster,
    jobs.map((pJob) => ({ vt: VT_DISPATCH, pdispVal: pJob })),
  );
  const ppIds = out<IClusterEnumerable>();
  const hr = await pCluster.QueueJobs(pJobs, null, null, VARIANT_TRUE, 0, ppIds);
  await CHECK_CLUSTER(pCluster, hr, "ICluster::QueueJobs");
  return idsOf(written(ppIds));
}

/** Queues jobs again and says what came of it. A refusal is no reason to end the program. */
async function requeue(pCluster: ICluster, jobIds: readonly long[], screen: Screen): Promise<void> {
  const pIds = await makeCollection(
    pCluster,
    jobIds.map((jobId) => ({ vt: VT_I4, lVal: jobId })),
  );
  const hr = await pCluster.RequeueJobs(pIds);
  screen.paragraph(`RequeueJobs(${jobIds.join(", ")}) = ${formatHresult(hr)}`, 3);
  if (FAILED(hr)) screen.paragraph(await lastError(pCluster), 3);
}

async function readJobs(pCluster: ICluster, jobIds: readonly long[]): Promise<JobFacts[]> {
  const jobs: JobFacts[] = [];
  for (const jobId of jobIds) jobs.push(await readJob(pCluster, jobId));
  return jobs;
}

function printReasons(job: JobFacts, screen: Screen): void {
  screen.paragraph(`Job ${job.id}, ${job.name}:`);
  screen.paragraph(job.errorMessage, 3);
  for (const task of job.tasks) {
    if (task.status !== TaskStatus.Failed) continue;
    screen.paragraph(`Task ${task.id}, ${task.name}:`);
    screen.paragraph(task.errorMessage, 3);
  }
}

/** Prints what the tasks wrote. */
async function printResults(shop: Workshop, screen: Screen): Promise<void> {
  for (const station of STATIONS) {
    const [mean, peak] = await Promise.all(
      ["mean", "peak"].map((name) => readFile(join(shop.directory, `${station}-${name}.txt`), "utf8")),
    );
    screen.print(`${station.padEnd(6)} mean ${mean?.trim()} degrees, peak ${peak?.trim()} degrees`);
  }
}
