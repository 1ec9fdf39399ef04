import { E_INVALIDARG, type JobInfo, JobStatus, type Page, type PageCursor } from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cluster, job, nobody, refusal, task, tasks, wait } from "./cluster.ts";

const start: PageCursor = { timestamp: null, version: null };

/** Reads on from a cursor until an empty page comes. */
async function readAll<T>(
  read: (cursor: PageCursor) => Promise<Page<T>>,
  from: PageCursor = start,
): Promise<T[][]> {
  const pages: T[][] = [];
  for (let cursor = from; ; ) {
    const page = await read(cursor);
    if (page.items.length === 0) return pages;
    pages.push([...page.items]);
    cursor = page;
  }
}

const ids = (jobs: readonly { readonly id: number }[]) => jobs.map(({ id }) => id);

test("PG-1: both unset starts a snapshot; both passed back give page after page, then empty pages for ever", async () => {
  const { ann } = await cluster();
  await ann.addJobs([job(), job(), job(), job(), job()]);
  const read = (cursor: PageCursor) => ann.listAllJobsWithPaging(false, cursor, 2);
  const first = await read(start);
  const second = await read(first);
  const third = await read(second);
  const end = await read(third);
  expect([first, second, third, end].map(({ items }) => ids(items))).toEqual([[1, 2], [3, 4], [5], []]);
  expect(ids((await read(end)).items)).toEqual([]);
  expect(new Set([first, second, third, end].map(({ version }) => version)).size).toBe(1);
});

test("PG-1: the same two values give the same page again, so that a call repeated after a lost answer loses nothing", async () => {
  const { ann } = await cluster();
  await ann.addJobs([job(), job(), job()]);
  const first = await ann.listAllJobsWithPaging(false, start, 1);
  const once = await ann.listAllJobsWithPaging(false, first, 1);
  const again = await ann.listAllJobsWithPaging(false, first, 1);
  expect(again).toEqual(once);
});

test("PG-2: Version unset, Timestamp kept: what was added or changed status since the old snapshot, and nothing else", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJobs([job(), job(), job()], nobody);
  const old = await ann.listAllJobsWithPaging(false, start, 100);
  engine.startJob(2);
  await ann.modifyJobTerm(3, "Project", "other");
  await ann.addJob(job(), wait);
  const delta = await ann.listAllJobsWithPaging(false, { timestamp: old.timestamp, version: null }, 100);
  expect(ids(delta.items)).toEqual([2, 4]);
  const next = await ann.listAllJobsWithPaging(false, { timestamp: delta.timestamp, version: null }, 100);
  expect(ids(next.items)).toEqual([]);
});

test("PG-2: of a job's tasks likewise", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJob(job({}, tasks(3)), nobody);
  const old = await ann.listTasksWithPaging(1, start, 2);
  engine.startJob(1);
  engine.startTask(1, 3);
  await ann.addTask(1, task(), wait);
  const delta = await ann.listTasksWithPaging(1, { timestamp: old.timestamp, version: null }, 100);
  expect(ids(delta.items)).toEqual([3, 4]);
});

test("PG-3: Timestamp unset, Version kept: the same snapshot from its beginning", async () => {
  const { ann } = await cluster();
  await ann.addJobs([job(), job(), job()]);
  const first = await ann.listAllJobsWithPaging(false, start, 2);
  await ann.addJob(job(), wait);
  const again = await ann.listAllJobsWithPaging(false, { timestamp: null, version: first.version }, 100);
  expect(ids(again.items)).toEqual([1, 2, 3]);
});

test("PG-4: a page size outside 1 to 10,000 means 10,000", async () => {
  const { ann } = await cluster();
  await ann.addJobs(Array.from({ length: 10_001 }, () => job({}, [])));
  for (const size of [0, -1, 10_001, 2_147_483_647, -2_147_483_648]) {
    expect((await ann.listAllJobsWithPaging(false, start, size)).items).toHaveLength(10_000);
  }
  expect((await ann.listAllJobsWithPaging(false, start, 1)).items).toHaveLength(1);
});

test("PG-5: withTasks leaves out jobs that have no tasks", async () => {
  const { ann } = await cluster();
  await ann.addJobs([job({}, []), job(), job({}, [])]);
  expect(ids((await ann.listAllJobsWithPaging(true, start, 9)).items)).toEqual([2]);
  expect(ids((await ann.listAllJobsWithPaging(false, start, 9)).items)).toEqual([1, 2, 3]);
  const filter = { submittedBy: null, status: JobStatus.NotSubmitted };
  expect(ids((await ann.listJobsWithPaging(filter, true, start, 9)).items)).toEqual([2]);
});

test("JOB-14, PG-1: ListJobsWithPaging filters by user without case and by status", async () => {
  const { ann, bob } = await cluster();
  await ann.addJobs([job(), job()]);
  await bob.addJob(job(), wait);
  await ann.submitJob(2, nobody);
  const list = async (submittedBy: string | null, status: JobStatus) =>
    ids((await ann.listJobsWithPaging({ submittedBy, status }, false, start, 9)).items);
  expect(await list("corp\\ANN", JobStatus.NotSubmitted)).toEqual([1]);
  expect(await list("", JobStatus.NotSubmitted)).toEqual([1, 3]);
  expect(await list(null, JobStatus.Queued)).toEqual([2]);
});

test("PG-6: what is added, changed or removed meanwhile neither appears nor shifts a page; jobs come in id order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.constantFrom("add", "cancel", "term"), { maxLength: 12 }),
      async (pageSize, meddling) => {
        const { ann, admin, engine } = await cluster();
        await admin.setClusterParameter("TTLCompletedJobs", "0");
        await ann.addJobs(Array.from({ length: 12 }, () => job()));
        const before: readonly JobInfo[] = await ann.listAllJobs();
        let victim = 12;
        const pages = await readAll(async (cursor) => {
          const page = await ann.listAllJobsWithPaging(false, cursor, pageSize);
          const what = meddling.pop();
          if (what === "add") await ann.addJob(job(), wait);
          if (what === "cancel" && victim > 0) await ann.cancelJob(victim--, null, wait);
          if (what === "term" && victim > 0) await ann.modifyJobTerm(victim, "Project", "other");
          engine.clock.time += 1;
          return page;
        });
        expect(pages.flat()).toEqual(before);
        expect(pages.slice(0, -1).every((page) => page.length === pageSize)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

test("PG-7: values that were not issued, or belong elsewhere, are refused", async () => {
  const { ann, bob } = await cluster();
  await ann.addJobs([job(), job()]);
  await ann.addTask(1, task(), wait);
  const jobs = await ann.listAllJobsWithPaging(false, start, 1);
  const other = await ann.listAllJobsWithPaging(false, start, 1);
  const { timestamp, version } = jobs;
  const list = (cursor: PageCursor) => ann.listAllJobsWithPaging(false, cursor, 1);
  for (const made of ["", "0", "99", `${version}x`, "1e0", "-1", " 1"]) {
    await refusal(list({ timestamp, version: made }), E_INVALIDARG);
  }
  for (const made of [
    "",
    version,
    `${version}.`,
    `${version}.3`,
    `${version}.-1`,
    `${version}.1.1`,
    "99.0",
  ]) {
    await refusal(list({ timestamp: made, version }), E_INVALIDARG);
  }
  await refusal(list({ timestamp, version: other.version }), E_INVALIDARG);
  await refusal(ann.listAllJobsWithPaging(true, jobs, 1), E_INVALIDARG);
  await refusal(ann.listTasksWithPaging(1, jobs, 1), E_INVALIDARG);
  await refusal(bob.listAllJobsWithPaging(false, jobs, 1), E_INVALIDARG);
});

test("PG-7: a user's 64 most recent snapshots are kept; reading one keeps it", async () => {
  const { ann, bob } = await cluster();
  await ann.addJobs([job(), job()]);
  const list = (cursor: PageCursor) => ann.listAllJobsWithPaging(false, cursor, 1);
  const first = await list(start);
  const second = await list(start);
  for (let n = 0; n < 63; n++) await bob.listAllJobsWithPaging(false, start, 1);
  for (let n = 0; n < 62; n++) await list(start);
  await list(first);
  await list(start);
  expect((await list(first)).items).toHaveLength(1);
  await refusal(list(second), E_INVALIDARG);
});

test("PG-7: a snapshot idle for ten minutes is dropped, one that is read is not", async () => {
  const { ann, engine } = await cluster();
  await ann.addJobs([job(), job()]);
  const list = (cursor: PageCursor) => ann.listAllJobsWithPaging(false, cursor, 1);
  const read = await list(start);
  const idle = await list(start);
  engine.clock.time += 599_999;
  await list(read);
  engine.clock.time += 1;
  await list(read);
  await refusal(list(idle), E_INVALIDARG);
});

test("PG-6: what happens to a job after the snapshot, and to its tasks, shows on none of its pages", async () => {
  const { ann, engine } = await cluster();
  await ann.queueJobs([job({}, tasks(2)), job({}, tasks(1))], nobody);
  const before = await ann.listAllJobs();
  const first = await ann.listAllJobsWithPaging(false, start, 1);
  engine.startJob(1);
  engine.startTask(1, 1);
  await ann.modifyJobTerm(2, "Project", "other");
  await ann.addTask(2, task(), wait);
  const again = await ann.listAllJobsWithPaging(false, { timestamp: null, version: first.version }, 100);
  expect(again.items).toEqual(before);
  expect((await ann.listAllJobs()).map(({ tasks }) => tasks.length)).toEqual([2, 2]);
});

test("PG-1: a list of another user, or of a moment at which nothing had changed, holds the same and is a list of its own", async () => {
  const { ann, bob } = await cluster();
  await ann.addJobs([job({}, []), job({}, [])]);
  const one = await ann.listAllJobsWithPaging(false, start, 1);
  const other = await bob.listAllJobsWithPaging(false, start, 100);
  expect(other.items.slice(0, 1)).toEqual(one.items);
  expect(other.version).not.toBe(one.version);
  await ann.addJob(job(), wait);
  expect(ids((await bob.listAllJobsWithPaging(false, start, 100)).items)).toEqual([1, 2, 3]);
  expect(ids((await bob.listAllJobsWithPaging(true, start, 100)).items)).toEqual([3]);
});

test("a job that takes an id again stands in its place, wherever it came", async () => {
  const { admin, ann } = await cluster();
  await admin.setClusterParameter("TTLCompletedJobs", "0");
  await ann.addJobs([job(), job(), job()]);
  await ann.cancelJob(2, null, wait);
  await ann.addJobs([job({ name: "again" }), job()]);
  const page = await ann.listAllJobsWithPaging(false, start, 100);
  expect(ids(page.items)).toEqual([1, 2, 3, 4]);
  expect(page.items.map(({ name }) => name === "again")).toEqual([false, true, false, false]);
});
