import { localMembers, membersByPage, type PageMember } from "../bench/type-library.ts";
import { capabilityOfPage } from "../capabilities.ts";
import type { Case } from "../case.ts";
import { garbageNeverThrows, missingArguments, takesObjectsOrReferences } from "./arguments.ts";
import { asynchronous, isAsynchronousMember } from "./asynchronous.ts";
import { afterRelease, notConnected, worksUnconnected } from "./connection.ts";
import { keepsLastError, timeLimit, unexpectedError } from "./failures.ts";
import { administratorsOnly, isForAdministrators, isForOwners, ownersOnly } from "./rights.ts";
import { namesJob, namesNode, namesTask, unknownJob, unknownNode, unknownTask } from "./unknown-things.ts";

/** A behaviour that many members share: which, and how to see it. */
interface Trait {
  readonly name: string;
  readonly title: string;
  readonly appliesTo: (member: PageMember) => boolean;
  readonly body: (member: PageMember) => Case["body"];
  /** Whether the backend itself must serve the member; else the client objects alone show the trait. */
  readonly needsMember: boolean;
}

const isRemote = ({ interfaceName, member }: PageMember): boolean =>
  interfaceName === "ICluster" && member.name !== "Connect" && !localMembers.includes(member.name);

/** The traits, applied to each member they belong to by the facts of the type library. */
const traits: readonly Trait[] = [
  {
    name: "not-connected",
    title: "GEN-4: without a connection and a local head node the call fails and says to connect",
    appliesTo: (each) => isRemote(each) && each.member.name !== "get_Name",
    body: notConnected,
    needsMember: false,
  },
  {
    name: "not-connected",
    title: "GEN-4: works without a connection",
    appliesTo: ({ interfaceName, member }) =>
      interfaceName === "ICluster" && localMembers.includes(member.name),
    body: worksUnconnected,
    needsMember: false,
  },
  {
    name: "missing-arguments",
    title: "GEN-5: a missing object or reference is E_POINTER, and nothing is written",
    appliesTo: takesObjectsOrReferences,
    body: missingArguments,
    needsMember: false,
  },
  {
    name: "garbage",
    title: "GEN-7: arguments of any kind get an HRESULT, never an exception",
    appliesTo: ({ member }) => member.parameters.length > 0,
    body: garbageNeverThrows,
    needsMember: false,
  },
  {
    name: "last-error",
    title: "GEN-1, GEN-2: a failure of the cluster is kept as last error, and nothing is written",
    appliesTo: isRemote,
    body: keepsLastError,
    needsMember: false,
  },
  {
    name: "unexpected-error",
    title: "GEN-7: an exception inside becomes E_UNEXPECTED with its text",
    appliesTo: isRemote,
    body: unexpectedError,
    needsMember: false,
  },
  {
    name: "time-limit",
    title: "CON-4: a call that outlives put_Timeout is COR_E_TIMEOUT, and nothing is written",
    appliesTo: isRemote,
    body: timeLimit,
    needsMember: false,
  },
  {
    name: "asynchronous",
    title: "CON-5: put_IsAsynchronous decides whether the call waits for its effect",
    appliesTo: isAsynchronousMember,
    body: asynchronous,
    needsMember: false,
  },
  {
    name: "after-release",
    title: "GEN-4: after the last Release the call fails and does not connect again",
    appliesTo: (each) => isRemote(each) && each.member.name !== "get_Name",
    body: afterRelease,
    needsMember: false,
  },
  {
    name: "unknown-job",
    title: "GEN-5: a job that is not there is ERROR_NOT_FOUND, named in the message",
    appliesTo: namesJob,
    body: unknownJob,
    needsMember: true,
  },
  {
    name: "unknown-task",
    title: "GEN-5: a task that is not there is ERROR_NOT_FOUND, named in the message",
    appliesTo: namesTask,
    body: unknownTask,
    needsMember: true,
  },
  {
    name: "unknown-node",
    title: "GEN-5: a node that is not there is ERROR_NOT_FOUND, named in the message",
    appliesTo: namesNode,
    body: unknownNode,
    needsMember: true,
  },
  {
    name: "owners-only",
    title: "CXL-6: another user is E_ACCESSDENIED, and nothing changes",
    appliesTo: isForOwners,
    body: ownersOnly,
    needsMember: true,
  },
  {
    name: "administrators-only",
    title: "NOD-2, ENV-1, PAR-3, CMD-2: a user without the right is E_ACCESSDENIED",
    appliesTo: isForAdministrators,
    body: administratorsOnly,
    needsMember: true,
  },
];

/** The trait cases of all members, in the order of the type library. */
export function traitCases(): readonly Case[] {
  return [...membersByPage].flatMap(([page, each]) => {
    const capability = capabilityOfPage(page);
    return traits
      .filter(({ appliesTo }) => appliesTo(each))
      .map(({ name, title, body, needsMember }) => ({
        id: `${page}#${name}`,
        page,
        title,
        needs: needsMember && capability !== undefined ? [capability] : [],
        body: body(each),
      }));
  });
}
