import { conformanceCases } from "../src/conformance-cases.ts";
import type { CaseResult, Supports } from "../src/index.ts";

/** How every case comes out on a backend that does what its manifest says. */
export function plannedResults(supports: Supports): CaseResult[] {
  return conformanceCases().map(({ id, page, needs }) => {
    const reason = needs.map((capability) => supports[capability]).find((support) => support !== true) ?? "";
    return { caseId: id, page, outcome: reason === "" ? "passed" : "unsupported", reason };
  });
}
