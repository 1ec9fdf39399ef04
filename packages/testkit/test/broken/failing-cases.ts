import { type ConformanceOptions, conformance } from "../../src/index.ts";

/** A conformance run by hand: every registered test in order, or those whose names match. */
export async function run(
  options: Omit<ConformanceOptions, "test">,
  only: RegExp = /./,
): Promise<{
  readonly failed: readonly string[];
  readonly results: ReturnType<typeof conformance>["results"];
}> {
  const registered: [name: string, body: () => Promise<void>][] = [];
  const { results } = conformance({ ...options, test: (name, body) => registered.push([name, body]) });
  const failed: string[] = [];
  for (const [name, body] of registered) {
    if (!only.test(name)) continue;
    // The id of a case is the first word of its name.
    await body().catch(() => failed.push(name.slice(0, name.search(/:? /))));
  }
  return { failed, results };
}

/** The ids of the cases that a backend fails, of those whose names match. */
export async function failingCases(
  backend: ConformanceOptions["backend"],
  only: RegExp,
): Promise<readonly string[]> {
  return (await run({ backend }, only)).failed;
}
