import { describe, expect, test } from "vitest";
import { compile, emitted } from "./assembled-code.ts";
import { CORPORA, corpus } from "./corpus.ts";

describe("The emitted lines compile as strict TypeScript", () => {
  test.each(CORPORA)("%s, raw face", async (name) => {
    const lines = await emitted(
      corpus(name).map(({ source }) => source),
      "raw",
    );
    expect(compile(lines, "raw")).toEqual([]);
  });

  test.each(CORPORA)("%s, managed face", async (name) => {
    const lines = await emitted(
      corpus(name).map(({ source }) => source),
      "managed",
    );
    expect(compile(lines, "managed")).toEqual([]);
  });
});
