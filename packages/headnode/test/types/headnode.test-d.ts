import type { ClusterBackend, ClusterEvent, ClusterService, JobExplanation } from "@ccp/core";
import { expectTypeOf, test } from "vitest";
import {
  type Change,
  type Engine,
  type EngineEvent,
  HeadNode,
  type HeadNodeOptions,
  type HeadNodeService,
  type Store,
  type TaskEndReason,
} from "../../src/index.ts";
import { type DamagedStore, LevelStore } from "../../src/level/index.ts";

const required = { name: "LAB", engine: {} as Engine, administrators: [], defaultUser: "LAB\\me" } as const;

test("a head node is a backend with news; of its options four are needed, and the others may be undefined", () => {
  expectTypeOf<HeadNode>().toExtend<ClusterBackend>();
  expectTypeOf<HeadNodeService>().toExtend<ClusterService>();
  expectTypeOf<HeadNode["subscribe"]>().parameter(0).toEqualTypeOf<(event: ClusterEvent) => void>();
  expectTypeOf(HeadNode.open).returns.resolves.toEqualTypeOf<HeadNode>();
  expectTypeOf(HeadNode).toBeConstructibleWith({ ...required, store: undefined, credentials: "require" });
  // @ts-expect-error there is no cluster without an engine
  expectTypeOf(HeadNode).toBeConstructibleWith({ ...required, engine: undefined });
  expectTypeOf<HeadNodeOptions["credentials"]>().toEqualTypeOf<"trust" | "require" | undefined>();
});

test("an engine tells of its tasks by named reasons, and need not explain", () => {
  expectTypeOf<Extract<EngineEvent, { kind: "task ended" }>["reason"]>().toEqualTypeOf<TaskEndReason>();
  expectTypeOf<Extract<EngineEvent, { kind: "node lost" | "node back" }>["node"]>().toEqualTypeOf<string>();
  expectTypeOf<Omit<Engine, "explainJob">>().toExtend<Engine>();
  expectTypeOf<
    ReturnType<NonNullable<Engine["explainJob"]>>
  >().resolves.toEqualTypeOf<JobExplanation | null>();
  expectTypeOf<"crashed">().not.toExtend<TaskEndReason>();
});

test("a store loads what it was given to keep; one in memory answers at once", () => {
  expectTypeOf<{ load(): Promise<readonly Change[]>; commit(): undefined }>().toExtend<Store>();
  expectTypeOf<LevelStore>().toExtend<Store>();
  expectTypeOf(LevelStore).toBeConstructibleWith("folder");
  expectTypeOf<DamagedStore["file"]>().toEqualTypeOf<string>();
  expectTypeOf<Extract<Change, { kind: "parameter" }>["value"]>().toEqualTypeOf<string | null>();
});
