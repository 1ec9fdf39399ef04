import type { ClusterBackend, ClusterEvent } from "@ccp/core";
import { expectTypeOf, test } from "vitest";
import { MemoryBackend, simulate } from "../../src/index.ts";

test("a MemoryBackend is a backend with news, whose options may be undefined", () => {
  expectTypeOf<MemoryBackend>().toExtend<ClusterBackend>();
  expectTypeOf<MemoryBackend["subscribe"]>().parameter(0).toEqualTypeOf<(event: ClusterEvent) => void>();
  expectTypeOf<MemoryBackend["advance"]>().toEqualTypeOf<(ms: number) => Promise<void>>();
  expectTypeOf(MemoryBackend).toBeConstructibleWith({
    name: undefined,
    clock: "virtual",
    executor: simulate(),
  });
  // @ts-expect-error there is no such clock
  expectTypeOf(MemoryBackend).toBeConstructibleWith({ clock: "sundial" });
});
