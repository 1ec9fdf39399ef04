import type { MemberModel } from "../model.ts";

/**
 * A member as its readers know it: a method alone, a property with whatever reads and writes it, the get before the
 * put.
 */
export function propertyPair(member: MemberModel, members: readonly MemberModel[]): readonly MemberModel[] {
  if (member.kind === "method") return [member];
  const property = propertyName(member);
  return members
    .filter((other) => other.kind !== "method" && propertyName(other) === property)
    .sort((a, b) => a.kind.localeCompare(b.kind));
}

/** The name of a member without its `get_` or `put_`. */
export function propertyName({ name, kind }: MemberModel): string {
  return kind === "method" ? name : name.slice("get_".length);
}
