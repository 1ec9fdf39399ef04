import { type InterfaceInfo, type MemberInfo, typeLibrary } from "@ccp/core/typelib";

/** How a source uses a member. */
export type Access = "read" | "write" | "call";

/** A member as a source names it. */
export interface FoundMember {
  readonly owner: InterfaceInfo;
  readonly info: MemberInfo;
  /** Whether the property is written although it can only be read. */
  readonly isReadOnly: boolean;
}

const interfaces = new Map(typeLibrary.interfaces.map((info) => [info.name, info]));
const coclasses = new Map(typeLibrary.coclasses.map((info) => [info.name, info.default]));
const progids = new Map(typeLibrary.coclasses.map((info) => [info.progid.toLowerCase(), info.name]));
const constants = new Map(
  typeLibrary.enumerations.flatMap((info) => info.values.map(([name]) => [name, info] as const)),
);
const enumerations = new Map(typeLibrary.enumerations.map((info) => [info.name, info]));

/** Every name that a member can have in a source, in lower case: `get_name`, `name`, `getname`, `addjob`. */
const surfaceNames = new Set(
  typeLibrary.interfaces.flatMap((info) =>
    info.members.flatMap(({ name, kind }) => {
      const bare = bareName(name);
      return (kind === "method" ? [name] : [name, bare, `${kind.slice(4)}${bare}`]).map((text) =>
        text.toLowerCase(),
      );
    }),
  ),
);

/** `Name` of `get_Name`. */
export function bareName(member: string): string {
  return member.replace(/^(get|put)_/, "");
}

export const NAMESPACE = "Microsoft.ComputeCluster";

export function interfaceNamed(name: string): InterfaceInfo | undefined {
  return interfaces.get(name);
}

/** The interface of a coclass, `ICluster` of `Cluster`. */
export function interfaceOfCoclass(name: string): string | undefined {
  return coclasses.get(name);
}

/** The coclass of a ProgID, with or without a version. */
export function coclassOfProgid(progid: string): string | undefined {
  return progids.get(
    progid
      .trim()
      .replace(/\.\d+$/, "")
      .toLowerCase(),
  );
}

/** The page of the enumeration of that name. */
export function enumerationNamed(
  name: string,
): { readonly name: string; readonly page: string; readonly values: readonly string[] } | undefined {
  const info = enumerations.get(name);
  return (
    info && { name, page: info.page, values: info.values.map(([value]) => value.slice(name.length + 1)) }
  );
}

/** The enumeration that a constant such as `JobStatus_Queued` belongs to. */
export function enumerationOfConstant(
  name: string,
): { readonly name: string; readonly page: string } | undefined {
  return constants.get(name);
}

/** Whether a member of any interface has that name in some language. */
export function isMemberName(name: string): boolean {
  return surfaceNames.has(name.toLowerCase());
}

/** The member that a source means by a name. */
export function findMember(
  interfaceName: string,
  name: string,
  access: Access,
  isCaseSensitive: boolean,
): FoundMember | undefined {
  const owner = interfaces.get(interfaceName);
  if (owner === undefined) return undefined;
  const fold = (text: string) => (isCaseSensitive ? text : text.toLowerCase());
  const byName = (wanted: string) => owner.members.find((member) => fold(member.name) === fold(wanted));
  const exact = byName(name) ?? byName(name.replace(/^raw_/, ""));
  if (exact !== undefined) return { owner, info: exact, isReadOnly: false };

  const [get, put] = [byName(`get_${name}`), byName(`put_${name}`)];
  const property = access === "write" ? put : get;
  if (property !== undefined) return { owner, info: property, isReadOnly: false };
  if (get !== undefined) return { owner, info: get, isReadOnly: true };

  const [, verb, rest] = /^(Get|Put)(\w+)$/.exec(name) ?? [];
  const wrapper = verb === undefined ? undefined : byName(`${verb.toLowerCase()}_${rest}`);
  return wrapper === undefined ? undefined : { owner, info: wrapper, isReadOnly: false };
}

/** The interface that a member gives back, `IJob` of `CreateJob`; else the name of its type, `long`, `BSTR`. */
export function resultOf(info: MemberInfo): string | null {
  const type = info.parameters.find((parameter) => parameter.name === info.retval)?.type;
  return type?.replace(/\*+$/, "").trim() ?? null;
}

const ITEMS: readonly (readonly [pattern: RegExp, items: string])[] = [
  [/^ICluster\.get_ComputeNodes$/, "INode"],
  [/^ICluster\.(ListAllJobs|ListJobs)/, "IJob"],
  [/^ICluster\.ListTasks/, "ITask"],
  [/^ICluster\.(ExecuteCommand|WaitForCommand)/, "IExecutionResult"],
  [/^ICluster\.(AddJobs|AddTasks|QueueJobs)$/, "long"],
  [/^IResourceUsage\.get_Processes$/, "BSTR"],
];

/** What the collection holds that a member gives back: an interface, `long`, or `null` when it is no collection or may hold anything. */
export function itemsOf(owner: InterfaceInfo, info: MemberInfo): string | null {
  const name = `${owner.name}.${info.name}`;
  return ITEMS.find(([pattern]) => pattern.test(name))?.[1] ?? itemsOfInterface(resultOf(info));
}

/** What an object of that interface holds, where that follows from the interface alone. */
export function itemsOfInterface(name: string | null): string | null {
  return name === "INameValueCollection" ? "INameValue" : name === "IJob" ? "ITask" : null;
}
