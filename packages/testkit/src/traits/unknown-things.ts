import { ERROR_NOT_FOUND, type HRESULT, HRESULT_FROM_WIN32 } from "@ccp/core";
import { answers, matches } from "../assertions.ts";
import { goodArguments } from "../bench/arguments.ts";
import type { Bench } from "../bench/bench.ts";
import { add, idsOf } from "../bench/jobs.ts";
import { callAny, lastError } from "../bench/members.ts";
import { cacheCredential } from "../bench/passwords.ts";
import type { PageMember } from "../bench/type-library.ts";
import type { CaseBody } from "../case.ts";
import { checkUntouched, references } from "./references.ts";

const NOT_FOUND = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
const NO_ID = 98_765;
const NO_NODE = "NOSUCHNODE";

function has(name: string): (each: PageMember) => boolean {
  return ({ interfaceName, member }) =>
    interfaceName === "ICluster" && member.parameters.some((parameter) => parameter.name === name);
}

const hasJob = has("jobId");
const hasJobs = has("jobIds");
const hasTask = has("taskId");
const hasTasks = has("taskIds");

export const namesJob = (each: PageMember): boolean => hasJob(each) || hasJobs(each);
export const namesTask = (each: PageMember): boolean => hasTask(each) || hasTasks(each);
export const namesNode: (each: PageMember) => boolean = has("NodeName");

/** Calls a member with good arguments but for those named, and demands ERROR_NOT_FOUND. */
async function mustMiss(
  bench: Bench,
  { member }: PageMember,
  values: Readonly<Record<string, unknown>>,
  text: string,
): Promise<void> {
  const good = await goodArguments(bench.cluster, member);
  const args = member.parameters.map(({ name }, index) =>
    Object.hasOwn(values, name) ? values[name] : good[index],
  );
  const before = references(args);
  answers((await callAny(bench.cluster, member.name, args)) as HRESULT, NOT_FOUND, member.name); // checked here
  checkUntouched(args, before, member.name);
  matches(await lastError(bench.cluster), new RegExp(text), "the error message");
}

export function unknownJob(each: PageMember): CaseBody {
  return async (bench) => {
    if (each.member.name === "SetJobCredentialsFromCache") await cacheCredential(bench.cluster);
    const jobIds = hasJobs(each) ? await idsOf(bench.cluster, [NO_ID]) : undefined;
    await mustMiss(bench, each, { jobId: NO_ID, jobIds }, String(NO_ID));
  };
}

export function unknownTask(each: PageMember): CaseBody {
  return async (bench) => {
    const jobId = await add(bench.cluster, { tasks: [bench.lines.succeed] });
    const taskIds = hasTasks(each) ? await idsOf(bench.cluster, [NO_ID]) : undefined;
    await mustMiss(bench, each, { jobId, taskId: NO_ID, taskIds }, String(NO_ID));
  };
}

export function unknownNode(each: PageMember): CaseBody {
  return (bench) => mustMiss(bench, each, { NodeName: NO_NODE }, NO_NODE);
}
