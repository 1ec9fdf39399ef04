import { test as nodeTest } from "node:test";
import { expectTypeOf, test } from "vitest";
import {
  type Capability,
  type CaseResult,
  type Conformance,
  conformance,
  type Supports,
  supportTable,
  type TestBackend,
} from "../../src/index.ts";

const backend = async () => ({}) as TestBackend;

test("the cases run on any test runner", () => {
  const bodies = {
    vitest: () => conformance({ test, backend }),
    node: () => conformance({ test: nodeTest, backend, differences: undefined }),
    own: () => conformance({ test: async (_name, body) => body(), backend }),
  };
  expectTypeOf<ReturnType<(typeof bodies)["node"]>>().toEqualTypeOf<Conformance>();
  // @ts-expect-error a difference has its reason
  expectTypeOf(conformance).toBeCallableWith({ test, backend, differences: [{ caseId: "RQ-3" }] });
  // @ts-expect-error each case wants a cluster of its own, so it is a function that makes one
  expectTypeOf(conformance).toBeCallableWith({ test, backend: {} as TestBackend });
});

test("what is not supported has a reason, and nothing is left out", () => {
  expectTypeOf<Supports[Capability]>().toEqualTypeOf<true | string>();
  expectTypeOf<Omit<Supports, "paging">>().not.toExtend<Supports>();
  expectTypeOf<false>().not.toExtend<Supports["paging"]>();
});

test("a backend under test has two nodes at least, and need not be able to lose one", () => {
  expectTypeOf<TestBackend["nodes"][1]>().toEqualTypeOf<{
    readonly name: string;
    readonly processors: number;
  }>();
  expectTypeOf<Omit<TestBackend, "failNode" | "recoverNode" | "addNode">>().toExtend<TestBackend>();
  expectTypeOf<[{ name: string; processors: number }]>().not.toExtend<TestBackend["nodes"]>();
});

test("results of a run are a column of the table of support", () => {
  expectTypeOf<Conformance["results"]>().toEqualTypeOf<readonly CaseResult[]>();
  expectTypeOf<CaseResult["outcome"]>().toEqualTypeOf<"passed" | "failed" | "unsupported" | "different">();
  expectTypeOf(supportTable).toBeCallableWith([{ name: "memory", results: [] }]);
});
