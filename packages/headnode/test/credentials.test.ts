import { randomBytes } from "node:crypto";
import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_UNEXPECTED,
  ERROR_LOGON_FAILURE,
  HRESULT_FROM_WIN32,
  JobStatus,
  SEC_E_NO_CREDENTIALS,
} from "@ccp/core";
import { expect, test } from "vitest";
import type { HeadNodeOptions, JobRecord } from "../src/index.ts";
import {
  ANN,
  cluster,
  job,
  nobody,
  refusal,
  type TestCluster,
  task,
  tasks,
  wait,
  wholeState,
} from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";
import { ManualEngine } from "./manual-engine.ts";

const LOGON_FAILURE = HRESULT_FROM_WIN32(ERROR_LOGON_FAILURE);
const SERVICE = "CORP\\service";
const OTHER = "CORP\\other";
const as = (user: string | null, password: string | null) => ({ user, password });

/** A cluster that knows what passwords are right: those that end in the user's name. */
function strict(options: Partial<HeadNodeOptions> = {}): Promise<TestCluster> {
  return cluster({
    credentials: "require",
    verifyCredentials: (user, password) => password.endsWith(user.split("\\")[1] ?? "?"),
    ...options,
  });
}

function record({ headNode }: TestCluster, id: number): JobRecord {
  const entry = headNode.state.job(id);
  if (entry === undefined) throw new Error(`There is no job ${id}`);
  return entry.job;
}

test("CRD-1: a user and a password that are given are used, whatever the cache holds", async () => {
  const it = await strict();
  await it.ann.setCachedCredentials(as(OTHER, "pw-other"));
  const id = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  expect(await it.ann.getJob(id)).toMatchObject({
    status: JobStatus.Queued,
    user: SERVICE,
    submittedBy: ANN,
  });
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "submitJob", job: { tasks: [{ user: SERVICE }] } },
  ]);
  expect(record(it, id).credential).not.toBeNull();
});

test("CRD-1: a user without a password takes that user's password from the cache, found without case", async () => {
  const it = await strict();
  await it.ann.setCachedCredentials(as(SERVICE, "pw-service"));
  await it.ann.setCachedCredentials(as(OTHER, "pw-other"));
  const id = await it.ann.addJob(job(), wait);
  await it.ann.submitJob(id, as("corp\\SERVICE", null));
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Queued, user: SERVICE });
  const before = wholeState(it);
  const { message } = await refusal(it.ann.queueJob(job(), as("CORP\\third", "")), SEC_E_NO_CREDENTIALS);
  expect(message).toContain("CORP\\third");
  expect(wholeState(it)).toEqual(before);
});

test("CRD-1: nothing given takes the only credential of the cache; none or several are refused, and change nothing", async () => {
  const it = await strict();
  const id = await it.ann.addJob(job(), wait);
  const before = wholeState(it);
  await refusal(it.ann.submitJob(id, nobody), SEC_E_NO_CREDENTIALS);
  await refusal(it.ann.submitJob(id, as("", "")), SEC_E_NO_CREDENTIALS);
  await refusal(it.ann.submitJobs([id], nobody), SEC_E_NO_CREDENTIALS);
  await refusal(it.ann.queueJob(job(), nobody), SEC_E_NO_CREDENTIALS);
  await refusal(it.ann.queueJobs([job(), job()], nobody), SEC_E_NO_CREDENTIALS);
  expect(wholeState(it)).toEqual(before);
  await it.ann.setCachedCredentials(as(SERVICE, "pw-service"));
  await it.ann.setCachedCredentials(as(OTHER, "pw-other"));
  const { message } = await refusal(it.ann.submitJob(id, nobody), SEC_E_NO_CREDENTIALS);
  expect(message).toContain("2 users");
  await it.ann.deleteCachedCredentials(OTHER);
  await it.ann.submitJob(id, nobody);
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Queued, user: SERVICE });
});

test("CRD-1: a password without a user is the calling user's", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job({ user: OTHER }), as(null, "pw-ann"));
  expect((await it.ann.getJob(id)).user).toBe(ANN);
});

test("CRD-1: a job that has credentials keeps them where submitting names none", async () => {
  const it = await strict();
  const id = await it.ann.addJob(job(), wait);
  await it.ann.setJobCredentials(id, as(SERVICE, "pw-service"));
  await it.ann.submitJob(id, nobody);
  expect((await it.ann.getJob(id)).user).toBe(SERVICE);
  const second = await it.ann.addJob(job(), wait);
  await it.ann.setJobCredentials(second, as(SERVICE, "pw-service"));
  await it.ann.setCachedCredentials(as(OTHER, "pw-other"));
  await it.ann.submitJob(second, nobody);
  expect((await it.ann.getJob(second)).user).toBe(SERVICE);
});

test("CRD-1: a head node that trusts its callers needs none, and runs work as the calling user", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job(), nobody);
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Queued, user: ANN });
  const named = await it.ann.queueJob(job(), as(SERVICE, "any"));
  expect((await it.ann.getJob(named)).user).toBe(SERVICE);
  expect(record(it, named).credential).toBeNull();
});

test("CRD-2: caches are per calling user; a null user is the caller; the same user is overwritten", async () => {
  const it = await strict();
  await it.ann.setCachedCredentials(as(null, "pw-ann"));
  await refusal(it.bob.queueJob(job(), as(ANN, null)), SEC_E_NO_CREDENTIALS);
  await refusal(it.admin.queueJob(job(), nobody), SEC_E_NO_CREDENTIALS);
  const id = await it.ann.queueJob(job(), nobody);
  expect((await it.ann.getJob(id)).user).toBe(ANN);
  await it.ann.setCachedCredentials(as("corp\\ANN", "new-pw-ANN"));
  expect(it.headNode.state.cachedCredentials(ANN).size).toBe(1);
  // A deletion of somebody else's, or of what is not there, is no error and deletes nothing.
  await it.bob.deleteCachedCredentials(ANN);
  await it.bob.deleteCachedCredentials(null);
  await it.ann.deleteCachedCredentials("CORP\\unknown");
  await it.ann.queueJob(job(), nobody);
});

test("CRD-2: DeleteCachedCredentials takes out one, or all where no user is named", async () => {
  const it = await strict();
  for (const user of ["one", "two", "three"]) await it.ann.setCachedCredentials(as(`CORP\\${user}`, user));
  await it.bob.setCachedCredentials(as(SERVICE, "pw-service"));
  await it.ann.deleteCachedCredentials("corp\\TWO");
  expect([...it.headNode.state.cachedCredentials(ANN).keys()]).toEqual(["corp\\one", "corp\\three"]);
  await it.ann.deleteCachedCredentials("");
  expect(it.headNode.state.cachedCredentials(ANN).size).toBe(0);
  expect([...it.headNode.state.credentials].map(({ user }) => user)).toEqual([SERVICE]);
});

test("CRD-2: SetCachedCredentials without a password lacks credentials, so that a person is asked", async () => {
  for (const it of [await strict(), await cluster()]) {
    const { message } = await refusal(it.ann.setCachedCredentials(as(SERVICE, "")), SEC_E_NO_CREDENTIALS);
    expect(message).toContain(SERVICE);
    expect([...it.headNode.state.credentials]).toEqual([]);
  }
});

test("CRD-3: SetJobCredentials gives a waiting job another user, at its place in the queue", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job({}, tasks(2)), as(SERVICE, "pw-service"));
  const { submitTime } = await it.ann.getJob(id);
  it.engine.takeRequests();
  it.engine.clock.time += 5000;
  await it.ann.setJobCredentials(id, as(OTHER, "pw-other"));
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Queued, user: OTHER, submitTime });
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "endJob", job: { jobId: id, attempt: 1 } },
    {
      kind: "submitJob",
      job: { jobId: id, attempt: 2, submitTime, tasks: [{ user: OTHER }, { user: OTHER }] },
    },
  ]);
});

test("CRD-3: of a running job, what waits runs as the new user, and what runs goes on", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job({}, tasks(3)), as(SERVICE, "pw-service"));
  it.engine.startJob(id);
  it.engine.startTask(id, 1);
  it.engine.takeRequests();
  await it.ann.setJobCredentials(id, as(OTHER, "pw-other"));
  expect(it.engine.takeRequests()).toMatchObject([
    { kind: "endTask", task: { taskId: 2, attempt: 1 } },
    { kind: "endTask", task: { taskId: 3, attempt: 1 } },
    {
      kind: "addTasks",
      tasks: [
        { taskId: 2, attempt: 2, user: OTHER },
        { taskId: 3, attempt: 2, user: OTHER },
      ],
    },
  ]);
  for (const taskId of [1, 2, 3]) {
    if (taskId > 1) it.engine.startTask(id, taskId);
    it.engine.endedTask(id, taskId);
  }
  expect((await it.ann.getJob(id)).status).toBe(JobStatus.Finished);
  // The same user with another password concerns no run.
  const again = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  it.engine.takeRequests();
  await it.ann.setJobCredentials(again, as(SERVICE, "new-pw-service"));
  expect(it.engine.takeRequests()).toEqual([]);
});

test("CRD-3: SetJobCredentialsFromCache takes the caller's cache: the named user's, or the only one", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  await refusal(it.ann.setJobCredentialsFromCache(id, null), SEC_E_NO_CREDENTIALS);
  await refusal(it.ann.setJobCredentialsFromCache(id, OTHER), SEC_E_NO_CREDENTIALS);
  await it.ann.setCachedCredentials(as(OTHER, "pw-other"));
  await it.ann.setJobCredentialsFromCache(id, null);
  expect((await it.ann.getJob(id)).user).toBe(OTHER);
  await it.ann.setCachedCredentials(as(SERVICE, "pw-service"));
  await refusal(it.ann.setJobCredentialsFromCache(id, ""), SEC_E_NO_CREDENTIALS);
  await it.ann.setJobCredentialsFromCache(id, SERVICE);
  expect((await it.ann.getJob(id)).user).toBe(SERVICE);
});

test("CRD-3, CXL-6: only of a job that is not completed, and only by its owner or an administrator", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  await refusal(it.bob.setJobCredentials(id, as(OTHER, "pw-other")), E_ACCESSDENIED);
  await it.admin.setJobCredentials(id, as(OTHER, "pw-other"));
  expect((await it.ann.getJob(id)).user).toBe(OTHER);
  it.engine.run(id, [0]);
  const before = wholeState(it);
  await it.ann.setCachedCredentials(as(SERVICE, "pw-service"));
  const { jobId } = await refusal(
    it.ann.setJobCredentials(id, as(SERVICE, "pw-service")),
    COR_E_INVALIDOPERATION,
  );
  expect(jobId).toBe(id);
  await refusal(it.ann.setJobCredentialsFromCache(id, SERVICE), COR_E_INVALIDOPERATION);
  expect(wholeState(it)).toEqual(before);
});

test("CRD-3: in a trusting cluster the calls change the job's user, and the cache is kept", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job(), nobody);
  await it.ann.setJobCredentials(id, as(SERVICE, "whatever"));
  expect((await it.ann.getJob(id)).user).toBe(SERVICE);
  await it.ann.setCachedCredentials(as(OTHER, "whatever"));
  await it.ann.setJobCredentialsFromCache(id, null);
  expect((await it.ann.getJob(id)).user).toBe(OTHER);
  await refusal(it.ann.setJobCredentialsFromCache(id, SERVICE), SEC_E_NO_CREDENTIALS);
  expect(record(it, id).credential).toBeNull();
});

test("CRD-3, MOD-1: ModifyJob cannot change the user that a password in the queue belongs to", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  const before = wholeState(it);
  const { message } = await refusal(
    it.ann.modifyJob(id, { ...job(), user: OTHER }, wait),
    COR_E_INVALIDOPERATION,
  );
  expect(message).toContain("SetJobCredentials");
  expect(wholeState(it)).toEqual(before);
  await it.ann.modifyJob(id, { ...job(), user: "corp\\SERVICE", project: "x" }, wait);
  await it.ann.modifyJob(id, { ...job(), user: "", project: "y" }, wait);
  // Not submitted yet, the user may change, and the password is forgotten.
  const draft = await it.ann.addJob(job(), wait);
  await it.ann.setJobCredentials(draft, as(SERVICE, "pw-service"));
  await it.ann.modifyJob(draft, { ...job(), user: OTHER }, wait);
  expect(record(it, draft).credential).toBeNull();
  await refusal(it.ann.submitJob(draft, nobody), SEC_E_NO_CREDENTIALS);
});

test("CRD-4: a job's password is erased when it is completed, however that happens", async () => {
  const it = await strict();
  const queue = () => it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  const [finished, failed, canceled, deleted] = [await queue(), await queue(), await queue(), await queue()];
  it.engine.run(finished, [0]);
  it.engine.run(failed, [1]);
  await it.ann.cancelJob(canceled, null, wait);
  await it.ann.cancelTask(deleted, 1, null);
  for (const id of [finished, failed, canceled, deleted]) {
    expect((await it.ann.getJob(id)).status).toBeGreaterThan(JobStatus.Running);
    expect(record(it, id).credential).toBeNull();
  }
});

test("CRD-4: a requeued job needs a password again: its owner's cache has one for its user, or it is refused", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  await it.ann.cancelJob(id, null, wait);
  const before = wholeState(it);
  for (const call of [
    it.ann.requeueJob(id, wait),
    it.ann.requeueJobs([id]),
    it.admin.requeueJob(id, wait),
    it.ann.requeueTask(id, 1),
    it.ann.requeueTasks(id, [1]),
  ]) {
    const { message } = await refusal(call, SEC_E_NO_CREDENTIALS);
    expect(message).toContain(SERVICE);
  }
  expect(wholeState(it)).toEqual(before);
  // Neither somebody else's cache nor another user's password will do.
  await it.admin.setCachedCredentials(as(SERVICE, "pw-service"));
  await it.ann.setCachedCredentials(as(OTHER, "pw-other"));
  await refusal(it.admin.requeueJob(id, wait), SEC_E_NO_CREDENTIALS);
  await it.ann.setCachedCredentials(as(SERVICE, "pw-service"));
  await it.admin.requeueJob(id, wait);
  expect(await it.ann.getJob(id)).toMatchObject({ status: JobStatus.Queued, user: SERVICE });
  expect(record(it, id).credential).not.toBeNull();
});

test("CRD-4, JOB-17: a job that still has its password runs again with it", async () => {
  const it = await strict();
  const id = await it.ann.queueJob(job(), as(SERVICE, "pw-service"));
  it.engine.startJob(id);
  await it.ann.requeueJob(id, wait);
  expect((await it.ann.getJob(id)).status).toBe(JobStatus.Queued);
  it.engine.startJob(id);
  it.engine.emit({ kind: "node lost", at: 0, node: "NODE01" });
  expect((await it.ann.getJob(id)).status).toBe(JobStatus.Queued);
  expect(record(it, id).credential).not.toBeNull();
});

test("CRD-5: a wrong password is ERROR_LOGON_FAILURE, wherever it is given, and changes nothing", async () => {
  for (const it of [await strict(), await strict({ credentials: "trust" })]) {
    const id = await it.ann.addJob(job(), wait);
    const before = wholeState(it);
    for (const call of [
      it.ann.submitJob(id, as(SERVICE, "wrong")),
      it.ann.submitJobs([id], as(SERVICE, "wrong")),
      it.ann.queueJob(job(), as(SERVICE, "wrong")),
      it.ann.queueJobs([job()], as(SERVICE, "wrong")),
      it.ann.setJobCredentials(id, as(SERVICE, "wrong")),
      it.ann.setCachedCredentials(as(SERVICE, "wrong")),
    ]) {
      const { message } = await refusal(call, LOGON_FAILURE);
      expect(message).toContain(SERVICE);
      expect(message).not.toContain('"wrong"');
    }
    expect(wholeState(it)).toEqual(before);
    expect([...it.headNode.state.credentials]).toEqual([]);
  }
});

test("CRD-5: a cached password is checked again when it is used; a verifier that fails tells nothing", async () => {
  let answer: () => boolean | Promise<boolean> = () => true;
  const it = await strict({ verifyCredentials: () => answer() });
  await it.ann.setCachedCredentials(as(SERVICE, "secret-word"));
  const id = await it.ann.queueJob(job(), nobody);
  await it.ann.cancelJob(id, null, wait);
  answer = async () => false;
  await refusal(it.ann.queueJob(job(), nobody), LOGON_FAILURE);
  await refusal(it.ann.requeueJob(id, wait), LOGON_FAILURE);
  answer = () => {
    throw new Error("cannot check secret-word");
  };
  const { message } = await refusal(it.ann.queueJob(job(), nobody), E_UNEXPECTED);
  expect(message).not.toContain("secret-word");
});

test("CRD-5, CXL-6, RQ-1: a requeue that is refused anyhow, or needs no password, does not try out the owner's", async () => {
  let isRight = true;
  let tries = 0;
  const it = await strict({
    verifyCredentials: () => {
      tries++;
      return isRight;
    },
  });
  await it.ann.setCachedCredentials(as(ANN, "pw"));
  await it.ann.queueJobs([job(), job(), job({}, [task({ isRerunnable: false })])], nobody);
  it.engine.run(1, [1]);
  it.engine.run(2, [0]);
  it.engine.run(3, [1]);
  await it.ann.addJob(job(), wait);
  await it.ann.cancelTask(4, 1, null);
  isRight = false;
  tries = 0;
  await refusal(it.bob.requeueJob(1, wait), E_ACCESSDENIED);
  await refusal(it.bob.requeueTask(1, 1), E_ACCESSDENIED);
  await refusal(it.bob.requeueJobs([1]), E_ACCESSDENIED);
  await refusal(it.ann.requeueJob(2, wait), COR_E_INVALIDOPERATION);
  await refusal(it.ann.requeueJob(3, wait), COR_E_INVALIDOPERATION);
  await it.ann.requeueTask(4, 1);
  expect(tries).toBe(0);
  await refusal(it.ann.requeueJob(1, wait), LOGON_FAILURE);
  expect(tries).toBe(1);
});

test("JT-2: user names of 80 and passwords of 127 characters are taken, longer ones refused, by every call", async () => {
  const it = await cluster({ credentials: "require" });
  const id = await it.ann.addJob(job(), wait);
  const before = wholeState(it);
  for (const given of [as("u".repeat(81), "p"), as("u", "p".repeat(128))]) {
    for (const call of [
      it.ann.submitJob(id, given),
      it.ann.queueJobs([job()], given),
      it.ann.setJobCredentials(id, given),
      it.ann.setCachedCredentials(given),
    ]) {
      await refusal(call, E_INVALIDARG);
    }
  }
  await refusal(it.ann.setJobCredentialsFromCache(id, "u".repeat(81)), E_INVALIDARG);
  await refusal(it.ann.deleteCachedCredentials("u".repeat(81)), E_INVALIDARG);
  expect(wholeState(it)).toEqual(before);
  await it.ann.submitJob(id, as("u".repeat(80), "p".repeat(127)));
});

test("CRD-4: a store gets passwords only encrypted; the key that it needs opens them after a restart", async () => {
  const store = new KeptChanges();
  const credentialKey = randomBytes(32);
  const engine = new ManualEngine((await cluster()).engine.nodes);
  const it = await strict({ store, credentialKey, engine });
  const password = "Correct-Horse-service";
  await it.ann.setCachedCredentials(as(SERVICE, password));
  const id = await it.ann.queueJob(job(), nobody);
  const kept = JSON.stringify(store.changes);
  expect(kept).toContain('"kind":"credential"');
  for (const encoding of ["utf8", "utf16le"] as const) {
    const bytes = Buffer.from(password, encoding);
    for (const form of ["base64", "hex", "latin1"] as const) expect(kept).not.toContain(bytes.toString(form));
  }
  const again = await strict({ store, credentialKey, engine: new ManualEngine(engine.nodes) });
  expect(record(again, id).credential).not.toBeNull();
  expect(await again.ann.queueJob(job(), nobody)).toBe(2);
  await expect(strict({ store, engine, credentialKey: randomBytes(32) })).rejects.toThrow(
    /not the one with which.*CORP\\service/,
  );
  await expect(strict({ store, engine })).rejects.toThrow("needs a credentialKey");
  // A head node that trusts its callers and has no key of its own forgets what it cannot open.
  const trusting = await cluster({ store, engine: new ManualEngine(engine.nodes) });
  expect([...trusting.headNode.state.credentials]).toEqual([]);
  expect(record(trusting, id).credential).toBeNull();
});

test("CRD-4: a key has 32 bytes", async () => {
  await expect(cluster({ credentialKey: new Uint8Array(16) })).rejects.toThrow("32 bytes");
  await expect(cluster({ credentials: "perhaps" as "trust" })).rejects.toThrow('"trust" or "require"');
});

test("CRD-1, JOB-7: a job that changes while its password is checked is judged as it is then", async () => {
  let settle = (_: boolean) => {};
  const verifyCredentials = () => new Promise<boolean>((resolve) => (settle = resolve));
  const it = await strict({ verifyCredentials });
  const id = await it.ann.addJob(job({}, [task()]), wait);
  const submitted = it.ann.submitJob(id, as(SERVICE, "x"));
  await it.ann.cancelJob(id, null, wait);
  settle(true);
  await refusal(submitted, COR_E_INVALIDOPERATION);
  expect((await it.ann.getJob(id)).status).toBe(JobStatus.Cancelled);
  expect(record(it, id).credential).toBeNull();
});
