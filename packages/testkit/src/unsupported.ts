import { E_NOTIMPL, type HRESULT } from "@ccp/core";
import { answers, demand } from "./assertions.ts";
import { goodArguments } from "./bench/arguments.ts";
import type { Bench } from "./bench/bench.ts";
import { callAny, lastError } from "./bench/members.ts";
import { membersByPage, membersOf } from "./bench/type-library.ts";
import { type Capability, membersOfCapability } from "./capabilities.ts";

/**
 * Demands that a backend that lacks a capability says so: the member of the page, or another one of the capability,
 * answers `E_NOTIMPL`, and the message holds the reason of the manifest (rule GEN-5). A capability that is no group of
 * members must at least have a reason.
 */
export async function checkUnsupported(
  bench: Bench,
  page: string,
  capability: Capability,
  reason: string,
): Promise<void> {
  demand(reason.trim() !== "", `supports.${capability} gives no reason.`);
  const members = membersOfCapability(capability);
  const own = membersByPage.get(page)?.member.name;
  const name = own !== undefined && members.includes(own) ? own : members[0];
  if (name === undefined) return;
  const member = membersOf("ICluster").find((candidate) => candidate.name === name);
  demand(member !== undefined, `The type library has no ${name}.`);
  const args = await goodArguments(bench.cluster, member);
  answers((await callAny(bench.cluster, name, args)) as HRESULT, E_NOTIMPL, name); // checked right here
  const message = await lastError(bench.cluster);
  demand(
    message.includes(reason),
    `The error message of ${name}, "${message}", does not hold the reason of supports.${capability}: "${reason}".`,
  );
}
