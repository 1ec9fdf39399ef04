import {
  type ClusterService,
  defaultJobTerms,
  defaultTaskTerms,
  type HRESULT,
  type JobSpec,
  type JobTerms,
  ServiceError,
  type TaskTerms,
} from "@ccp/core";
import { expect } from "vitest";
import { type EngineNode, HeadNode, type HeadNodeOptions } from "../src/index.ts";
import { ManualEngine } from "./manual-engine.ts";

export const wait = { wait: true };
export const nobody = { user: null, password: null };

export const ADMIN = "CORP\\admin";
export const ANN = "CORP\\ann";
const BOB = "CORP\\bob";

export function node(name: string, processors = 4, status: EngineNode["status"] = "Ready"): EngineNode {
  return { name, processors, memory: 8192, speed: 2400, architecture: "x64", status };
}

export function job(terms: Partial<JobTerms> = {}, tasks: readonly TaskTerms[] = [task()]): JobSpec {
  return { ...defaultJobTerms, ...terms, tasks };
}

export function task(terms: Partial<TaskTerms> = {}): TaskTerms {
  return { ...defaultTaskTerms, commandLine: "work.exe", ...terms };
}

export function tasks(count: number, terms: Partial<TaskTerms> = {}): TaskTerms[] {
  return Array.from({ length: count }, () => task(terms));
}

/** A head node on a manual engine, as three users see it. */
export interface TestCluster {
  readonly engine: ManualEngine;
  readonly headNode: HeadNode;
  readonly admin: ClusterService;
  readonly ann: ClusterService;
  readonly bob: ClusterService;
}

export async function cluster(
  options: Partial<HeadNodeOptions> & { readonly nodes?: readonly EngineNode[] } = {},
): Promise<TestCluster> {
  const { nodes = [node("NODE01", 4), node("NODE02", 2)], ...rest } = options;
  const engine = (rest.engine as ManualEngine | undefined) ?? new ManualEngine(nodes);
  const headNode = await HeadNode.open({
    name: "CLUSTER",
    engine,
    administrators: [ADMIN],
    defaultUser: ANN,
    ...rest,
  });
  engine.takeRequests();
  const as = (user: string) => headNode.connect("localhost", { user });
  return { engine, headNode, admin: await as(ADMIN), ann: await as(ANN), bob: await as(BOB) };
}

/** The service error with which a call fails, after checking its HRESULT. */
export async function refusal(call: Promise<unknown>, hr: HRESULT): Promise<ServiceError> {
  const error = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!ServiceError.is(error)) throw new Error(`Not refused by a ServiceError: ${String(error)}`);
  expect(error.hr).toBe(hr);
  expect(error.message).toMatch(/^[A-Z"].*[.]$/s);
  expect(error.message).not.toMatch(/undefined|NaN|\[object| {2}/);
  return error;
}

/** Everything that can be seen of the cluster, and the whole of what is behind it. */
export function wholeState({ headNode }: { readonly headNode: Pick<HeadNode, "state"> }): unknown {
  const { state } = headNode;
  return structuredClone({
    jobs: [...state.jobIds]
      .sort((a, b) => a - b)
      .map((id) => {
        const entry = state.job(id)!;
        return { job: entry.job, tasks: [...entry.tasks.values()], counts: entry.counts };
      }),
    nodes: [...state.nodes].map(({ node, held, jobIds }) => ({
      node,
      held,
      jobIds: [...jobIds].sort((a, b) => a - b),
    })),
    byStatus: [0, 1, 2, 3, 4, 5].map((status) =>
      [...state.jobIdsByStatus(status as 0)].sort((a, b) => a - b),
    ),
    parameters: [...state.parameters],
    variables: [...state.variables],
    jobCounts: state.jobCounts,
    taskCounts: state.taskCounts,
    freeIds: state.freeJobIds(5),
  });
}
