import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { ExecutionResult } from "../../src/client/execution-result.ts";
import { Job } from "../../src/client/job.ts";
import { Task } from "../../src/client/task.ts";
import {
  formatHresult,
  type HRESULT,
  type ICluster,
  type IEnumVARIANT,
  type INameValue,
  type INameValueCollection,
  inOut,
  type Out,
  out,
  S_OK,
  type VARIANT,
  VT_DISPATCH,
  variantDispatch,
  variantEmpty,
  variantI4,
} from "../../src/index.ts";
import { interfaceInfo } from "../../src/typelib/lookup.ts";
import type { MemberInfo, ParameterInfo } from "../../src/typelib/model.ts";
import type { Operation } from "./fake-service.ts";

/** The members of an interface as the type library lists them. */
export function membersOf(interfaceName: string): readonly MemberInfo[] {
  const info = interfaceInfo(interfaceName);
  if (info === undefined) throw new Error(`no interface ${interfaceName}`);
  return info.members;
}

function newTask(): Task {
  const task = new Task();
  task.put_CommandLine("work.exe");
  return task;
}

function itemsFor(name: string): ClusterEnumerable {
  switch (name) {
    case "jobs":
      return new ClusterEnumerable([variantDispatch(new Job())]);
    case "tasks":
      return new ClusterEnumerable([variantDispatch(newTask())]);
    default:
      return new ClusterEnumerable([variantI4(1), variantI4(2)]);
  }
}

/** A good argument for a parameter of ICluster. */
export function goodArgument({ name, direction, type }: ParameterInfo): unknown {
  if (direction === "out") return out();
  if (direction === "in,out") return inOut(variantEmpty);
  switch (type) {
    case "BSTR":
      return "text";
    case "long":
    case "JobStatus":
      return 1;
    case "VARIANT_BOOL":
      return true;
    case "IJob*":
      return new Job();
    case "ITask*":
      return newTask();
    case "IExecutionResult*":
      return new ExecutionResult({ commandId: 5, nodeName: "NODE01", exitCode: 0, output: "" });
    case "IClusterEnumerable*":
      return itemsFor(name);
    default:
      throw new Error(`no argument for ${type}`);
  }
}

/** Calls a member with any arguments, as plain JavaScript can. */
export function callAny(object: object, member: string, args: readonly unknown[]): unknown {
  return Reflect.apply(Reflect.get(object, member) as (...args: unknown[]) => unknown, object, args);
}

/** Calls a member of ICluster with any arguments. */
export async function callCluster(
  cluster: ICluster,
  member: string,
  args: readonly unknown[],
): Promise<number> {
  return (await callAny(cluster, member, args)) as number;
}

/** The text of get_ErrorMessage. */
export async function lastError(cluster: ICluster): Promise<string | null | undefined> {
  const text = out<string | null>();
  await cluster.get_ErrorMessage(text);
  return text.value;
}

/** What a member of a local object gives. */
export function read<T>(member: (pRetVal: Out<T>) => HRESULT): T {
  const reference = out<T>();
  const hr = member(reference);
  if (hr !== S_OK) throw new Error(`answered ${formatHresult(hr)}`);
  return reference.value as T;
}

/** What a member of a local object gives, whatever its type. */
export function readAny(member: (pRetVal: Out<never>) => HRESULT): unknown {
  return read(member);
}

/** What a member of ICluster gives. */
export async function ask<T>(member: (pRetVal: Out<T>) => Promise<HRESULT>): Promise<T> {
  const reference = out<T>();
  const hr = await member(reference);
  if (hr !== S_OK) throw new Error(`answered ${formatHresult(hr)}`);
  return reference.value as T;
}

/** What a member of ICluster gives, whatever its type. */
export function askAny(member: (pRetVal: Out<never>) => Promise<HRESULT>): Promise<unknown> {
  return ask(member);
}

/** The items of a collection. */
export function itemsOf(collection: { GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT }): VARIANT[] {
  const items = out<VARIANT[]>();
  read<IEnumVARIANT>((p) => collection.GetEnumerator(p)).Next(1_000_000, items);
  return items.value!;
}

/** The objects of a collection. */
export function objectsOf<I>(collection: { GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT }): I[] {
  return itemsOf(collection).map((item) => {
    if (item.vt !== VT_DISPATCH) throw new Error(`an item has the type ${item.vt}`);
    return item.pdispVal as I;
  });
}

/** The names and values of a collection. */
export function pairsOf(collection: INameValueCollection): [string | null, string | null][] {
  return objectsOf<INameValue>(collection).map((pair) => [
    read<string | null>((p) => pair.get_Name(p)),
    read<string | null>((p) => pair.get_Value(p)),
  ]);
}

/** The members of ICluster that need no cluster (rule GEN-4). */
export const localMembers: readonly string[] = [
  "get_ErrorMessage",
  "get_Timeout",
  "put_Timeout",
  "get_IsAsynchronous",
  "put_IsAsynchronous",
  "CreateJob",
  "CreateTask",
  "CreateJobFromXml",
  "CreateJobFromXmlFile",
  "CreateTaskFromXml",
  "CreateTaskFromXmlFile",
  "CreateClusterEnumerable",
];

/** The operation of the service that a member of ICluster calls. */
export function operationOf(member: string): Operation {
  const name = member.replace(/^get_(.)/, (_, first: string) => `get${first}`);
  return (name.charAt(0).toLowerCase() + name.slice(1)) as Operation;
}

/** What callers in plain JavaScript pass by mistake. */
export const garbage: readonly unknown[] = [
  Number.NaN,
  2 ** 31,
  -1.5,
  "x",
  "\ud800",
  "a\0b",
  null,
  undefined,
  {},
  [],
  Object.create(null),
  Object.freeze({ value: undefined }),
  Symbol("garbage"),
  10n,
  true,
  () => {
    throw new Error("called");
  },
  new Proxy(
    {},
    {
      get() {
        throw new Error("no property for you");
      },
      has() {
        throw new Error("no question either");
      },
    },
  ),
  { vt: 3, lVal: Number.NaN },
  { vt: 9999 },
];
