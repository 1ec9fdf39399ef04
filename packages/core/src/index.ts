export * from "./client/index.ts";
export * from "./com/index.ts";
export * from "./port/index.ts";
export * from "./service/index.ts";
export * from "./terms/index.ts";
export * from "./xml/index.ts";
