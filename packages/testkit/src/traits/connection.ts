import { ERROR_NOT_CONNECTED, FAILED, type HRESULT, HRESULT_FROM_WIN32 } from "@ccp/core";
import { answers, demand, matches } from "../assertions.ts";
import { goodArguments } from "../bench/arguments.ts";
import { callAny, lastError } from "../bench/members.ts";
import type { PageMember } from "../bench/type-library.ts";
import { withoutLocalHeadNode } from "../bench/wrapped-service.ts";
import { capabilityOfPage } from "../capabilities.ts";
import type { CaseBody } from "../case.ts";
import { checkUntouched, references } from "./references.ts";

const NOT_CONNECTED = HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED);

export function notConnected({ member }: PageMember): CaseBody {
  return async (bench) => {
    const cluster = bench.client(withoutLocalHeadNode(bench.test.backend));
    const args = await goodArguments(cluster, member);
    const before = references(args);
    answers((await callAny(cluster, member.name, args)) as HRESULT, NOT_CONNECTED, member.name); // checked here
    checkUntouched(args, before, member.name);
    matches(await lastError(cluster), /connect/i, "the error message");
  };
}

export function worksUnconnected({ member }: PageMember): CaseBody {
  return async (bench) => {
    let connects = 0;
    const cluster = bench.client({
      connect: async () => {
        connects++;
        throw new Error("There is nothing to connect to.");
      },
    });
    const args = await goodArguments(cluster, member);
    const hr = (await callAny(cluster, member.name, args)) as HRESULT; // checked below
    const isThere = capabilityOfPage(member.page) === undefined;
    if (isThere)
      demand(!FAILED(hr), `${member.name} failed without a connection: ${await lastError(cluster)}`);
    demand(hr !== NOT_CONNECTED && connects === 0, `${member.name} wanted a connection.`);
  };
}

export function afterRelease({ member }: PageMember): CaseBody {
  return async (bench) => {
    const cluster = await bench.as(bench.test.administrator);
    const args = await goodArguments(cluster, member);
    const before = references(args);
    while (cluster.Release() > 0);
    answers((await callAny(cluster, member.name, args)) as HRESULT, NOT_CONNECTED, member.name); // checked here
    checkUntouched(args, before, member.name);
    matches(await lastError(cluster), /released/i, "the error message");
  };
}
