import { type MemberInfo, typeLibrary } from "@ccp/core/typelib";

/** The members of an interface as the type library lists them. */
export function membersOf(interfaceName: string): readonly MemberInfo[] {
  return typeLibrary.interfaces.find(({ name }) => name === interfaceName)?.members ?? [];
}

/** A member and the interface that it belongs to. */
export interface PageMember {
  readonly interfaceName: string;
  readonly member: MemberInfo;
}

/** All members of the type library by the slugs of their reference pages. */
export const membersByPage: ReadonlyMap<string, PageMember> = new Map(
  typeLibrary.interfaces.flatMap(({ name, members }) =>
    members.map((member) => [member.page, { interfaceName: name, member }] as const),
  ),
);

/** The members of ICluster that need no cluster (rule GEN-4). */
export const localMembers: readonly string[] = [
  "get_ErrorMessage",
  "get_Timeout",
  "put_Timeout",
  "get_IsAsynchronous",
  "put_IsAsynchronous",
  "CreateJob",
  "CreateTask",
  "CreateJobFromXml",
  "CreateJobFromXmlFile",
  "CreateTaskFromXml",
  "CreateTaskFromXmlFile",
  "CreateClusterEnumerable",
];

/** The operation of the service behind a member of ICluster: `get_ComputeNodes` is `getComputeNodes`. */
export function operationOf(member: string): string {
  const plain = member.replace("_", "");
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
