import { E_ACCESSDENIED, E_POINTER, type HRESULT, ServiceError } from "@ccp/core";
import { answers, demand } from "../assertions.ts";
import { garbage, goodArguments } from "../bench/arguments.ts";
import type { Bench } from "../bench/bench.ts";
import { callAny } from "../bench/members.ts";
import { sampleOf } from "../bench/samples.ts";
import type { PageMember } from "../bench/type-library.ts";
import { failing } from "../bench/wrapped-service.ts";
import type { CaseBody } from "../case.ts";
import { checkUntouched, references } from "./references.ts";

/** The parameters that a caller cannot leave out: objects and references (rule GEN-5). */
function needed(member: PageMember["member"]): number[] {
  return member.parameters.flatMap(({ direction, type }, index) =>
    direction !== "in" || /^I[A-Z]\w+\*?$/.test(type) ? [index] : [],
  );
}

export function takesObjectsOrReferences({ member }: PageMember): boolean {
  return needed(member).length > 0;
}

export function missingArguments({ interfaceName, member }: PageMember): CaseBody {
  return async (bench) => {
    const object = await subject(bench, interfaceName);
    for (const index of needed(member)) {
      for (const missing of [null, undefined]) {
        const args = (await goodArguments(bench.cluster, member)).with(index, missing);
        const before = references(args);
        const what = `${member.name} with ${String(missing)} for ${member.parameters[index]?.name}`;
        answers((await callAny(object, member.name, args)) as HRESULT, E_POINTER, what); // checked right here
        checkUntouched(args, before, what);
      }
    }
  };
}

export function garbageNeverThrows({ interfaceName, member }: PageMember): CaseBody {
  return async (bench) => {
    const object = await subject(bench, interfaceName);
    for (const index of [...member.parameters.keys(), -1]) {
      for (const bad of garbage) {
        const good = await goodArguments(bench.cluster, member);
        const args = index < 0 ? good.map(() => bad) : good.with(index, bad);
        const what = `${member.name} with ${typeof bad} for ${member.parameters[index]?.name ?? "everything"}`;
        let hr: unknown;
        try {
          hr = await callAny(object, member.name, args);
        } catch (cause) {
          demand(false, `${what} threw: ${String(cause)}.`);
        }
        demand(typeof hr === "number" && (hr | 0) === hr, `${what} answered no HRESULT.`);
      }
    }
  };
}

/** The object whose member is called; a cluster object reaches no cluster, so that mistakes have no effect. */
async function subject(bench: Bench, interfaceName: string): Promise<object> {
  if (interfaceName !== "ICluster") return sampleOf(interfaceName, bench.cluster);
  const denied = new ServiceError(E_ACCESSDENIED, "The kit lets no garbage through.");
  const cluster = bench.client({
    connect: async (headNode, caller) => {
      if (headNode !== bench.test.headNode) throw denied;
      return failing(bench.test.backend, denied).connect(headNode, caller);
    },
  });
  await cluster.Connect(bench.test.headNode);
  return cluster;
}
