export * from "./languages/index.ts";
export * from "./recognition/index.ts";
