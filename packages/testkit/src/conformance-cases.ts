import type { Case, CasePage } from "./case.ts";
import * as pages from "./cases/index.ts";
import { traitCases } from "./traits/traits.ts";

/** All conformance cases: those of the pages, then the traits that many members share. */
export function conformanceCases(): readonly Case[] {
  const ofPages: readonly CasePage[] = Object.values(pages);
  return [...ofPages.flatMap(({ cases }) => cases), ...traitCases()];
}
