import {
  type ClusterBackend,
  COR_E_TIMEOUT,
  E_ACCESSDENIED,
  E_UNEXPECTED,
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  out,
  ServiceError,
} from "@ccp/core";
import { answers, matches, same } from "../assertions.ts";
import { goodArguments } from "../bench/arguments.ts";
import type { Bench } from "../bench/bench.ts";
import { callAny, lastError, ok } from "../bench/members.ts";
import type { PageMember } from "../bench/type-library.ts";
import { failing, silent } from "../bench/wrapped-service.ts";
import type { CaseBody } from "../case.ts";
import { checkUntouched, references } from "./references.ts";

async function connected(bench: Bench, backend: ClusterBackend): Promise<ICluster> {
  const cluster = bench.client(backend);
  await ok(cluster, cluster.Connect(bench.test.headNode));
  return cluster;
}

async function mustFail(cluster: ICluster, { member }: PageMember, hr: HRESULT): Promise<void> {
  const args = await goodArguments(cluster, member);
  const before = references(args);
  answers((await callAny(cluster, member.name, args)) as HRESULT, hr, member.name); // checked right here
  checkUntouched(args, before, member.name);
}

export function keepsLastError(each: PageMember): CaseBody {
  return async (bench) => {
    const text = "Job 7 belongs to somebody else. Ask an administrator.";
    const cluster = await connected(
      bench,
      failing(bench.test.backend, new ServiceError(E_ACCESSDENIED, text)),
    );
    same(await lastError(cluster), "", "the error message before any error");
    await mustFail(cluster, each, E_ACCESSDENIED);
    same(await lastError(cluster), text, "the error message");
    await ok(cluster, cluster.CreateClusterEnumerable(out<IClusterEnumerable>()));
    same(await lastError(cluster), text, "the error message after a call that worked");
  };
}

export function unexpectedError(each: PageMember): CaseBody {
  return async (bench) => {
    const cluster = await connected(bench, failing(bench.test.backend, new Error("the disk is full")));
    await mustFail(cluster, each, E_UNEXPECTED);
    matches(await lastError(cluster), /the disk is full/, "the error message");
  };
}

export function timeLimit(each: PageMember): CaseBody {
  return async (bench) => {
    const cluster = await connected(bench, silent(bench.test.backend));
    await ok(cluster, cluster.put_Timeout(2));
    await mustFail(cluster, each, COR_E_TIMEOUT);
    matches(await lastError(cluster), /may still happen/, "the error message");
  };
}
