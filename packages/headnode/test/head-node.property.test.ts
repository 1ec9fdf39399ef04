import { type ClusterService, JobStatus, ServiceError, TaskStatus } from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EngineEvent } from "../src/index.ts";
import { cluster, job, nobody, node, type TestCluster, task, wait, wholeState } from "./cluster.ts";
import { EngineModel } from "./engine-model.ts";
import { checkInvariants, checkReplay } from "./invariants.ts";
import { KeptChanges } from "./kept-changes.ts";
import { someUsage } from "./manual-engine.ts";

/** Nearly always the first value: a call of several parts is to succeed often enough. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const jobId = fc.integer({ min: 1, max: 6 });
const taskId = fc.integer({ min: 1, max: 4 });
const jobIds = fc.array(jobId, { maxLength: 4 });
const taskIds = fc.array(taskId, { maxLength: 3 });
const nodeName = fc.constantFrom("NODE01", "NODE02", "node03", "NODE09");
const message = fc.constantFrom(null, "stop", "x".repeat(321));
const taskTerms = fc
  .record({
    name: fc.constantFrom("", "a", "b"),
    commandLine: mostly("run", ""),
    depend: mostly<string[]>([], ["a"]),
    isRerunnable: mostly(true, false),
  })
  .map((terms) => task(terms));
const jobSpec = fc
  .record({
    priority: mostly(2, 0, 4),
    isExclusive: fc.boolean(),
    runUntilCanceled: fc.constantFrom(false, false, true),
    runtime: fc.constantFrom("Infinite", "00:00:01"),
    minimumNumberOfProcessors: mostly(1, 2, 99),
    maximumNumberOfProcessors: fc.constantFrom(2, 99),
    tasks: fc.array(taskTerms, { maxLength: 3 }),
  })
  .map(({ tasks, ...terms }) => job(terms as Parameters<typeof job>[0], tasks));
const term = fc.constantFrom(
  ["RunUntilCanceled", "True"],
  ["RunUntilCanceled", "False"],
  ["RunUntilCanceled", "No"],
  ["Priority", "Lowest"],
  ["Priority", "Highest"],
  ["Runtime", "00:00:05"],
  ["MinimumNumberOfProcessors", "2"],
  ["MaximumNumberOfProcessors", "1"],
  ["IsExclusive", "True"],
  ["note", "n"],
  ["Name", "another"],
);

type Call = readonly [what: string, call: (service: ClusterService) => Promise<unknown>];

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.array(jobSpec, { maxLength: 2 }).map((specs): Call => ["AddJobs", (s) => s.addJobs(specs)]),
  fc.array(jobSpec, { maxLength: 3 }).map((specs): Call => ["QueueJobs", (s) => s.queueJobs(specs, nobody)]),
  fc.array(jobSpec, { maxLength: 3 }).map((specs): Call => ["QueueJobs", (s) => s.queueJobs(specs, nobody)]),
  jobIds.map((ids): Call => ["SubmitJobs", (s) => s.submitJobs(ids, nobody)]),
  fc.tuple(jobId, message).map(([id, text]): Call => ["CancelJob", (s) => s.cancelJob(id, text, wait)]),
  jobId.map((id): Call => ["RequeueJob", (s) => s.requeueJob(id, wait)]),
  fc.tuple(jobId, taskId).map(([id, t]): Call => ["CancelTask", (s) => s.cancelTask(id, t, null)]),
  fc.tuple(jobId, taskId).map(([id, t]): Call => ["RequeueTask", (s) => s.requeueTask(id, t)]),
  fc
    .tuple(jobId, fc.array(taskTerms, { maxLength: 2 }))
    .map(([id, terms]): Call => ["AddTasks", (s) => s.addTasks(id, terms)]),
  fc.tuple(jobId, jobSpec).map(([id, spec]): Call => ["ModifyJob", (s) => s.modifyJob(id, spec, wait)]),
  fc
    .tuple(jobId, term)
    .map(([id, [name, value]]): Call => ["ModifyJobTerm", (s) => s.modifyJobTerm(id, name!, value!)]),
  nodeName.map((name): Call => ["PauseNode", (s) => s.pauseNode(name, wait)]),
  nodeName.map((name): Call => ["ResumeNode", (s) => s.resumeNode(name, wait)]),
  nodeName.map((name): Call => ["ApproveNode", (s) => s.approveNode(name)]),
  fc
    .constantFrom(["JobRetryCount", "0"], ["TaskRetryCount", "1"], ["JobRuntime", "x"])
    .map(([name, value]): Call => ["SetClusterParameter", (s) => s.setClusterParameter(name!, value!)]),
);

const user = fc.constantFrom("admin", "ann", "ann", "ann", "bob");

type Step =
  | { readonly kind: "call"; readonly user: "admin" | "ann" | "bob"; readonly call: Call }
  | { readonly kind: "in order"; readonly what: "requeue" | "cancel"; readonly ids: readonly number[] }
  | {
      readonly kind: "tasks";
      readonly what: "requeue" | "cancel";
      readonly id: number;
      readonly ids: number[];
    }
  | { readonly kind: "start" | "limit"; readonly at: number; readonly node: number; readonly early: boolean }
  | { readonly kind: "run" | "finish"; readonly at: number; readonly outcome: number }
  | { readonly kind: "node"; readonly event: "node lost" | "node back"; readonly name: string }
  | { readonly kind: "stale"; readonly id: number; readonly task: number; readonly off: number }
  | { readonly kind: "time"; readonly days: number };

const at = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("call"), user, call }) as fc.Arbitrary<Step> },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("in order" as const),
      what: fc.constantFrom("requeue", "cancel"),
      ids: jobIds,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("tasks" as const),
      what: fc.constantFrom("requeue", "cancel"),
      id: jobId,
      ids: taskIds,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("start" as const),
      at,
      node: fc.nat({ max: 2 }),
      early: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("run" as const), at, outcome: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("finish" as const), at, outcome: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("limit" as const),
      at,
      node: fc.constant(0),
      early: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("node" as const),
      event: fc.constantFrom("node lost", "node back"),
      name: nodeName,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("stale" as const),
      id: jobId,
      task: taskId,
      off: fc.constantFrom(-1, 1, 2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("time" as const), days: fc.constantFrom(0.1, 2) }) },
);

/** One thing of a list, or `undefined` of an empty one. */
function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

class Run {
  readonly it: TestCluster;
  readonly model: EngineModel;

  constructor(it: TestCluster) {
    this.it = it;
    this.model = new EngineModel(it.engine);
  }

  async take(step: Step): Promise<void> {
    const { it } = this;
    switch (step.kind) {
      case "call":
        await this.call(() => step.call[1](it[step.user]), step.call[0]);
        break;
      case "in order":
        await this.inOrder(step);
        break;
      case "tasks":
        await this.tasks(step);
        break;
      case "time":
        it.engine.clock.time += step.days * 86_400_000;
        break;
      case "stale":
        this.stale(step);
        break;
      default:
        this.happen(await this.event(step));
    }
    this.model.update();
    await checkInvariants(it, this.model);
  }

  /** A call that fails leaves everything as it was. */
  async call(make: () => Promise<unknown>, what: string): Promise<void> {
    const before = wholeState(this.it);
    const error = await make().then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (error === undefined) return;
    expect(ServiceError.is(error), `${what}: ${String(error)}`).toBe(true);
    expect(wholeState(this.it)).toEqual(before);
    expect(this.it.engine.requests).toEqual([]);
  }

  /** RequeueJobs and CancelJobs change exactly the jobs before the failing one. */
  async inOrder({ what, ids }: Extract<Step, { kind: "in order" }>): Promise<void> {
    const { admin } = this.it;
    const before = new Map((await admin.listAllJobs()).map((each) => [each.id, each]));
    const error = await (what === "requeue" ? admin.requeueJobs(ids) : admin.cancelJobs(ids, null)).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    const after = await admin.listAllJobs();
    const count = error === undefined ? ids.length : countBefore(error);
    const done = new Set(ids.slice(0, count));
    expect(done.size).toBe(count);
    for (const each of after) {
      if (!done.has(each.id)) expect(each).toEqual(before.get(each.id));
      else expect(each.status).toBe(what === "requeue" ? JobStatus.Queued : JobStatus.Cancelled);
    }
    if (error === undefined) return;
    expect(error).toMatchObject({ jobId: ids[count] });
    const next = before.get(ids[count]!)?.status;
    const allowed: readonly (number | undefined)[] =
      what === "requeue"
        ? [JobStatus.Running, JobStatus.Failed, JobStatus.Cancelled]
        : [JobStatus.NotSubmitted, JobStatus.Queued, JobStatus.Running];
    const mayNotRerun = before.get(ids[count]!)?.tasks.some(({ isRerunnable }) => !isRerunnable) ?? false;
    expect(done.has(ids[count]!) || !allowed.includes(next) || (what === "requeue" && mayNotRerun)).toBe(
      true,
    );
  }

  /** RequeueTasks and CancelTasks change exactly the tasks before the failing one. */
  async tasks({ what, id, ids }: Extract<Step, { kind: "tasks" }>): Promise<void> {
    const { admin } = this.it;
    const before = (await admin.listAllJobs()).find((each) => each.id === id);
    const error = await (what === "requeue"
      ? admin.requeueTasks(id, ids)
      : admin.cancelTasks(id, ids, null)
    ).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (before === undefined) {
      expect(error).toMatchObject({ jobId: id });
      return;
    }
    const after = await admin.getJob(id);
    const count = error === undefined ? ids.length : countBefore(error);
    const done = new Set(ids.slice(0, count));
    const waiting: readonly number[] = [TaskStatus.Queued, TaskStatus.NotSubmitted];
    for (const [index, each] of after.tasks.entries()) {
      if (!done.has(each.id)) expect(each).toEqual(before.tasks[index]);
      else if (what === "cancel") expect(each.status).toBe(TaskStatus.Cancelled);
      else expect(waiting).toContain(each.status);
    }
    if (error !== undefined) expect(error).toMatchObject({ jobId: id, taskId: ids[count] });
  }

  /** Something that an engine can tell now; `undefined` where nothing of the kind can happen. */
  async event(step: Step): Promise<EngineEvent | undefined> {
    const { admin, engine, headNode } = this.it;
    const time = engine.clock.time;
    const jobs = await admin.listAllJobs();
    switch (step.kind) {
      case "start": {
        const waiting = pick(
          jobs.filter(({ status }) => status === JobStatus.Queued),
          step.at,
        );
        const ready = (await admin.getComputeNodes()).filter(
          ({ status, idleProcessors }) => status === 0 && idleProcessors > 0,
        );
        const [first, ...others] = ready;
        if (waiting === undefined || first === undefined) return undefined;
        const nodes = step.node === 0 ? [first, ...others] : [first];
        return {
          kind: "job started",
          at: time,
          ...engine.jobRef(waiting.id),
          allocation: nodes.map(({ name }) => ({ node: name, processors: 1 })),
          isBackfill: step.early,
        };
      }
      case "limit": {
        const running = pick(
          jobs.filter(({ status }) => status === JobStatus.Running),
          step.at,
        );
        return running && { kind: "job limit reached", at: time, ...engine.jobRef(running.id) };
      }
      case "run": {
        const waiting = pick(
          jobs
            .filter(({ status }) => status === JobStatus.Running)
            .flatMap(({ tasks }) => tasks)
            .filter(({ status }) => status === TaskStatus.Queued),
          step.at,
        );
        const allocation = waiting && headNode.state.job(waiting.jobId)?.job.facts.allocatedNodes.slice(0, 1);
        if (waiting === undefined || allocation === undefined) return undefined;
        return { kind: "task started", at: time, ...engine.taskRef(waiting.jobId, waiting.id), allocation };
      }
      case "finish": {
        const running = pick(
          jobs.flatMap(({ tasks }) => tasks).filter(({ status }) => status === TaskStatus.Running),
          step.at,
        );
        if (running === undefined) return undefined;
        const outcomes = ["exited", "exited", "exited", "limit", "node lost", "executor failed"] as const;
        const reason = outcomes[step.outcome % outcomes.length]!;
        const exitCode = reason === "exited" ? step.outcome % 2 : 1;
        const ref = engine.taskRef(running.jobId, running.id);
        this.model.ended(ref);
        return { kind: "task ended", at: time, ...ref, reason, exitCode, message: "", usage: someUsage };
      }
      case "node":
        return { kind: step.event, at: time, node: step.name };
      default:
        return undefined;
    }
  }

  /** An event happens, and is told twice: the second time changes nothing. */
  happen(event: EngineEvent | undefined): void {
    if (event === undefined) return;
    this.it.engine.emit(event);
    this.model.update();
    const { version } = this.it.headNode.state;
    const before = wholeState(this.it);
    this.it.engine.emit(event);
    expect(wholeState(this.it)).toEqual(before);
    expect(this.it.headNode.state.version).toBe(version);
    expect(this.it.engine.requests).toEqual([]);
  }

  /** Events of another run than the current one change nothing. */
  stale({ id, task, off }: Extract<Step, { kind: "stale" }>): void {
    const { engine, headNode } = this.it;
    const entry = headNode.state.job(id);
    const jobAttempt = (entry?.job.attempt ?? 1) + off;
    const taskAttempt = (entry?.tasks.get(task)?.attempt ?? 1) + off;
    const before = wholeState(this.it);
    const allocation = [{ node: "NODE01", processors: 1 }];
    const base = { at: engine.clock.time, jobId: id };
    engine.emit({ kind: "job started", ...base, attempt: jobAttempt, allocation, isBackfill: false });
    engine.emit({ kind: "job limit reached", ...base, attempt: jobAttempt });
    engine.emit({ kind: "task started", ...base, taskId: task, attempt: taskAttempt, allocation });
    engine.emit({
      kind: "task ended",
      ...base,
      taskId: task,
      attempt: taskAttempt,
      reason: "exited",
      exitCode: 0,
      message: "",
      usage: someUsage,
    });
    expect(wholeState(this.it)).toEqual(before);
    expect(engine.requests).toEqual([]);
  }
}

/** How many the message of a plural call says were done before the failing one. */
function countBefore(error: unknown): number {
  const text = ServiceError.from(error).message;
  const match = /(No|\d+) (?:jobs?|tasks?) before it (?:was|were)/.exec(text);
  if (match === null) throw new Error(`No count in "${text}".`);
  return match[1] === "No" ? 0 : Number(match[1]);
}

test("GEN-1, COL-4, JOB-3, JOB-5, JOB-7, JOB-8, JOB-10, TSK-4, RQ-6, CXL-3: random calls and events break no invariant", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const store = new KeptChanges();
      const it = await cluster({
        store,
        nodes: [node("NODE01", 4), node("NODE02", 2), node("NODE03", 1, "Pending")],
      });
      const run = new Run(it);
      for (const each of steps) await run.take(each);
      checkReplay(it, store);
    }),
    { numRuns: 150 },
  );
});
