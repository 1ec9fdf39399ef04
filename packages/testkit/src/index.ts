export { ConformanceError } from "./assertions.ts";
export { type Capability, capabilities, type Supports } from "./capabilities.ts";
export { type CaseResult, type Conformance, type ConformanceOptions, conformance } from "./conformance.ts";
export type { Difference } from "./differences.ts";
export { type SupportColumn, supportTable } from "./support-table.ts";
export type { CommandLines, FilterPrograms, TestBackend, TestNode } from "./test-backend.ts";
