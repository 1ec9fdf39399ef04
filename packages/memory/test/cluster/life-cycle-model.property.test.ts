import {
  FAILED,
  formatHresult,
  type HRESULT,
  type IJob,
  type ITask,
  JobStatus,
  out,
  S_OK,
  TaskStatus,
  toJsDate,
} from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { simulate } from "../../src/index.ts";
import { DAY, type EmbeddedCluster, MINUTE, startCluster } from "./embedded-cluster.ts";
import { contentOf, idsOf, makeJob, makeTask, queueJob, submit } from "./jobs.ts";
import { type JobPlan, LifeCycleModel, priorityName, type TaskPlan, TERMINATED } from "./life-cycle-model.ts";
import { errorOf, read } from "./members.ts";
import { listJobs } from "./views.ts";

const PROCESSORS = 3;
/** The codes with which tasks end by themselves. */
const ownCodes = [0, 0, 3, 2147483647];
const NEVER = Number.POSITIVE_INFINITY;

/** The cluster, whose tasks do what their plans say: a command line is the number of a plan. */
class Real {
  readonly #plans: { readonly plan: TaskPlan; tries: number }[] = [];
  readonly started: EmbeddedCluster = startCluster({
    nodes: [{ name: "A", processors: PROCESSORS }],
    executor: simulate(({ commandLine }) => {
      const task = this.#plans[Number(commandLine)]!;
      task.tries++;
      const { runtime, exitCode, once } = task.plan;
      return { runtime, exitCode: once && task.tries > 1 ? 0 : exitCode };
    }),
  });
  readonly #start: number = this.started.backend.now;

  makeJob(plan: JobPlan): Promise<IJob> {
    return makeJob(this.started.cluster, {
      tasks: plan.tasks.map((task) => this.#spec(task)),
      Priority: plan.priority,
      MaximumNumberOfProcessors: plan.maximum,
      IsExclusive: false,
      RunUntilCanceled: plan.runUntilCanceled,
      Runtime: runtimeTerm(plan.limit),
    });
  }

  makeTask(plan: TaskPlan): Promise<ITask> {
    return makeTask(this.started.cluster, this.#spec(plan));
  }

  #spec(plan: TaskPlan) {
    return {
      CommandLine: String(this.#plans.push({ plan, tries: 0 }) - 1),
      Name: plan.name,
      Depend: plan.depend.join(","),
      IsRerunnable: plan.isRerunnable,
      Runtime: runtimeTerm(plan.limit),
    };
  }

  /** What a client sees, in the form of {@link LifeCycleModel.picture}. */
  async picture(): Promise<ReturnType<LifeCycleModel["picture"]>> {
    return (await listJobs(this.started.cluster)).map((job) => {
      const end = toJsDate(read(job, "EndTime"));
      return {
        id: read(job, "Id"),
        status: JobStatus[read(job, "Status")],
        end: end === null ? null : end.getTime() - this.#start,
        tasks: contentOf<ITask>(job).map((task) => {
          const status = TaskStatus[read(task, "Status")];
          const code = read(task, "ExitCode");
          const isOwn = status !== "Cancelled" && ownCodes.includes(code);
          return { status, exitCode: isOwn ? code : TERMINATED };
        }),
      };
    });
  }
}

function runtimeTerm(limit: number): string {
  return limit === NEVER ? "Infinite" : `00:00:${String(limit / MINUTE).padStart(2, "0")}`;
}

/** What the model and the cluster answer to the same call. */
type Answers = readonly [expected: HRESULT, actual: HRESULT];
type Play = (model: LifeCycleModel, real: Real) => Promise<Answers>;

/** One call, made to both, after which both look the same. */
class Step implements fc.AsyncCommand<LifeCycleModel, Real> {
  readonly #name: string;
  readonly #play: Play;

  constructor(name: string, play: Play) {
    this.#name = name;
    this.#play = play;
  }

  check(model: LifeCycleModel): boolean {
    return !model.isAmbiguous;
  }

  async run(model: LifeCycleModel, real: Real): Promise<void> {
    const [expected, actual] = await this.#play(model, real);
    if (model.isAmbiguous) return;
    const { cluster } = real.started;
    expect(formatHresult(actual), FAILED(actual) ? await errorOf(cluster) : "").toBe(formatHresult(expected));
    expect(await real.picture()).toEqual(model.picture());
  }

  toString(): string {
    return this.#name;
  }
}

const LAST_PLACE = 9;

/** The id of the job at a place, taken modulo their number; the last place is that of a job that is not there. */
function jobAt(model: LifeCycleModel, place: number): number {
  const ids = [...model.jobs.keys()].sort((a, b) => a - b);
  return (place === LAST_PLACE ? undefined : ids[place % ids.length]) ?? 99;
}

const place = fc.nat({ max: LAST_PLACE });
const taskId = fc.integer({ min: 1, max: 4 });

/** Run times end a millisecond after a full second and calls are made at full seconds, so that few things coincide. */
const taskPlan: fc.Arbitrary<TaskPlan> = fc.record({
  name: fc.constantFrom("", "", "a", "b"),
  depend: fc.constant([]),
  runtime: fc.constantFrom(1001, 1001, 3001, 61_001, NEVER),
  exitCode: fc.constantFrom(...ownCodes),
  once: fc.boolean(),
  isRerunnable: fc.constantFrom(true, true, true, true, false),
  limit: fc.constantFrom(NEVER, NEVER, NEVER, MINUTE),
});

const jobPlan: fc.Arbitrary<JobPlan> = fc
  .record({
    tasks: fc.array(taskPlan, { maxLength: 4 }),
    depends: fc.array(fc.subarray(["a", "b"]), { minLength: 4, maxLength: 4 }),
    priority: fc.constantFrom(0 as const, 2 as const, 2 as const, 4 as const),
    maximum: fc.integer({ min: 1, max: PROCESSORS }),
    runUntilCanceled: fc.constantFrom(false, false, false, true),
    limit: fc.constantFrom(NEVER, NEVER, NEVER, MINUTE),
  })
  .map(({ depends, ...plan }) => ({
    ...plan,
    // A task waits only for names that come before it and never after, so that there are no circles.
    tasks: plan.tasks.map((task, index) => {
      const before = plan.tasks.slice(0, index).map(({ name }) => name);
      const after = plan.tasks.slice(index).map(({ name }) => name);
      const depend = depends[index] ?? [];
      return { ...task, depend: depend.filter((name) => before.includes(name) && !after.includes(name)) };
    }),
  }));

const steps: fc.Arbitrary<Step>[] = [
  jobPlan.map(
    (plan) =>
      new Step(`AddJob ${JSON.stringify(plan)}`, async (model, real) => {
        const id = out<number>();
        const hr = await real.started.cluster.AddJob(await real.makeJob(plan), id);
        expect(id.value).toBe(model.addJob(plan));
        return [S_OK, hr];
      }),
  ),
  jobPlan.map(
    (plan) =>
      new Step(`QueueJob ${JSON.stringify(plan)}`, async (model, real) => {
        const id = out<number>();
        const hr = await queueJob(real.started.cluster, await real.makeJob(plan), id);
        const expected = model.addJob(plan);
        expect(id.value).toBe(expected);
        return [model.submitJob(expected), hr];
      }),
  ),
  place.map(
    (at) =>
      new Step(`SubmitJob at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [model.submitJob(id), await submit(cluster, id)];
      }),
  ),
  fc.tuple(place, taskPlan).map(
    ([at, plan]) =>
      new Step(`AddTask to the job at ${at} ${JSON.stringify(plan)}`, async (model, real) => {
        const id = jobAt(model, at);
        const taskId = out<number>();
        const hr = await real.started.cluster.AddTask(id, await real.makeTask(plan), taskId);
        const expected = model.addTask(id, plan);
        expect(taskId.value).toBe(expected === S_OK ? model.jobs.get(id)?.tasks.length : undefined);
        return [expected, hr];
      }),
  ),
  place.map(
    (at) =>
      new Step(`CancelJob at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [model.cancelJob(id), await cluster.CancelJob(id, "")];
      }),
  ),
  fc.tuple(place, taskId).map(
    ([at, task]) =>
      new Step(`CancelTask ${task} of the job at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [model.cancelTask(id, task), await cluster.CancelTask(id, task, "")];
      }),
  ),
  place.map(
    (at) =>
      new Step(`RequeueJob at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [model.requeueJob(id), await cluster.RequeueJob(id)];
      }),
  ),
  fc.array(place, { maxLength: 4 }).map(
    (places) =>
      new Step(`RequeueJobs at ${places}`, async (model, { started: { cluster } }) => {
        const ids = places.map((at) => jobAt(model, at));
        return [model.requeueJobs(ids), await cluster.RequeueJobs(await idsOf(cluster, ids))];
      }),
  ),
  fc.tuple(place, taskId).map(
    ([at, task]) =>
      new Step(`RequeueTask ${task} of the job at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [model.requeueTask(id, task), await cluster.RequeueTask(id, task)];
      }),
  ),
  fc.tuple(place, fc.constantFrom(0 as const, 2 as const, 4 as const)).map(
    ([at, priority]) =>
      new Step(`Priority ${priority} for the job at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [
          model.modifyPriority(id, priority),
          await cluster.ModifyJobTerm(id, "Priority", priorityName(priority)),
        ];
      }),
  ),
  fc.tuple(place, fc.boolean()).map(
    ([at, value]) =>
      new Step(`RunUntilCanceled ${value} for the job at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        const term = value ? "True" : "False";
        return [
          model.modifyRunUntilCanceled(id, value),
          await cluster.ModifyJobTerm(id, "RunUntilCanceled", term),
        ];
      }),
  ),
  fc.tuple(place, fc.constantFrom(NEVER, MINUTE, 2 * MINUTE)).map(
    ([at, limit]) =>
      new Step(`Runtime ${limit} for the job at ${at}`, async (model, { started: { cluster } }) => {
        const id = jobAt(model, at);
        return [
          model.modifyRuntime(id, limit),
          await cluster.ModifyJobTerm(id, "Runtime", runtimeTerm(limit)),
        ];
      }),
  ),
  fc.constantFrom(0, 0, 1000, 1000, 2000, 5000, 60_000, 90_000, 6 * DAY).map(
    (ms) =>
      new Step(`${ms} ms pass`, async (model, { started: { backend } }) => {
        await backend.advance(ms);
        model.advance(ms);
        return [S_OK, S_OK];
      }),
  ),
];

test("JOB-10, JOB-3, JOB-9, CXL-1, RQ-3, TSK-8, TSK-9: random calls do to the cluster what they do to a model of the rules", async () => {
  const seed = Math.floor(Math.random() * 2 ** 32) | 0;
  console.info(`The random calls of the life cycle come from the seed ${seed}.`);
  await fc.assert(
    fc.asyncProperty(
      fc.commands([...steps, ...steps.slice(0, 2), steps.at(-1)!], { maxCommands: 40, size: "max" }),
      (calls) => fc.asyncModelRun(() => ({ model: new LifeCycleModel(PROCESSORS), real: new Real() }), calls),
    ),
    { seed, numRuns: 300 },
  );
});
