/*
 * What a page of ListAllJobsWithPaging costs, early and late in a list of 100,000 jobs, while jobs are added and
 * removed between the pages. Every job that was there at the start must come exactly once, in the order of the ids.
 *
 *   node bench/paging.mjs
 */
import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { createCluster, inOut, out, variantDispatch, variantEmpty } from "@ccp/core";
import { MemoryBackend } from "@ccp/memory";
import { collection, makeJob, ok } from "./calls.mjs";
import { count, printTable } from "./table.mjs";

const JOBS = 100_000;
const PAGE = 1_000;
const BATCH = 10_000;
/** So many jobs come, and so many go, after each page. */
const MEDDLING = 10;
const READINGS = 5;

// A completed job goes at once.
const backend = new MemoryBackend({ parameters: { TTLCompletedJobs: "0" } });
const cluster = createCluster(backend);
const job = await makeJob(cluster);
const batch = await collection(
  cluster,
  Array.from({ length: BATCH }, () => variantDispatch(job)),
);
for (let added = 0; added < JOBS; added += BATCH) await ok(cluster, cluster.AddJobs(batch, out()));

/** @type {number[][]} milliseconds of each page, by reading */
const readings = [];
for (let reading = 0; reading < READINGS; reading++) readings.push(await readAll());
// The best time counts: the others were disturbed.
const pages = Array.from({ length: JOBS / PAGE }, (_, page) =>
  Math.min(...readings.map((times) => times[page] ?? Number.POSITIVE_INFINITY)),
);
const tenth = pages.length / 10;
printTable([
  [`a page of ${count(PAGE)} of ${count(JOBS)} jobs`, "time"],
  ["the first, which takes the snapshot", milliseconds(pages[0] ?? 0)],
  ["early (the next tenth)", milliseconds(median(pages.slice(1, 1 + tenth)))],
  ["in the middle", milliseconds(median(pages.slice(4.5 * tenth, 5.5 * tenth)))],
  ["late (the last tenth)", milliseconds(median(pages.slice(-tenth)))],
]);

/** Reads the list page by page, with jobs that come and go in between; gives the milliseconds of each page. */
async function readAll() {
  const expected = await listedIds();
  const [timestamp, version] = [inOut(variantEmpty), inOut(variantEmpty)];
  const times = [];
  let read = 0;
  for (;;) {
    /** @type {import("@ccp/core").Out<import("@ccp/core").IClusterEnumerable>} */
    const page = out();
    const from = performance.now();
    await ok(cluster, cluster.ListAllJobsWithPaging(false, timestamp, version, PAGE, page));
    times.push(performance.now() - from);
    const ids = idsOf(page.value);
    if (ids.length === 0) break;
    assert.deepEqual(ids, expected.slice(read, read + ids.length));
    read += ids.length;
    await meddle(expected, times.length);
  }
  assert.equal(read, expected.length);
  return times;
}

/**
 * Removes some jobs of the list, behind the reader and before, and adds as many, which take their ids.
 *
 * @param {readonly number[]} ids
 * @param {number} turn
 */
async function meddle(ids, turn) {
  for (let index = 0; index < MEDDLING; index++) {
    const id = ids[(turn * 7919 + index * (JOBS / MEDDLING)) % ids.length] ?? 0;
    await ok(cluster, cluster.CancelJob(id, null));
  }
  for (let index = 0; index < MEDDLING; index++) await ok(cluster, cluster.AddJob(job, out()));
}

async function listedIds() {
  /** @type {import("@ccp/core").Out<import("@ccp/core").IClusterEnumerable>} */
  const jobs = out();
  await ok(cluster, cluster.ListAllJobs(jobs));
  return idsOf(jobs.value);
}

/** @param {import("@ccp/core").IClusterEnumerable | undefined} jobs */
function idsOf(jobs) {
  /** @type {import("@ccp/core").Out<import("@ccp/core").IEnumVARIANT>} */
  const enumerator = out();
  jobs?.GetEnumerator(enumerator);
  /** @type {import("@ccp/core").Out<import("@ccp/core").VARIANT[]>} */
  const items = out();
  enumerator.value?.Next(JOBS * 2, items);
  return (items.value ?? []).map((item) => {
    /** @type {import("@ccp/core").Out<number>} */
    const id = out();
    // The items of this list are jobs.
    const listed = "pdispVal" in item ? /** @type {import("@ccp/core").IJob | null} */ (item.pdispVal) : null;
    listed?.get_Id(id);
    return id.value ?? 0;
  });
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {number} time */
function milliseconds(time) {
  return `${time.toFixed(2)} ms`;
}
