import { membersByPage } from "./bench/type-library.ts";
import type { Case, CasePage } from "./case.ts";
import * as pages from "./cases/index.ts";
import { traitCases } from "./traits/traits.ts";

/** All conformance cases in the order of the type library: those of the pages, then the traits that members share. */
export function conformanceCases(): readonly Case[] {
  const all: readonly CasePage[] = Object.values(pages);
  const byPage = new Map(all.map(({ page, cases }) => [page, cases]));
  return [...[...membersByPage.keys()].flatMap((page) => byPage.get(page) ?? []), ...traitCases()];
}
