import { inputs } from "../managed/managed-members.ts";
import { parameterName } from "../managed/managed-types.ts";
import type { InterfaceModel, MemberModel } from "../model.ts";
import { propertyName } from "./property-pair.ts";
import { mayBeLeftOut } from "./typescript.ts";

/**
 * How a ported script uses a member of the object that it keeps in a variable of its class's name: `await cluster.GetJob(jobId)`,
 * `job.Name = Val`. Arguments that may be left out have a question mark.
 */
export function lateBoundUse(owner: InterfaceModel, member: MemberModel): string {
  const variable = owner.name.charAt(1).toLowerCase() + owner.name.slice(2);
  const place = `${variable}.${propertyName(member)}`;
  const all = inputs(member);
  const given = all.map(
    (parameter, index) => `${parameterName(parameter)}${mayBeLeftOut(all, index) ? "?" : ""}`,
  );
  if (member.kind === "propput") return `${place} = ${given.join()}`;
  if (member.name === "GetEnumerator") return `for (const item of ${variable})`;
  const use = member.kind === "propget" ? place : `${place}(${given.join(", ")})`;
  return member.answersLater ? `await ${use}` : use;
}
