export type { Face } from "./idioms/index.ts";
export type { SourceLanguage } from "./languages/index.ts";
export type { UseKind } from "./recognition/index.ts";
export * from "./report/index.ts";
export { LARGEST_SOURCE, readSource, type Source, type SourceProblem, sourceOf } from "./sources/index.ts";
