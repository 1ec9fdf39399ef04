import { expect, test } from "vitest";
import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { Job } from "../../src/client/job.ts";
import { Task } from "../../src/client/task.ts";
import {
  createCluster,
  DISP_E_TYPEMISMATCH,
  defaultJobTerms,
  defaultTaskTerms,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  E_UNEXPECTED,
  type IJob,
  type ITask,
  out,
  S_OK,
  variantI4,
} from "../../src/index.ts";
import { callCluster, lastError, membersOf } from "./every-member.ts";
import { FakeService } from "./fake-service.ts";
import { adders, connectedTo, firstSpec, gives, idOf, jobOf, taskNamed } from "./jobs-and-tasks.ts";

/**
 * An object of another make: a plain one whose members do what those of `model` do, and say nothing else about it.
 */
function foreign<I extends IJob | ITask>(model: I, face: string, changed: Record<string, unknown> = {}): I {
  const members = [...membersOf(face).map(({ name }) => name), "QueryInterface", "AddRef", "Release"];
  const entries = [...members, "GetIDsOfNames", "Invoke"].map((name) => [
    name,
    (...args: unknown[]) =>
      Reflect.apply(Reflect.get(model, name) as (...args: unknown[]) => unknown, model, args),
  ]);
  return { ...Object.fromEntries(entries), ...changed } as I;
}

test.each(adders)(
  "GEN-5: %s takes a foreign job with foreign tasks, and leaves their ids alone",
  async (_, add) => {
    const fake = new FakeService();
    const inner = jobOf();
    inner.AddTask(foreign(taskNamed("a"), "ITask"));
    inner.put_Name("plain");
    expect(await add(connectedTo(fake), foreign(inner, "IJob"))).toBe(S_OK);
    expect(firstSpec(fake)).toEqual({
      ...defaultJobTerms,
      name: "plain",
      tasks: [{ ...defaultTaskTerms, name: "a", commandLine: "a.exe" }],
    });
    expect(idOf(inner)).toBe(0);
  },
);

test("GEN-5: AddTask takes a plain object that has the getters of ITask alone", async () => {
  const fake = new FakeService();
  const model = taskNamed("a");
  const getters = membersOf("ITask").filter(({ kind }) => kind === "propget");
  const plain = Object.fromEntries(
    getters.map(({ name }) => [
      name,
      (p: unknown) => Reflect.apply(Reflect.get(model, name) as (...args: unknown[]) => unknown, model, [p]),
    ]),
  );
  expect(await callCluster(connectedTo(fake), "AddTask", [7, plain, out()])).toBe(S_OK);
  expect(fake.received[0]?.args[1]).toEqual({ ...defaultTaskTerms, name: "a", commandLine: "a.exe" });
});

const boom = (): never => {
  throw new Error("boom");
};
const rubbish: [string, string, unknown, number][] = [
  ["throws", "get_Name", boom, E_UNEXPECTED],
  ["refuses", "get_Name", () => E_ACCESSDENIED, E_ACCESSDENIED],
  ["answers no HRESULT", "get_Name", () => undefined, E_INVALIDARG],
  ["answers a promise", "get_Name", async () => S_OK, E_INVALIDARG],
  ["is no function", "get_Name", "name", E_NOINTERFACE],
  ["is missing", "get_Project", undefined, E_NOINTERFACE],
  ["gives a name that is too long", "get_Name", gives("n".repeat(81)), E_INVALIDARG],
  ["gives a name that is no text", "get_Name", gives(5), E_INVALIDARG],
  ["gives no priority", "get_Priority", gives("Normal"), E_INVALIDARG],
  ["gives no truth value", "get_IsExclusive", gives(1), E_INVALIDARG],
  ["gives no processors", "get_MinimumNumberOfProcessors", gives(Number.NaN), E_INVALIDARG],
  ["gives a wrong runtime", "get_Runtime", gives("soon"), E_INVALIDARG],
  ["gives a wrong license", "get_SoftwareLicense", gives("solver"), E_INVALIDARG],
  ["gives no collection", "get_ExtendedJobTerms", gives(null), E_POINTER],
  ["gives another object", "get_ExtendedJobTerms", gives({}), E_NOINTERFACE],
  [
    "gives ids for tasks",
    "GetEnumerator",
    (p: never) => new ClusterEnumerable([variantI4(1)]).GetEnumerator(p),
    DISP_E_TYPEMISMATCH,
  ],
  ["gives no enumerator", "GetEnumerator", gives(null), E_POINTER],
  ["gives an enumerator that throws", "GetEnumerator", gives({ Next: boom }), E_UNEXPECTED],
  ["gives an enumerator of no items", "GetEnumerator", gives({ Next: () => S_OK }), E_INVALIDARG],
  [
    "gives an enumerator of no VARIANTs",
    "GetEnumerator",
    gives({ Next: (_: number, slot: { value: unknown }) => gives([{ vt: 77 }])(slot) }),
    E_INVALIDARG,
  ],
];

test.each(rubbish)(
  "GEN-7: a foreign job whose member %s (%s) is refused before anything is sent",
  async (_, member, does, hr) => {
    for (const [, add] of adders) {
      const fake = new FakeService();
      const cluster = connectedTo(fake);
      expect(await add(cluster, foreign(jobOf(taskNamed("a")), "IJob", { [member]: does }))).toBe(hr);
      expect(fake.received).toEqual([]);
      expect(await lastError(cluster)).toMatch(/[Jj]ob/);
    }
  },
);

test("GEN-2: the message about a foreign job's task names the member, the task and the job", async () => {
  const cluster = connectedTo(new FakeService());
  const job = new Job();
  job.AddTask(taskNamed("a"));
  job.AddTask(foreign(taskNamed("b"), "ITask", { get_CommandLine: boom }));
  expect(await cluster.AddJob(job, out())).toBe(E_UNEXPECTED);
  expect(await lastError(cluster)).toMatch(/^get_CommandLine of task 2 of Job threw an exception: .*boom/);
});

test("TT-2: the variables of a foreign task are limited like our own", async () => {
  const cluster = connectedTo(new FakeService());
  const big = new Task();
  big.SetEnvironmentVariable("A", "v".repeat(2000));
  const variables = (task: Task) => (p: never) => task.get_EnvironmentVariables(p);
  expect(
    await cluster.AddTask(
      7,
      foreign(taskNamed("a"), "ITask", { get_EnvironmentVariables: variables(big) }),
      out(),
    ),
  ).toBe(S_OK);
  const odd = new Task();
  odd.SetExtendedTaskTerm("A=B", "1");
  const terms = (p: never) => odd.get_ExtendedTaskTerms(p);
  expect(
    await cluster.AddTask(7, foreign(taskNamed("a"), "ITask", { get_EnvironmentVariables: terms }), out()),
  ).toBe(E_INVALIDARG);
  const much = new Task();
  for (const letter of "abc") much.SetExtendedTaskTerm(letter, "v".repeat(1000));
  const variablesOfMuch = (p: never) => much.get_ExtendedTaskTerms(p);
  expect(
    await cluster.AddTask(
      7,
      foreign(taskNamed("a"), "ITask", { get_EnvironmentVariables: variablesOfMuch }),
      out(),
    ),
  ).toBe(E_INVALIDARG);
});

test("GEN-7: an object whose members cannot even be looked for is named, and nothing is thrown", async () => {
  const cluster = connectedTo(new FakeService());
  const hostile = new Proxy(new Job(), {
    get: () => {
      throw new Error("boom");
    },
  });
  expect(await cluster.AddJob(hostile, out())).toBe(E_UNEXPECTED);
  expect(await lastError(cluster)).toMatch(/^\w+ of Job threw an exception when it was looked for/);
});

test("createCluster says what it needs when it is given no backend", () => {
  for (const wrong of [undefined, null, 7, {}, { connect: "CLUSTER" }]) {
    expect(() => createCluster(wrong as never)).toThrow(/createCluster needs a backend: .* connect/);
  }
});
