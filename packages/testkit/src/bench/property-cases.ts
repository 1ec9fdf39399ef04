import { FAILED, type HRESULT, type ICluster, type IJob, type ITask, S_OK } from "@ccp/core";
import { answers, fail, same } from "../assertions.ts";
import type { CaseBody } from "../case.ts";
import type { Bench } from "./bench.ts";
import { add, makeJob, makeTask } from "./jobs.ts";
import { callAny, type Puts, put, type Readable, read } from "./members.ts";
import { getJob, getTask } from "./views.ts";

/** Values of a property; some depend on the nodes of the cluster under test. */
type Value = string | number | boolean | null;
type Values = readonly Value[] | ((bench: Bench) => readonly Value[]);

interface Kind<I extends object> {
  readonly make: (cluster: ICluster) => Promise<I>;
  /** Adds an object with these properties to the cluster and gives a snapshot of what is there then. */
  readonly store: (bench: Bench, values: Puts<I>) => Promise<I>;
}

/** The cases that the properties of jobs and tasks share. */
export interface PropertyCases<I extends object> {
  /** A new object has this value. */
  startsAs(name: Readable<I>, value: Value): CaseBody;
  /** The object gives back each value that was put. */
  takes(name: Readable<I>, values: Values): CaseBody;
  /** The object refuses each value and keeps the old one. */
  refuses(name: Readable<I>, hr: HRESULT, values: Values): CaseBody;
  /** The cluster keeps each value: a fresh snapshot has it. */
  isKept(name: Readable<I>, values: Values, others?: Puts<I>): CaseBody;
}

function propertyCases<I extends object>({ make, store }: Kind<I>): PropertyCases<I> {
  const valuesOf = (values: Values, bench: Bench) => (typeof values === "function" ? values(bench) : values);
  const putOne = (name: string, value: Value) => ({ [name]: value }) as Puts<I>; // the names are checked by Readable
  // No object of the port is a promise, so awaiting one gives the object itself.
  const made = async (bench: Bench) => ({ object: (await make(bench.cluster)) as I });
  return {
    startsAs: (name, value) => async (bench) => same(read((await made(bench)).object, name), value, name),
    takes: (name, values) => async (bench) => {
      const { object } = await made(bench);
      for (const value of valuesOf(values, bench)) {
        same(read(put(object, putOne(name, value)), name), value, name);
      }
    },
    refuses: (name, hr, values) => async (bench) => {
      const { object } = await made(bench);
      const before = read(object, name);
      for (const value of valuesOf(values, bench)) {
        // Calling a member by a built name loses what it answers.
        answers(callAny(object, `put_${name}`, [value]) as HRESULT, hr, `put_${name}(${String(value)})`);
        same(read(object, name), before, name);
      }
    },
    isKept: (name, values, others) => async (bench) => {
      for (const value of valuesOf(values, bench)) {
        // Spreading two parts of Puts gives Puts again, and awaiting an object of the port that object.
        const stored = (await store(bench, { ...others, ...putOne(name, value) } as Puts<I>)) as I;
        same(read(stored, name), value, name);
      }
    },
  };
}

/** The cases of the properties of jobs. */
export const jobs: PropertyCases<IJob> = propertyCases<IJob>({
  make: (cluster) => makeJob(cluster),
  store: async ({ cluster }, values) => getJob(cluster, await add(cluster, values)),
});

/** The cases of the properties of tasks. */
export const tasks: PropertyCases<ITask> = propertyCases<ITask>({
  make: (cluster) => makeTask(cluster, {}),
  store: async (bench, values) => {
    const { cluster, processors } = bench;
    const task = { CommandLine: bench.lines.succeed, ...values };
    const job = { MinimumNumberOfProcessors: 2, MaximumNumberOfProcessors: processors, tasks: [task] };
    return getTask(cluster, await add(cluster, job));
  },
});

/** Calls that set something by name on a job or task must all work. */
export function mustWork(...results: readonly HRESULT[]): void {
  for (const hr of results) if (FAILED(hr) || hr !== S_OK) fail("A call of a local object failed.");
}
