import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type Out,
} from "@ccp/core";
import { expect, test } from "vitest";
import { ALICE, BOB, SECOND, startCluster } from "./embedded-cluster.ts";
import { add, idsOf, makeTask, queue, submit } from "./jobs.ts";
import { ask, ok, read, refused } from "./members.ts";
import { getJob, getTask, listJobs, pictureOf, statusesOf, statusOf, tasksOf } from "./views.ts";

test("CXL-1: running tasks end Failed, waiting ones Cancelled, finished ones stay; the job leaves the queue", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 1 }] });
  const id = await queue(cluster, { tasks: ["ok", "run 5000", "ok"] });
  const next = await queue(cluster);
  await backend.advance(2 * SECOND);
  await ok(cluster, cluster.CancelJob(id, "The input was wrong"));
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Failed", "Cancelled"]);
  const job = await getJob(cluster, id);
  expect(await statusOf(cluster, id)).toBe("Cancelled");
  expect(read(job, "ErrorMessage")).toBe("The input was wrong");
  expect(read(job, "EndTime")).toBeGreaterThan(read(job, "StartTime"));
  await backend.advance(0);
  expect(await statusOf(cluster, next)).toBe("Running");
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Finished", "Failed", "Cancelled"]);
  await refused(cluster, cluster.CancelJob(id, null), COR_E_INVALIDOPERATION, /Job 1 .* Cancelled already/);
});

test("CXL-1: new and queued jobs can be canceled too", async () => {
  const { backend, cluster } = startCluster();
  const added = await add(cluster);
  const queued = await queue(cluster);
  for (const id of [added, queued]) {
    await ok(cluster, cluster.CancelJob(id, null));
    expect(await tasksOf(cluster, id)).toEqual(["Cancelled"]);
  }
  await backend.runUntilIdle();
  expect(await statusesOf(cluster, [added, queued])).toEqual(["Cancelled", "Cancelled"]);
});

test("CXL-2: the message has at most 320 characters; none leaves a default text", async () => {
  const { cluster } = startCluster();
  const id = await queue(cluster);
  await refused(cluster, cluster.CancelJob(id, "x".repeat(321)), E_INVALIDARG, /Message has 321 characters/);
  expect(await statusOf(cluster, id)).toBe("Queued");
  await ok(cluster, cluster.CancelJob(id, "x".repeat(320)));
  expect(read(await getJob(cluster, id), "ErrorMessage")).toBe("x".repeat(320));
  for (const message of ["", null]) {
    const other = await queue(cluster);
    await ok(cluster, cluster.CancelJob(other, message));
    expect(read(await getJob(cluster, other), "ErrorMessage")).toMatch(/LAB\\admin/);
  }
});

test("CXL-3: CancelJobs stops at the first failure; those before stay canceled, those after are untouched", async () => {
  const { backend, cluster } = startCluster();
  const finished = await queue(cluster);
  await backend.runUntilIdle();
  const [one, two] = [await queue(cluster), await queue(cluster)];
  const call = cluster.CancelJobs(await idsOf(cluster, [one, finished, two]), "stop");
  await refused(
    cluster,
    call,
    COR_E_INVALIDOPERATION,
    /Job 1 .* Finished.* 1 job before it .* 1 job after it/,
  );
  expect(await statusesOf(cluster, [one, finished, two])).toEqual(["Cancelled", "Finished", "Queued"]);
});

test("CXL-4: a canceled task is Cancelled, also when it ran; the rest of the job runs on", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A", processors: 1 }] });
  const id = await queue(cluster, { tasks: ["run 60000", "ok", "ok"] });
  await backend.advance(SECOND);
  await ok(cluster, cluster.CancelTask(id, 1, "too slow"));
  await ok(cluster, cluster.CancelTask(id, 3, null));
  expect(await tasksOf(cluster, id)).toEqual(["Cancelled", "Queued", "Cancelled"]);
  expect(read(await getTask(cluster, id, 1), "ErrorMessage")).toBe("too slow");
  await backend.runUntilIdle();
  expect(await tasksOf(cluster, id)).toEqual(["Cancelled", "Finished", "Cancelled"]);
  expect(await statusOf(cluster, id)).toBe("Finished");
  const call = cluster.CancelTask(id, 2, null);
  await refused(cluster, call, COR_E_INVALIDOPERATION, /Task 2 of job 1 .* Finished already/);
  const unknown = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
  await refused(cluster, cluster.CancelTask(id, 9, null), unknown, /task 9/);
});

test("CXL-4: CancelTasks stops at the first failure", async () => {
  const { cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["ok", "ok", "ok"] });
  await ok(cluster, cluster.CancelTask(id, 2, null));
  const call = cluster.CancelTasks(id, await idsOf(cluster, [1, 2, 3]), "stop");
  await refused(cluster, call, COR_E_INVALIDOPERATION, /Task 2 .* 1 task before it .* 1 task after it/);
  expect(await tasksOf(cluster, id)).toEqual(["Cancelled", "Cancelled", "Queued"]);
});

test("CXL-6: only the owner or an administrator may touch a job; everybody may look", async () => {
  const { backend, cluster, as } = startCluster();
  const alice = as(ALICE);
  const bob = as(BOB);
  const failed = await queue(alice, { tasks: ["fail 1"] });
  await backend.runUntilIdle();
  const added = await add(alice);
  const queued = await queue(alice, { tasks: ["fail 1"] });
  const job = await getJob(alice, added);
  const task = await makeTask(bob, "ok");
  const before = await pictureOf(cluster);

  const slot = { value: undefined };
  const calls = [
    submit(bob, added),
    bob.ModifyJob(added, job),
    bob.ModifyJobTerm(added, "Project", "p"),
    bob.CancelJob(queued, null),
    bob.CancelTask(queued, 1, null),
    bob.CancelTasks(queued, await idsOf(bob, [1]), null),
    bob.RequeueJob(failed),
    bob.RequeueJobs(await idsOf(bob, [failed])),
    bob.RequeueTask(failed, 1),
    bob.RequeueTasks(failed, await idsOf(bob, [1])),
    bob.AddTask(added, task, slot),
  ];
  for (const call of calls) await refused(bob, call, E_ACCESSDENIED, /bob/);
  expect(slot.value).toBeUndefined();
  expect(await pictureOf(cluster)).toBe(before);

  expect((await listJobs(bob)).length).toBe(3);
  await ok(alice, submit(alice, added));
  await ok(cluster, cluster.CancelJob(added, "by the administrator"));
  await ok(cluster, cluster.RequeueJob(failed));
  expect(await ask(alice, (slot: Out<boolean>) => alice.IsAdmin(slot))).toBe(false);
});
