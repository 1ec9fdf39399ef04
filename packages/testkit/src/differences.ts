import { demand } from "./assertions.ts";
import type { Case } from "./case.ts";

/** A case that a backend is known to fail. */
export interface Difference {
  /** The id of the case, `icluster-requeuejobs#3`. */
  readonly caseId: string;
  /** Why, in a sentence for the readers of the support table. */
  readonly reason: string;
}

/** Demands that each difference names a case, once, and gives a reason. */
export function checkDifferences(differences: readonly Difference[], cases: readonly Case[]): void {
  const known = new Set(cases.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { caseId, reason } of differences) {
    demand(
      known.has(caseId),
      `The list of differences names ${caseId}, but there is no such case. Take it off the list.`,
    );
    demand(!seen.has(caseId), `The list of differences names ${caseId} twice.`);
    demand(reason.trim() !== "", `The list of differences gives no reason for ${caseId}.`);
    seen.add(caseId);
  }
}
