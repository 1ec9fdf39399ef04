export { CoCreateInstance, CoRegisterClassObject, CoRevokeClassObject } from "./class-registry.ts";
export type { ClusterOptions } from "./cluster-calls.ts";
export { createCluster } from "./create-cluster.ts";
export type { CredentialPrompt, CredentialRequest, PromptedCredentials } from "./credentials.ts";
