import { expectTypeOf, test } from "vitest";
import {
  analyze,
  type Face,
  formatReport,
  type PortingReport,
  type ReportedUse,
  readSource,
  type Source,
  type SourceProblem,
  sourceOf,
  type UseStatus,
} from "../../src/index.ts";

test("what was read, or why not, is handed on as it is", () => {
  expectTypeOf(readSource).returns.resolves.toEqualTypeOf<Source | SourceProblem>();
  expectTypeOf(sourceOf).returns.toExtend<Parameters<typeof analyze>[0][number]>();
  expectTypeOf(analyze).toBeCallableWith([{ path: "x.bas", message: "unknown" }], { face: undefined });
  expectTypeOf(analyze).returns.resolves.toEqualTypeOf<PortingReport>();
  // @ts-expect-error a list, since sources are looked through together
  expectTypeOf(analyze).toBeCallableWith({ path: "x.vbs", language: "vbscript", text: "" });
  // @ts-expect-error a face is raw or managed
  expectTypeOf(analyze).toBeCallableWith([], { face: "late" });
  expectTypeOf<Face>().toEqualTypeOf<"raw" | "managed">();
});

test("a use has lines, or none and its notes tell; every status is known to a switch", () => {
  expectTypeOf<ReportedUse["typescript"]>().toEqualTypeOf<readonly string[] | null>();
  expectTypeOf<ReportedUse["statement"]>().toEqualTypeOf<{
    readonly line: number;
    readonly column: number;
  }>();
  expectTypeOf<UseStatus>().toEqualTypeOf<"ported" | "noted" | "perhaps" | "not understood">();
  expectTypeOf<PortingReport["version"]>().toEqualTypeOf<1>();
});

test("a report is written for a terminal of some width", () => {
  expectTypeOf(formatReport).toBeCallableWith({} as PortingReport, { width: 80, isColored: false });
  // @ts-expect-error colours are said too
  expectTypeOf(formatReport).toBeCallableWith({} as PortingReport, { width: 80 });
});
