import { E_ACCESSDENIED, ServiceError } from "@ccp/core";
import { same } from "../assertions.ts";
import { goodArguments } from "../bench/arguments.ts";
import { callAny, ok } from "../bench/members.ts";
import { operationOf, type PageMember } from "../bench/type-library.ts";
import { withService } from "../bench/wrapped-service.ts";
import type { CaseBody } from "../case.ts";

const members: readonly string[] = [
  "AddJob",
  "AddTask",
  "CancelJob",
  "ModifyJob",
  "PauseNode",
  "RequeueJob",
  "ResumeNode",
  "ExecuteCommand",
  "ExecuteCommandWithPaging",
];

export function isAsynchronousMember({ interfaceName, member }: PageMember): boolean {
  return interfaceName === "ICluster" && members.includes(member.name);
}

export function asynchronous({ member }: PageMember): CaseBody {
  return async (bench) => {
    const modes: unknown[] = [];
    const cluster = bench.client(
      withService(bench.test.backend, async (operation, args) => {
        if (operation === operationOf(member.name)) modes.push(args.at(-1));
        throw new ServiceError(E_ACCESSDENIED, "The kit only listens.");
      }),
    );
    await ok(cluster, cluster.Connect(bench.test.headNode));
    for (const isAsynchronous of [false, true, false]) {
      await ok(cluster, cluster.put_IsAsynchronous(isAsynchronous));
      await callAny(cluster, member.name, await goodArguments(cluster, member));
    }
    same(modes, [{ wait: true }, { wait: false }, { wait: true }], `the mode that ${member.name} asked for`);
  };
}
