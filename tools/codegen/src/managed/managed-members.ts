import type { InterfaceModel, MemberModel, ParameterModel } from "../model.ts";
import { propertyName } from "../signatures/property-pair.ts";

/** A member of a managed class: a method, or a property with the raw members that read and write it. */
export type ManagedMember =
  | { readonly kind: "method"; readonly name: string; readonly method: MemberModel }
  | {
      readonly kind: "property";
      readonly name: string;
      readonly get: MemberModel;
      readonly put: MemberModel | undefined;
    };

/** The members of a managed class in the order of the library; a get and the put behind it are one property. */
export function managedMembers({ members }: InterfaceModel): readonly ManagedMember[] {
  return members.flatMap((member): ManagedMember[] => {
    if (member.kind === "propput") return [];
    if (member.kind === "method") return [{ kind: "method", name: member.name, method: member }];
    const name = propertyName(member);
    const put = members.find((other) => other.kind === "propput" && propertyName(other) === name);
    return [{ kind: "property", name, get: member, put }];
  });
}

/** The parameters that a caller of the managed member passes: all but the result. */
export function inputs({ parameters, retval }: MemberModel): readonly ParameterModel[] {
  return retval === null ? parameters : parameters.slice(0, -1);
}

/**
 * Whether a method lists page by page: it takes the place of the reader and the frozen list as variants, and gives a collection.
 * The managed one can be read to its end with `for await`.
 */
export function isPaging(member: MemberModel): boolean {
  return inputs(member).filter(isCursor).length === 2;
}

/** Whether a parameter is an opaque value that a loop hands on. */
function isCursor({ direction }: ParameterModel): boolean {
  return direction === "in,out";
}

/** What a loop over pages passes: the parameters before the cursor. */
export function beforeCursor(member: MemberModel): readonly ParameterModel[] {
  const all = inputs(member);
  return all.slice(0, all.findIndex(isCursor));
}

/** Whether objects of the class can be filled by their users, and so copied: their properties are written at once. */
export function isCopyable(owner: InterfaceModel): boolean {
  return !isCluster(owner) && owner.members.some(({ kind }) => kind === "propput");
}

/** Whether the object is a cluster: its members go to a head node, and it is made over a backend. */
export function isCluster(owner: InterfaceModel): boolean {
  return owner.members.some(({ answersLater }) => answersLater);
}
