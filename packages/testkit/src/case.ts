import type { Bench } from "./bench/bench.ts";
import { type Capability, capabilityOfPage } from "./capabilities.ts";

/** What a case does: it resolves when the backend behaves, and throws when not. */
export type CaseBody = (bench: Bench) => void | Promise<void>;

/** A case of a page: a behaviour, and how to see it. */
export interface Case {
  /** `icluster-requeuejobs#3`; trait cases have the name of the trait, `icluster-requeuejobs#time-limit`. */
  readonly id: string;
  /** The slug of the reference page, which stands for a member. */
  readonly page: string;
  /** Begins with the ids of the rules it proves. */
  readonly title: string;
  /** What the backend must be able to do, else it must say that it cannot. */
  readonly needs: readonly Capability[];
  readonly body: CaseBody;
}

/** A body that needs capabilities beside that of its page. */
export interface DemandingBody {
  readonly needs: readonly Capability[];
  readonly body: CaseBody;
}

/** The cases of one reference page. */
export interface CasePage {
  readonly page: string;
  readonly cases: readonly Case[];
}

/**
 * The cases of one reference page by their titles, which begin with rule ids. They are numbered in their order from 1:
 * add new ones at the end, for a list of differences names them by number.
 */
export function page(slug: string, bodies: Readonly<Record<string, CaseBody | DemandingBody>>): CasePage {
  const capability = capabilityOfPage(slug);
  const own = capability === undefined ? [] : [capability];
  const cases = Object.entries(bodies).map(([title, given], index): Case => {
    const { needs, body } = typeof given === "function" ? { needs: [], body: given } : given;
    return { id: `${slug}#${index + 1}`, page: slug, title, needs: [...own, ...needs], body };
  });
  return { page: slug, cases };
}

/** Says what a body needs beside the member of its page. */
export function needing(needs: readonly Capability[], body: CaseBody): DemandingBody {
  return { needs, body };
}
