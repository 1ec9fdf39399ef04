import { E_ACCESSDENIED, type HRESULT, type ICluster } from "@ccp/core";
import { answers, matches, same } from "../assertions.ts";
import { goodArguments } from "../bench/arguments.ts";
import type { Bench } from "../bench/bench.ts";
import { add, idsOf, queue } from "../bench/jobs.ts";
import { callAny, lastError } from "../bench/members.ts";
import { cacheCredential } from "../bench/passwords.ts";
import type { PageMember } from "../bench/type-library.ts";
import { statusOf, tasksOf } from "../bench/views.ts";
import type { CaseBody } from "../case.ts";

/** What only the owner of a job and administrators may do (rule CXL-6), and whether the job must have failed. */
const owners: Readonly<Record<string, "added" | "failed">> = {
  SubmitJob: "added",
  SubmitJobs: "added",
  ModifyJob: "added",
  ModifyJobTerm: "added",
  CancelJob: "added",
  CancelJobs: "added",
  AddTask: "added",
  AddTasks: "added",
  CancelTask: "added",
  CancelTasks: "added",
  RequeueJob: "failed",
  RequeueJobs: "failed",
  RequeueTask: "failed",
  RequeueTasks: "failed",
  SetJobCredentials: "added",
  SetJobCredentialsFromCache: "added",
};

const administrators: readonly string[] = [
  "ApproveNode",
  "PauseNode",
  "ResumeNode",
  "SetEnvironmentVariable",
  "SetClusterParameter",
  "ExecuteCommand",
  "ExecuteCommandWithPaging",
];

export function isForOwners({ interfaceName, member }: PageMember): boolean {
  return interfaceName === "ICluster" && Object.hasOwn(owners, member.name);
}

export function isForAdministrators({ interfaceName, member }: PageMember): boolean {
  return interfaceName === "ICluster" && administrators.includes(member.name);
}

async function mustBeDenied(
  { member }: PageMember,
  cluster: ICluster,
  values: Readonly<Record<string, unknown>>,
  user: string,
): Promise<void> {
  const good = await goodArguments(cluster, member);
  const args = member.parameters.map(({ name }, index) =>
    Object.hasOwn(values, name) ? values[name] : good[index],
  );
  answers((await callAny(cluster, member.name, args)) as HRESULT, E_ACCESSDENIED, member.name); // checked here
  const name = user.slice(user.lastIndexOf("\\") + 1).replaceAll(/[^\w]/g, ".");
  matches(await lastError(cluster), new RegExp(name, "i"), "the error message");
}

async function jobOfAdministrator(bench: Bench, phase: "added" | "failed"): Promise<number> {
  if (phase === "added") return add(bench.cluster, { tasks: [bench.lines.succeed] });
  const jobId = await queue(bench.cluster, { tasks: [bench.lines.exit(3)] });
  await bench.settle();
  return jobId;
}

export function ownersOnly(each: PageMember): CaseBody {
  return async (bench) => {
    const phase = owners[each.member.name] ?? "added";
    const jobId = await jobOfAdministrator(bench, phase);
    const before = [await statusOf(bench.cluster, jobId), ...(await tasksOf(bench.cluster, jobId))];
    const other = await bench.as(bench.test.user);
    if (each.member.name === "SetJobCredentialsFromCache") await cacheCredential(other);
    const [jobIds, taskIds] = [await idsOf(other, [jobId]), await idsOf(other, [1])];
    await mustBeDenied(each, other, { jobId, jobIds, taskId: 1, taskIds }, bench.test.user);
    const after = [await statusOf(bench.cluster, jobId), ...(await tasksOf(bench.cluster, jobId))];
    same(after, before, "the statuses of the job and its task");
  };
}

export function administratorsOnly(each: PageMember): CaseBody {
  return async (bench) => {
    const other = await bench.as(bench.test.user);
    await mustBeDenied(each, other, { NodeName: bench.test.nodes[0].name }, bench.test.user);
  };
}
