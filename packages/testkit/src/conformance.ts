import { demand, fail } from "./assertions.ts";
import { Bench } from "./bench/bench.ts";
import type { Capability } from "./capabilities.ts";
import type { Case } from "./case.ts";
import { conformanceCases } from "./conformance-cases.ts";
import { checkDifferences, type Difference } from "./differences.ts";
import type { TestBackend } from "./test-backend.ts";
import { checkUnsupported } from "./unsupported.ts";

/** What {@link conformance} needs. */
export interface ConformanceOptions {
  /** The runner's function that registers a test: that of Vitest, of `node:test`, of Jest, of Mocha (`it`). */
  readonly test: (name: string, body: () => Promise<void>) => unknown;
  /** Makes a cluster without jobs; called once for each case. */
  readonly backend: () => Promise<TestBackend>;
  /** Cases that the backend is known to fail. One that passes nevertheless fails the run, and so does an unknown id. */
  readonly differences?: readonly Difference[] | undefined;
}

/** How a case came out. */
export interface CaseResult {
  readonly caseId: string;
  /** The slug of the reference page, which stands for a member. */
  readonly page: string;
  /**
   * `unsupported`: the backend says that it cannot, and said so when it was called; `different`: failed, as the list of
   * differences has it.
   */
  readonly outcome: "passed" | "failed" | "unsupported" | "different";
  /** Why it did not pass; empty when it did. */
  readonly reason: string;
}

/** The results of a conformance run; they come in as the runner runs the tests. */
export interface Conformance {
  readonly results: readonly CaseResult[];
}

/**
 * Registers a test for every conformance case, and one for the list of differences.
 *
 * The name of a test is the id of its case and its title, which begins with the ids of the rules that it proves.
 */
export function conformance({ test, backend, differences = [] }: ConformanceOptions): Conformance {
  const cases = conformanceCases();
  const results: CaseResult[] = [];
  test("differences: each names a case, once, and gives a reason", async () => {
    checkDifferences(differences, cases);
  });
  for (const each of cases) {
    const expected = differences.find(({ caseId }) => caseId === each.id)?.reason;
    test(`${each.id} ${each.title}`, async () => {
      const record = (outcome: CaseResult["outcome"], reason: string) =>
        results.push({ caseId: each.id, page: each.page, outcome, reason });
      let lacking: string | undefined;
      try {
        lacking = await runCase(each, backend);
      } catch (cause) {
        if (expected !== undefined) {
          record("different", expected);
          return;
        }
        record("failed", cause instanceof Error ? cause.message : String(cause));
        throw cause;
      }
      if (expected !== undefined) {
        const text = `The list of differences says that ${each.id} fails ("${expected}"), but it passes. Take it off the list.`;
        record("failed", text);
        fail(text);
      }
      if (lacking === undefined) record("passed", "");
      else record("unsupported", lacking);
    });
  }
  return { results };
}

/** Runs one case on a fresh cluster; gives the reason why the backend cannot do it, if it says so itself. */
async function runCase(
  { page, needs, body }: Case,
  backend: () => Promise<TestBackend>,
): Promise<string | undefined> {
  const bench = await Bench.open(await backend());
  try {
    for (const capability of needs) {
      const reason = supportOf(bench.test, capability);
      if (reason === true) continue;
      await checkUnsupported(bench, page, capability, reason);
      return reason;
    }
    await body(bench);
    return undefined;
  } finally {
    await bench.close();
  }
}

function supportOf(test: TestBackend, capability: Capability): true | string {
  const support: unknown = test.supports[capability];
  demand(
    support === true || typeof support === "string",
    `supports.${capability} is ${String(support)}. Say true, or the reason why not.`,
  );
  return support;
}
