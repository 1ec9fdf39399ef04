import {
  CLSCTX_INPROC_SERVER,
  CLSID_ExecutionResult,
  CoCreateInstance,
  type ICluster,
  type IExecutionResult,
  IID_IExecutionResult,
  inOut,
  out,
  S_OK,
  variantBstr,
  variantDispatch,
  variantEmpty,
  variantI4,
} from "@ccp/core";
import type { ParameterInfo } from "@ccp/core/typelib";
import { fail } from "../assertions.ts";
import { collection, makeJob, makeTask } from "./jobs.ts";
import { pairSample } from "./samples.ts";

/** Documents that are valid and name nothing outside themselves (rules XML-1, XML-3). */
export const JOB_XML: string =
  '<Job xmlns="http://www.microsoft.com/ComputeCluster/" Name="from xml"><ExtendedTerms/><Tasks/></Job>';
export const TASK_XML: string =
  '<Task xmlns="http://www.microsoft.com/ComputeCluster/" CommandLine="from xml"><EnvironmentVariables/><ExtendedTerms/></Task>';

/** An argument that a member takes, for each of its parameters. Ids are 1, and node names are of no node. */
export function goodArguments(
  cluster: ICluster,
  member: { readonly name: string; readonly parameters: readonly ParameterInfo[] },
): Promise<unknown[]> {
  return Promise.all(member.parameters.map((parameter) => goodArgument(cluster, member.name, parameter)));
}

async function goodArgument(cluster: ICluster, member: string, parameter: ParameterInfo): Promise<unknown> {
  const { name, direction, type } = parameter;
  if (direction === "out") return out();
  if (direction === "in,out") return inOut(variantEmpty);
  switch (type) {
    case "BSTR":
      return goodText(member, name);
    case "long":
      return name === "index" ? 0 : 1;
    case "JobStatus":
    case "JobPriority":
      return 1;
    case "VARIANT_BOOL":
      return true;
    case "VARIANT":
      return member === "Add" || member === "Remove"
        ? variantDispatch(await pairSample(cluster))
        : variantBstr("x");
    case "IJob*":
      return makeJob(cluster, { tasks: ["kit"] });
    case "ITask*":
      return makeTask(cluster, "kit");
    case "INameValue":
    case "INameValue*":
      return pairSample(cluster);
    case "IExecutionResult*":
      return resultOf(1, "NODE");
    case "IClusterEnumerable*":
      return goodItems(cluster, name);
    case "IClusterCounter*":
      return undefined;
    default:
      return fail(`The kit has no argument of type ${type} for ${name} of ${member}.`);
  }
}

function goodText(member: string, parameter: string): string {
  if (member.startsWith("CreateJobFromXml")) return JOB_XML;
  if (member.startsWith("CreateTaskFromXml")) return TASK_XML;
  if (parameter === "termName" || member === "put_SoftwareLicense") return "Project";
  return "kit";
}

async function goodItems(cluster: ICluster, parameter: string): Promise<unknown> {
  switch (parameter) {
    case "jobs":
      return collection(cluster, [variantDispatch(await makeJob(cluster, { tasks: ["kit"] }))]);
    case "tasks":
      return collection(cluster, [variantDispatch(await makeTask(cluster, "kit"))]);
    default:
      return collection(cluster, [variantI4(1)]);
  }
}

/** The result of a command on a node, as an object of another make would stand for it. */
export function resultOf(commandId: number, nodeName: string): IExecutionResult {
  const slot = out<IExecutionResult>();
  CoCreateInstance(CLSID_ExecutionResult, null, CLSCTX_INPROC_SERVER, IID_IExecutionResult, slot);
  const empty = slot.value ?? fail("CoCreateInstance made no ExecutionResult.");
  const facts: Partial<IExecutionResult> = {
    get_CommandId: (pRetVal) => {
      pRetVal.value = commandId;
      return S_OK;
    },
    get_NodeName: (pRetVal) => {
      pRetVal.value = nodeName;
      return S_OK;
    },
  };
  return new Proxy(empty, {
    get(target, name) {
      const own: unknown = Reflect.get(facts, name);
      if (own !== undefined) return own;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

/** What callers in plain JavaScript pass by mistake. */
export const garbage: readonly unknown[] = [
  Number.NaN,
  2 ** 31,
  -1.5,
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
