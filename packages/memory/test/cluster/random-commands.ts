import {
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IJob,
  JobStatus_Running,
  type Out,
  out,
} from "@ccp/core";
import fc from "fast-check";
import { simulate } from "../../src/index.ts";
import { ALICE, commandLine, DAY, type EmbeddedCluster, MINUTE, startCluster } from "./embedded-cluster.ts";
import { idsOf, type JobSpec, makeJob, makeTask, objectsOf, queueJob, type TaskSpec } from "./jobs.ts";
import { errorOf, ok, read } from "./members.ts";
import { listJobs } from "./views.ts";

/** One step of a random history. `jobs` and `job` are places among the jobs of the cluster, taken modulo their number. */
export type Command =
  | { readonly kind: "add" | "queue"; readonly asAlice: boolean; readonly specs: readonly JobSpec[] }
  | {
      readonly kind: "submit" | "cancel" | "requeue";
      readonly asAlice: boolean;
      readonly jobs: readonly number[];
    }
  | {
      readonly kind: "cancel tasks" | "requeue tasks";
      readonly asAlice: boolean;
      readonly job: number;
      readonly tasks: readonly number[];
    }
  | {
      readonly kind: "add tasks";
      readonly asAlice: boolean;
      readonly job: number;
      readonly specs: readonly TaskSpec[];
    }
  | {
      readonly kind: "modify";
      readonly asAlice: boolean;
      readonly job: number;
      readonly term: readonly [string, string];
    }
  | { readonly kind: "pause" | "resume" | "fail" | "recover"; readonly node: string }
  | { readonly kind: "advance"; readonly ms: number };

const lines = ["ok", "ok", "fail 3", "fail 3 once", "run 700", "run 2500 fail 1 once", "run 120000", "break"];
const nodeNames = ["A", "B", "C"];

const taskSpec: fc.Arbitrary<TaskSpec> = fc.record(
  {
    CommandLine: fc.constantFrom(...lines),
    Name: fc.constantFrom("", "a", "b"),
    Depend: fc.constantFrom("", "", "", "a", "b", "a,b", "nobody"),
    MinimumNumberOfProcessors: fc.constantFrom(1, 1, 1, 2),
    MaximumNumberOfProcessors: fc.constantFrom(1, 1, 2, 3),
    IsExclusive: fc.constantFrom(false, false, false, true),
    IsRerunnable: fc.constantFrom(true, true, true, true, false),
    RequiredNodes: fc.constantFrom("", "", "", "", "B", "C"),
    Runtime: fc.constantFrom("Infinite", "Infinite", "00:00:01"),
  },
  { requiredKeys: ["CommandLine"] },
);

/** A task that most jobs can take. */
const smallTask: fc.Arbitrary<TaskSpec> = fc.record({
  CommandLine: fc.constantFrom(...lines),
  Name: fc.constantFrom("", "a"),
  RequiredNodes: fc.constantFrom("", "", "B"),
  Depend: fc.constantFrom("", "", "b"),
});

const anyJob: fc.Arbitrary<JobSpec> = fc.record(
  {
    tasks: fc.array(taskSpec, { maxLength: 4 }),
    MinimumNumberOfProcessors: fc.constantFrom(1, 1, 1, 2, 3, 8),
    MaximumNumberOfProcessors: fc.constantFrom(1, 2, 3, 7),
    IsExclusive: fc.constantFrom(false, false, true),
    Priority: fc.constantFrom(0, 1, 2),
    RunUntilCanceled: fc.constantFrom(false, false, false, false, false, true),
    AskedNodes: fc.constantFrom("", "", "", "A,B", "C", "B,C"),
    Runtime: fc.constantFrom("Infinite", "Infinite", "00:00:01"),
  },
  { requiredKeys: ["tasks"] },
);

/** A job that the cluster takes, nearly as `job` is. */
function fitted(job: JobSpec): JobSpec {
  const asked = job.AskedNodes ? job.AskedNodes.split(",") : nodeNames;
  const minimum = Math.min(job.MinimumNumberOfProcessors ?? 1, 3);
  const maximum = Math.max(job.MaximumNumberOfProcessors ?? 1, minimum);
  const earlier = new Set<string>();
  const tasks = (job.tasks ?? []).map((spec) => {
    const task = typeof spec === "string" ? { CommandLine: spec } : spec;
    const least = Math.min(task.MinimumNumberOfProcessors ?? 1, minimum);
    const depend = (task.Depend ?? "").split(",").filter((name) => earlier.has(name) && name !== task.Name);
    // A later task may bear an earlier name; one that only depends on "a" makes no circle.
    if (task.Name && depend.length === 0) earlier.add(task.Name);
    return {
      ...task,
      Depend: depend.join(","),
      MinimumNumberOfProcessors: least,
      MaximumNumberOfProcessors: Math.min(Math.max(task.MaximumNumberOfProcessors ?? 1, least), maximum),
      RequiredNodes: task.RequiredNodes && asked.includes(task.RequiredNodes) ? task.RequiredNodes : "",
    };
  });
  return { ...job, tasks, MinimumNumberOfProcessors: minimum, MaximumNumberOfProcessors: maximum };
}

const jobSpec: fc.Arbitrary<JobSpec> = fc.oneof(
  { weight: 1, arbitrary: anyJob },
  { weight: 9, arbitrary: anyJob.map(fitted) },
);

const LAST_PLACE = 14;
const asAlice = fc.boolean();
const place = fc.nat({ max: LAST_PLACE });
const places = fc.array(place, { minLength: 0, maxLength: 4 });
const terms = [
  ["Priority", "Lowest"],
  ["Priority", "Normal"],
  ["MaximumNumberOfProcessors", "2"],
  ["MinimumNumberOfProcessors", "2"],
  ["IsExclusive", "False"],
  ["RunUntilCanceled", "False"],
  ["RunUntilCanceled", "True"],
  ["Runtime", "00:00:02"],
  ["Runtime", "soon"],
  ["note", "x"],
] as const;

const newJobs: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom("add" as const, "queue" as const, "queue" as const, "queue" as const),
  asAlice,
  specs: fc.array(jobSpec, { minLength: 1, maxLength: 3 }),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: newJobs },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("submit" as const, "cancel" as const, "requeue" as const, "requeue" as const),
      asAlice,
      jobs: places,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("cancel tasks" as const, "requeue tasks" as const),
      asAlice,
      job: place,
      tasks: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("add tasks" as const),
      asAlice,
      job: place,
      specs: fc.array(smallTask, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("modify" as const),
      asAlice,
      job: place,
      term: fc.constantFrom(...terms),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("pause" as const, "resume" as const, "fail" as const, "recover" as const),
      node: fc.constantFrom(...nodeNames),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("advance" as const),
      ms: fc.constantFrom(0, 0, 300, 1000, 2500, MINUTE, 3 * MINUTE, 6 * DAY),
    }),
  },
);

/** A random history: what users, nodes and time do. */
export const history: fc.Arbitrary<Command[]> = fc
  .tuple(newJobs, fc.array(command, { minLength: 3, maxLength: 30, size: "max" }))
  .map(([first, rest]) => [first, ...rest]);

/** What a step did. */
export interface Step {
  /** Of a call; `undefined` where nothing was called. */
  readonly hr: HRESULT | undefined;
  /** What the call wrote. */
  readonly given: unknown;
  /** The ids that a call on several jobs was given. */
  readonly ids: readonly number[];
  /** The text of the last error of the caller. */
  readonly message: string;
}

/** A cluster on which histories are played. */
export class Stage {
  readonly started: EmbeddedCluster;
  readonly alice: ICluster;
  /** The processors, by node, of the last run of each task: `1.2` is task 2 of job 1. */
  readonly placements: Map<string, ReadonlyMap<string, number>> = new Map();

  constructor() {
    this.started = startCluster({
      executor: simulate((task) => {
        const processors = new Map(task.allocation.map((each) => [each.node, each.processors]));
        this.placements.set(`${task.jobId}.${task.taskId}`, processors);
        return commandLine(task);
      }),
      nodes: [
        { name: "A", processors: 1 },
        { name: "B", processors: 2 },
        { name: "C", processors: 4 },
      ],
      parameters: { JobRetryCount: "2", TaskRetryCount: "1" },
    });
    this.alice = this.started.as(ALICE);
  }

  async play(command: Command): Promise<Step> {
    const { backend, cluster } = this.started;
    const user = "asAlice" in command && command.asAlice ? this.alice : cluster;
    const slot = out<IClusterEnumerable>();
    const ids = "jobs" in command ? await this.#ids(command.jobs) : [];
    const call = await this.#call(command, user, slot, ids);
    if (command.kind === "advance") await backend.advance(command.ms);
    if (command.kind === "fail") backend.failNode(command.node);
    if (command.kind === "recover") backend.recoverNode(command.node);
    const hr = await call?.();
    return { hr, given: slot.value, ids, message: await errorOf(user) };
  }

  async #call(
    command: Command,
    user: ICluster,
    slot: Out<IClusterEnumerable>,
    jobIds: readonly number[],
  ): Promise<(() => Promise<HRESULT>) | undefined> {
    switch (command.kind) {
      case "add":
      case "queue": {
        const jobs: IJob[] = [];
        for (const spec of command.specs) jobs.push(await makeJob(user, spec));
        const all = await objectsOf(user, jobs);
        const [only] = jobs;
        if (command.kind === "add") return () => user.AddJobs(all, slot);
        if (jobs.length === 1 && only !== undefined) return () => queueJob(user, only, slot as never); // both are only looked at
        return () => user.QueueJobs(all, null, null, true, 0, slot);
      }
      case "submit": {
        const ids = await idsOf(user, jobIds);
        return () => user.SubmitJobs(ids, null, null, true);
      }
      case "cancel": {
        const ids = await idsOf(user, jobIds);
        return () => user.CancelJobs(ids, "enough");
      }
      case "requeue": {
        const ids = await idsOf(user, jobIds);
        return () => user.RequeueJobs(ids);
      }
      case "cancel tasks":
      case "requeue tasks": {
        const [jobId = 0] = await this.#ids([command.job]);
        const ids = await idsOf(user, command.tasks);
        return command.kind === "cancel tasks"
          ? () => user.CancelTasks(jobId, ids, "")
          : () => user.RequeueTasks(jobId, ids);
      }
      case "add tasks": {
        const [jobId = 0] = await this.#ids([command.job]);
        const tasks = await objectsOf(
          user,
          await Promise.all(command.specs.map((spec) => makeTask(user, spec))),
        );
        return () => user.AddTasks(jobId, tasks, slot);
      }
      case "modify": {
        const [jobId = 0] = await this.#ids([command.job]);
        return () => user.ModifyJobTerm(jobId, ...command.term);
      }
      case "pause":
        return () => user.PauseNode(command.node);
      case "resume":
        return () => user.ResumeNode(command.node);
      default:
        return undefined;
    }
  }

  /** The ids of the jobs at these places; the last place is that of a job that is not there. */
  async #ids(places: readonly number[]): Promise<number[]> {
    const ids = (await listJobs(this.started.cluster)).map((job) => read(job, "Id"));
    return places.map((at) => (at === LAST_PLACE ? undefined : ids[at % ids.length]) ?? 4711);
  }

  /** Mends what is broken and lets everything run that can; ends what would run until it is canceled. */
  async settle(): Promise<void> {
    const { backend, cluster } = this.started;
    await backend.advance(3 * MINUTE); // nodes that fell silent are seen as lost
    for (const node of nodeNames) {
      backend.recoverNode(node);
      await ok(cluster, cluster.ResumeNode(node));
    }
    for (;;) {
      await backend.runUntilIdle();
      const held = (await listJobs(cluster)).filter(
        (job) => read(job, "Status") === JobStatus_Running && read(job, "RunUntilCanceled"),
      );
      if (held.length === 0) return;
      const ids = held.map((job) => read(job, "Id"));
      await ok(cluster, cluster.CancelJobs(await idsOf(cluster, ids), null));
    }
  }
}
