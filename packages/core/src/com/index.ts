export * from "./hresult.ts";
export * from "./out.ts";
export * from "./types.ts";
export * from "./win32.ts";
