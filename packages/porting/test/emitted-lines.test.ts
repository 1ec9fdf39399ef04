import { describe, expect, test } from "vitest";
import { compile, emitted, hasBindings } from "./assembled-code.ts";
import { CORPORA, corpus } from "./corpus.ts";

describe("The emitted lines compile as strict TypeScript", () => {
  test.each(CORPORA)("%s, raw face", async (name) => {
    const lines = await emitted(
      corpus(name).map(({ source }) => source),
      "raw",
    );
    expect(compile(lines, "raw")).toEqual([]);
  });

  // Skipped as long as the package of the managed face is not in the repository.
  test.runIf(hasBindings).each(CORPORA)("%s, managed face", async (name) => {
    const lines = await emitted(
      corpus(name).map(({ source }) => source),
      "managed",
    );
    expect(compile(lines, "managed")).toEqual([]);
  });
});
