export type { CredentialOptions } from "./credentials/credential-policy.ts";
export * from "./engine.ts";
export type { FilterAnswer, FilterRequest, FilterRunner } from "./filters/filter-runner.ts";
export { runFilterProgram } from "./filters/run-filter-program.ts";
export { HeadNode, type HeadNodeOptions } from "./head-node.ts";
export { HeadNodeService } from "./head-node-service.ts";
export type { Change } from "./state/change.ts";
export type { JobFacts, JobRecord, NodeRecord, TaskRecord } from "./state/records.ts";
export type { Store } from "./store.ts";
