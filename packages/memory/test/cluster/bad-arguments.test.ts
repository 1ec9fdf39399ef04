import {
  DISP_E_TYPEMISMATCH,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  FAILED,
  formatHresult,
  type HRESULT,
  type ICluster,
  inOut,
  isLong,
  out,
  variantEmpty,
  variantI4,
} from "@ccp/core";
import { typeLibrary } from "@ccp/core/typelib";
import { expect, test } from "vitest";
import { type EmbeddedCluster, startCluster } from "./embedded-cluster.ts";
import { add, idsOf, makeJob, makeTask, objectsOf, queue } from "./jobs.ts";
import { errorOf, ok } from "./members.ts";
import { pictureOf } from "./views.ts";

/*
 * Every member of ICluster, every argument of it, every way to get that argument wrong, on a cluster with work in it:
 * the code is the one that rule GEN-5 says, the message is there, and the cluster is as it was.
 */

const members = typeLibrary.interfaces.find(({ name }) => name === "ICluster")?.members ?? [];

/** They answer `E_NOTIMPL` whatever they are given. */
const notThere = ["CreateJobFromXml", "CreateJobFromXmlFile", "CreateTaskFromXml", "CreateTaskFromXmlFile"];

const noLong = [
  null,
  "1",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1.5,
  2 ** 31,
  -(2 ** 31) - 1,
  1n,
  true,
  {},
  Symbol("1"),
];
const noText = [5, true, {}, ["a"], "half \uD800 pair", "NUL \0", Symbol("text")];
const frozen = Object.freeze({ value: undefined });

function refusedBy(hr: HRESULT, values: readonly unknown[]): (readonly [unknown, HRESULT])[] {
  return values.map((value) => [value, hr] as const);
}

/** Values that an argument of that type cannot have, each with the code it gives. */
function wrongValues(type: string, isOptional: boolean): (readonly [unknown, HRESULT])[] {
  switch (type) {
    case "long":
      return refusedBy(E_INVALIDARG, isOptional ? noLong.slice(1) : [undefined, ...noLong]);
    case "BSTR":
      return refusedBy(E_INVALIDARG, noText);
    case "VARIANT_BOOL":
      return refusedBy(E_INVALIDARG, [1, "True", {}, Number.NaN]);
    case "JobStatus":
      return refusedBy(E_INVALIDARG, [null, -1, 6, 1.5, "Queued", Number.NaN]);
    case "IJob*":
    case "ITask*":
    case "IClusterEnumerable*":
    case "IExecutionResult*":
      return [
        ...refusedBy(E_POINTER, [null, undefined]),
        ...refusedBy(E_INVALIDARG, [5, "job", true, Symbol("job"), () => {}]),
        ...refusedBy(E_NOINTERFACE, [{}, [], new Date(0)]),
      ];
    case "VARIANT*":
      return [
        ...refusedBy(E_POINTER, [null, undefined, 5, {}, frozen]),
        ...refusedBy(DISP_E_TYPEMISMATCH, [inOut(variantI4(1))]),
      ];
    default:
      return refusedBy(E_POINTER, [null, undefined, 5, "slot", {}, frozen]);
  }
}

/** An argument of that type that is right, as far as one can tell without looking at the cluster. */
async function rightValue(cluster: ICluster, type: string, name: string): Promise<unknown> {
  switch (type) {
    case "long":
    case "JobStatus":
      return 1;
    case "BSTR":
      return name === "Name" ? "name" : "";
    case "VARIANT_BOOL":
      return true;
    case "IJob*":
      return makeJob(cluster);
    case "ITask*":
      return makeTask(cluster, "ok");
    case "IClusterEnumerable*":
      return name === "jobs"
        ? objectsOf(cluster, [await makeJob(cluster)])
        : name === "tasks"
          ? objectsOf(cluster, [await makeTask(cluster, "ok")])
          : idsOf(cluster, [1]);
    case "VARIANT*":
      return inOut(variantEmpty);
    default:
      return out();
  }
}

function call(cluster: ICluster, member: string, args: readonly unknown[]): Promise<HRESULT> {
  // A caller in plain JavaScript passes what it likes.
  const method = cluster[member as keyof ICluster] as (...args: readonly unknown[]) => Promise<HRESULT>;
  return Reflect.apply(method, cluster, args);
}

/** A cluster with jobs of all statuses. */
async function busyCluster(): Promise<EmbeddedCluster> {
  const started = startCluster({ nodes: [{ name: "A" }, { name: "B", status: "Pending" }] });
  const { backend, cluster } = started;
  await queue(cluster, { tasks: ["fail 1", "ok"] });
  await queue(cluster);
  await backend.runUntilIdle();
  await ok(cluster, cluster.CancelJob(await queue(cluster), null));
  await queue(cluster, { tasks: ["run forever"] });
  await backend.advance(0);
  await queue(cluster);
  await add(cluster);
  return started;
}

function show(value: unknown): string {
  try {
    return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
  } catch {
    return typeof value;
  }
}

test("GEN-1, GEN-5, GEN-7: a wrong argument gives its code and a message, and changes nothing", async () => {
  const { cluster } = await busyCluster();
  const before = await pictureOf(cluster);
  const faults: string[] = [];
  let tried = 0;
  for (const { name, parameters } of members) {
    if (notThere.includes(name)) continue;
    for (const [index, wrong] of parameters.entries()) {
      for (const [value, hr] of wrongValues(wrong.type, wrong.optional || wrong.name === "hwndParent")) {
        const args = await Promise.all(parameters.map((each) => rightValue(cluster, each.type, each.name)));
        args[index] = value;
        await cluster.GetJob(4711, out());
        const last = await errorOf(cluster);
        const answer = await call(cluster, name, args);
        tried++;
        const what = `${name}(${wrong.name} = ${show(value)})`;
        if (answer !== hr) faults.push(`${what} answered ${formatHresult(answer)}, not ${formatHresult(hr)}`);
        const message = await errorOf(cluster);
        if (name === "get_ErrorMessage" ? message !== last : message === last || message === "") {
          faults.push(`${what} left the message ${message}`);
        }
      }
    }
  }
  expect(faults).toEqual([]);
  expect(await pictureOf(cluster)).toBe(before);
  expect(tried).toBeGreaterThan(600);
});

const anything = [
  undefined,
  null,
  Number.NaN,
  2 ** 31,
  "\uD800",
  "\0",
  "x",
  {},
  [],
  Symbol("x"),
  1n,
  () => {},
];
const traps = new Proxy(
  {},
  {
    get: () => {
      throw new Error("trapped");
    },
    has: () => {
      throw new Error("trapped");
    },
  },
);

test("GEN-7: whatever stands in all places of a call, it answers an HRESULT and never throws", async () => {
  const { cluster } = await busyCluster();
  const before = await pictureOf(cluster);
  for (const { name, parameters } of members) {
    for (const value of [...anything, traps]) {
      for (const args of [parameters.map(() => value), []]) {
        const answer = await call(cluster, name, args);
        expect(isLong(answer), name).toBe(true);
        if (FAILED(answer) && name !== "get_ErrorMessage") expect(await errorOf(cluster), name).not.toBe("");
      }
    }
  }
  expect(await pictureOf(cluster)).toBe(before);
});
