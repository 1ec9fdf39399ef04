export * from "./defaults.ts";
export * from "./limits.ts";
export * from "./name-list.ts";
export * from "./output-page-size.ts";
export * from "./runtime.ts";
export * from "./software-license.ts";
export * from "./term-values.ts";
