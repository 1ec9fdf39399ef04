import type {
  EngineConfiguration,
  EngineJob,
  EngineJobTerms,
  EngineTask,
  JobRef,
  TaskRef,
} from "../engine.ts";

/** A request to the engine that follows from a transition. */
export type Effect =
  | { readonly kind: "submit job"; readonly job: EngineJob }
  | { readonly kind: "add tasks"; readonly job: JobRef; readonly tasks: readonly EngineTask[] }
  | { readonly kind: "change job"; readonly job: JobRef; readonly terms: EngineJobTerms }
  | { readonly kind: "end task"; readonly task: TaskRef }
  | { readonly kind: "end job"; readonly job: JobRef }
  | { readonly kind: "approve start"; readonly job: JobRef; readonly proposal: number }
  | { readonly kind: "defer start"; readonly job: JobRef; readonly proposal: number; readonly delay: number }
  | { readonly kind: "pause node" | "resume node"; readonly name: string }
  | { readonly kind: "configure"; readonly configuration: EngineConfiguration };
